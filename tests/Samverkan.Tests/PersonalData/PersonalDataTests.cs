using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Evidence;
using Samverkan.Core.History;
using Samverkan.Core.PersonalData;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Core.Users;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.PersonalData;

/// <summary>A person has a register extract, and who has left is erased from all but what was decided, signed and archived.</summary>
public class PersonalDataTests
{
    private const string Name = "Karin Hedlund";

    [Fact]
    public void Every_column_that_names_a_person_or_an_account_has_a_rule()
    {
        using var db = new SqliteSamverkanDb(Providers.Sqlite("Data Source=:memory:"));
        var ruled = RegisterExtract.Kinds(db.Model).Select(k => $"{k.Type.Name}.{k.Column}").ToHashSet(StringComparer.Ordinal);
        // What goes with the row that has the rule.
        string[] beside =
        [
            "AppUser.DisplayName",
            "AppUser.UserName",
            "AppUser.NormalizedUserName",
            "AppUser.PersonId",
            "HistoryEntry.UserName",
            "SettingsChange.UserId",
            "AnnexVersion.SubmittedBy",
        ];
        var found = db
            .Model.GetEntityTypes()
            .Where(t => !t.ClrType.Name.StartsWith("Identity", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties().Select(p => (Type: t.ClrType.Name, p.Name)))
            .Where(p =>
                p.Name is "UserId" or "PersonId"
                || p.Name.EndsWith("By", StringComparison.Ordinal)
                || p.Name.EndsWith("UserName", StringComparison.Ordinal)
            )
            .Select(p => $"{p.Type}.{p.Name}");

        Assert.Equal([], found.Where(f => !ruled.Contains(f) && !beside.Contains(f)));
    }

    [Fact]
    public void The_generated_table_of_personal_data_is_up_to_date()
    {
        using var db = new SqliteSamverkanDb(Providers.Sqlite("Data Source=:memory:"));
        var text = new StringBuilder(
            "# Personal data\n\nMade from the code and checked by a test. "
                + "What becomes of each kind when a person who has left is erased.\n\n"
                + "| Uppgift | Regel | Varför |\n|---|---|---|\n"
        );
        foreach (
            var row in RegisterExtract
                .Kinds(db.Model)
                .Select(k => $"| {k.What} | {RegisterExtract.FateText(k.Fate)} | {k.Why} |")
                .Distinct()
        )
        {
            text.Append(row).Append('\n');
        }

        Approved.Check("../../docs/personal-data.md", text.ToString());
    }

    [Fact]
    public async Task An_extract_holds_what_is_stored_of_a_person_and_nothing_that_lets_somebody_in()
    {
        await using var app = new TestApp();
        var karin = await app.SignInAsync(Karin);
        await app.WorkAsync();
        var file = await (await karin.GetAsync(Links.Profile)).Form("Hämta registerutdrag").SubmitAsync();
        var text = Encoding.UTF8.GetString(file.Bytes);
        using var read = JsonDocument.Parse(file.Bytes);

        Assert.Equal(Name, read.RootElement.GetProperty("Registerutdrag").GetString());
        foreach (var expected in new[] { Karin, "Inloggningar", "Säkerhetshändelser", "Underskrifter", "bevaras" })
        {
            Assert.Contains(expected, text, StringComparison.Ordinal);
        }

        var user = await app.ReadAsync(db => db.Users.FirstAsync(u => u.Email == Karin));
        // What was worked with has readers of its own, and is not told beside the person.
        var acts = read
            .RootElement.GetProperty("Uppgifter")
            .EnumerateArray()
            .Single(k => k.GetProperty("Uppgift").GetString() == "Händelser i historiken");
        Assert.NotEmpty(acts.GetProperty("Rader").EnumerateArray());
        Assert.All(
            acts.GetProperty("Rader").EnumerateArray(),
            row =>
                Assert.Subset(
                    new HashSet<string>
                    {
                        "At",
                        "ActId",
                        "UserName",
                        "UserId",
                        "SubjectId",
                        "SubjectType",
                        "AgreementId",
                        "PartyId",
                        "Id",
                        "ChainedAt",
                    },
                    row.EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal)
                )
        );
        foreach (var secret in new[] { user.PasswordHash!, user.SecurityStamp!, user.DraftKey })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_but_the_person_and_who_keeps_users_has_an_extract()
    {
        await using var app = new TestApp();
        var id = await app.ReadAsync(db => db.Users.Where(u => u.Email == Karin).Select(u => u.Id).FirstAsync());
        Task<byte[]> Of(Actor actor) => app.WithAsync(s => s.GetRequiredService<RegisterExtract>().OfAsync(id, actor));

        foreach (var email in Everyone.Except([Karin, Admin]))
        {
            var actor = await app.ActorAsync(email);
            await Assert.ThrowsAsync<ForbiddenException>(() => Of(actor));
            await Assert.ThrowsAsync<ForbiddenException>(() =>
                app.WithAsync(async s =>
                {
                    await s.GetRequiredService<Erasure>().EraseAsync(id, actor);
                    return 0;
                })
            );
        }

        Assert.NotEmpty(await Of(await app.ActorAsync(Admin)));
    }

    [Fact]
    public async Task Who_is_erased_has_left_and_nothing_that_was_decided_or_signed_changes()
    {
        await using var app = new TestApp();
        await app.WorkAsync();
        var (admin, id) = (
            await app.SignInAsync(Admin),
            await app.ReadAsync(db => db.Users.Where(u => u.Email == Karin).Select(u => u.Id).FirstAsync())
        );
        async Task<IReadOnlyList<Rule>> Erase() =>
            await app.WithAsync(async s =>
            {
                var actor = await app.ActorAsync(Admin);
                return await Refused.ByAsync(() => s.GetRequiredService<Erasure>().EraseAsync(id, actor));
            });
        Assert.Equal([UserRules.OnlyClosedIsErased, UserRules.HoldsFunctions], await Erase());

        var page = await admin.GetAsync(Links.User(id));
        Assert.Contains(UserRules.OnlyClosedIsErased.Message, page.Text, StringComparison.Ordinal);
        await page.Form("Spara användare").With("Kontot är öppet", "false").SubmitAsync();
        Assert.Equal([UserRules.HoldsFunctions], await Erase());
        await app.ReadAsync(db =>
            db.Set<FunctionHolding>()
                .Where(h => db.Users.Any(u => u.Id == id && u.PersonId == h.PersonId))
                .ExecuteUpdateAsync(s => s.SetProperty(h => h.To, SwedishTime.DateOf(TestDatabase.StoryTime).AddDays(-1)))
        );
        var frozen = await FrozenAsync(app);
        var erased = await (await admin.GetAsync(Links.User(id))).Form("Ja, radera uppgifterna").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, erased.Status);
        Assert.DoesNotContain(Name, erased.Text, StringComparison.Ordinal);

        Assert.Equal(frozen, await FrozenAsync(app));
        await app.WorkAsync();
        Assert.Equal([], await app.BreaksAsync());
        Assert.Equal(
            0,
            await app.ReadAsync(db =>
                db.Set<HistoryEntry>().CountAsync(h => h.UserName == Name || h.ValuesJson.Contains(Name) || h.ChangesJson.Contains(Name))
            )
        );
        Assert.Equal([UserRules.AlreadyErased], await Erase());
        Assert.Equal(0, await app.ReadAsync(db => db.Set<Person>().CountAsync(p => p.Name == Name || p.Email == Karin)));
        Assert.Contains("Logga in", (await (await app.SignInAsync(Karin)).GetAsync("/")).Text, StringComparison.Ordinal);
    }

    /// <summary>What may not change: frozen and archived content, signatures.</summary>
    private static Task<string> FrozenAsync(TestApp app) =>
        app.ReadAsync(async db =>
            string.Join(
                ' ',
                [
                    .. await db.Set<FrozenDocument>().OrderBy(d => d.Id).Select(d => d.Hash).ToListAsync(),
                    .. await db.Set<Core.Archive.StoredFile>().OrderBy(f => f.Id).Select(f => f.Sha256).ToListAsync(),
                    .. await db.Set<Signature>().OrderBy(s => s.Id).Select(s => s.Name).ToListAsync(),
                    .. await db.Set<AnnexTransition>().OrderBy(t => t.Id).Select(t => t.By).ToListAsync(),
                ]
            )
        );

    [Fact]
    public async Task A_name_that_is_a_part_of_anothers_or_that_two_have_is_left_alone()
    {
        await using var app = new TestApp();
        var admin = await app.ActorAsync(Admin);
        async Task<Guid> Add(string name, string email) =>
            await app.WithAsync(async s =>
                (await s.GetRequiredService<UserService>().AddAsync(name, email, "", "Vinterhimlen-7-over-sjon", admin)).Id
            );
        var (eva, bergman) = (await Add("Eva Berg", "eva.berg@kommunen.example"), await Add("Eva Bergman", "eva.bergman@kommunen.example"));
        var (first, second) = (await Add("Per Ek", "per.ek@kommunen.example"), await Add("Per Ek", "per.ek2@kommunen.example"));
        foreach (var id in new[] { eva, first })
        {
            await app.ReadAsync(db => db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.Active, false)));
            await app.WithAsync(async s =>
            {
                await s.GetRequiredService<Erasure>().EraseAsync(id, admin);
                return 0;
            });
        }

        await app.WorkAsync();
        Assert.Equal([], await app.BreaksAsync());
        Task<int> Told(string name) => app.ReadAsync(db => db.Set<HistoryEntry>().CountAsync(h => h.ValuesJson.Contains($"\"{name}\"")));
        Assert.Equal((0, true, true), (await Told("Eva Berg"), await Told("Eva Bergman") > 0, await Told("Per Ek") > 0));
        Assert.Equal(
            ["Eva Bergman", "Per Ek"],
            await app.ReadAsync(db =>
                db.Users.Where(u => u.Id == bergman || u.Id == second).OrderBy(u => u.DisplayName).Select(u => u.DisplayName).ToListAsync()
            )
        );
    }
}
