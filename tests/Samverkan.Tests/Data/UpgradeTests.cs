using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Signing;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Data;

/// <summary>A database file made by an earlier state of the product opens, upgrades and shows what it held.</summary>
public sealed class UpgradeTests : IAsyncLifetime, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-upgrade").FullName;

    private string File => Path.Combine(folder, "samverkan.db");

    private static string Stored([System.Runtime.CompilerServices.CallerFilePath] string caller = "") =>
        Path.Combine(Path.GetDirectoryName(caller)!, "Stored", "before-the-spine.db.gz");

    public Task InitializeAsync() => UnpackAsync(File);

    /// <summary>Writes the stored database of the earlier state.</summary>
    internal static async Task UnpackAsync(string to)
    {
        await using var packed = new GZipStream(System.IO.File.OpenRead(Stored()), CompressionMode.Decompress);
        await using var file = System.IO.File.Create(to);
        await packed.CopyToAsync(file);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private SqliteSamverkanDb Open() => new(Providers.Sqlite($"Data Source={File}"));

    private static Task<List<string>> HashesAsync(SamverkanDb db, string sql) => db.Database.SqlQueryRaw<string>(sql).ToListAsync();

    [Fact]
    public async Task Versions_signatures_and_files_are_the_same_after_the_upgrade()
    {
        string[] held =
        [
            "SELECT Hash AS Value FROM AnnexVersions ORDER BY Id",
            "SELECT Hash || Json AS Value FROM FrozenDocuments ORDER BY Id",
            "SELECT SealHash || Name || Date AS Value FROM Signature ORDER BY Id",
            "SELECT Hash || Json AS Value FROM SealedDocument ORDER BY Id",
            "SELECT Sha256 || length(Bytes) AS Value FROM StoredFiles ORDER BY Id",
            "SELECT MinutesHash || MinutesJson AS Value FROM Meetings ORDER BY Id",
            "SELECT Act || At AS Value FROM History ORDER BY Id",
        ];
        static string Unpacked(string sql) =>
            sql.Replace("MinutesJson", "unpacked(MinutesContent)", StringComparison.Ordinal)
                .Replace("|| Json", "|| unpacked(Content)", StringComparison.Ordinal);
        var before = new List<List<string>>();
        await using (var old = Open())
        {
            foreach (var sql in held)
            {
                before.Add(await HashesAsync(old, sql));
            }

            await DatabaseSetup.MigrateAsync(old);
        }

        await using var db = Open();
        await db.OpenPackedAsync();
        foreach (var (sql, was) in held.Zip(before))
        {
            Assert.NotEmpty(was);
            Assert.Equal(was, await HashesAsync(db, Unpacked(sql)));
        }

        Assert.All(
            await db.Set<AnnexVersion>().Include(v => v.Frozen).Where(v => v.FrozenId != null).ToListAsync(),
            v => Assert.True(v.IsIntact)
        );
        Assert.All(
            await db.Set<SignatureRequest>().Include(r => r.Documents).Include(r => r.Signatures).ToListAsync(),
            r => Assert.True(r.IsIntact)
        );
        Assert.All(await db.Set<StoredFile>().ToListAsync(), f => Assert.True(f.IsIntact));
    }

    [Fact]
    public async Task What_was_columns_is_the_same_content_and_what_nobody_shared_is_its_owner_s_draft()
    {
        List<string> activities;
        await using (var old = Open())
        {
            activities = await HashesAsync(
                old,
                "SELECT Title || Term || SecondContact || FirstCommitments || WithinFirst || FollowUp AS Value FROM PlanActivity"
            );
            await old.Database.ExecuteSqlRawAsync(
                "UPDATE Sources SET OwnerPartyId = (SELECT Id FROM Parties LIMIT 1), Classification = 'Secret', LegalBasis = 'OSL', "
                    + "LeftOut = 1, NextRelease = '2027-01-31', Reliability = 'Fair' WHERE Id = (SELECT Id FROM Sources LIMIT 1)"
            );
            await DatabaseSetup.MigrateAsync(old);
        }

        await using var db = Open();
        var plans = await db.Set<ActionPlan>().OrderBy(p => p.Sequence).ThenBy(p => p.Id).ToListAsync();
        Assert.NotEmpty(activities);
        Assert.Equal(
            activities.Order(StringComparer.Ordinal),
            plans
                .SelectMany(p => p.Content.Activities)
                .Select(a => a.Title + a.Term + a.Second.Contact + a.First.Commitments + a.Communication.WithinFirst + a.FollowUp)
                .Order(StringComparer.Ordinal)
        );
        var source = await db.Set<Source>().Include(s => s.Drafts).SingleAsync(s => s.OwnerPartyId != null);
        Assert.Equal(source.Content, source.DraftOf(source.OwnerPartyId)!.Content);
        Assert.Equal((Classification.Secret, true), (source.Content.Marking.Classification, source.Content.LeftOut));
        var contributions = await db.Set<Contribution>().Include(c => c.Drafts).ToListAsync();
        Assert.Contains(contributions, c => !c.IsShared);
        Assert.All(contributions, c => Assert.Equal(c.IsShared ? null : c.Content, c.DraftOf(c.PartyId)?.Content));
        Assert.All(contributions, c => Assert.Equal(c.IsShared ? 1 : 0, c.ContentVersion));
        Assert.All(await db.Set<PriorityArea>().ToListAsync(), a => Assert.True(a.IsShared && a.SharedAt is not null && a.SharedBy != ""));
    }

    [Fact]
    public async Task Order_kinds_and_stamps_are_given_to_what_was_there()
    {
        await using (var old = Open())
        {
            await DatabaseSetup.MigrateAsync(old);
        }

        await using var db = Open();
        var entries = await db.Set<HistoryEntry>().OrderBy(h => h.Sequence).Select(h => h.Sequence).ToListAsync();
        Assert.Equal(entries.Count, entries.Distinct().Count());
        Assert.DoesNotContain(0, entries);
        Assert.All(
            await db.Set<StoredFile>().Where(f => f.Name.StartsWith("bilaga-")).ToListAsync(),
            f => Assert.Equal((FileKind.AnnexVersion, 1), (f.Kind, f.Round))
        );
        Assert.Contains(await db.Set<StoredFile>().ToListAsync(), f => f.Kind == FileKind.Minutes);
        Assert.Equal(await db.Set<Core.Agreements.Agreement>().CountAsync() + 1, await db.Set<ChangeStamp>().CountAsync());
    }

    [Fact]
    public async Task A_draft_that_had_been_submitted_gets_a_number_that_nobody_has_seen()
    {
        await using (var old = Open())
        {
            await old.Database.ExecuteSqlRawAsync("UPDATE AnnexVersions SET Status = 'Draft' WHERE Status = 'Submitted' AND Number = 3");
            await DatabaseSetup.MigrateAsync(old);
        }

        await using var db = Open();
        var drafts = await db.Set<AnnexVersion>().Where(v => v.Status == AnnexVersionStatus.Draft).Select(v => v.Number).ToListAsync();
        Assert.Contains(4, drafts);
        Assert.DoesNotContain(3, drafts);
    }

    [Fact]
    public async Task The_upgraded_file_shows_the_agreements_in_the_browser_and_takes_new_acts()
    {
        await using (var old = Open())
        {
            await DatabaseSetup.MigrateAsync(old);
        }

        await using var app = new TestApp { File = File };
        var karin = await app.SignInAsync(Karin);
        foreach (var slug in new[] { "norrmalm-2016", "norrmalm-aktuell", "stockholm-2015" })
        {
            Assert.Equal(System.Net.HttpStatusCode.OK, (await karin.GetAsync("/overenskommelser/" + slug)).Status);
        }

        var version = await karin.GetAsync("/overenskommelser/norrmalm-aktuell/bilagor/3/version/2");
        Assert.DoesNotContain("Innehållet har ändrats", version.Text, StringComparison.Ordinal);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString((await karin.GetAsync(version.Link("Hämta som PDF"))).Bytes[..4]));
        var added = await (await karin.GetAsync("/overenskommelser/norrmalm-aktuell/tillagg/nytt"))
            .Form("Spara tillägget")
            .With("Rubrik", "Efter uppgraderingen")
            .With("Vad som ändras", "Text.")
            .SubmitAsync();
        Assert.Empty(added.Errors);
    }

    [Fact]
    public async Task A_lock_left_by_a_killed_upgrade_is_told_within_seconds_and_can_be_released()
    {
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01');
            """
        );

        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(() => DatabaseSetup.MigrateAsync(db, TimeSpan.FromSeconds(1)));
        Assert.Contains("migrate --release-lock", refused.Message, StringComparison.Ordinal);
        await DatabaseSetup.ReleaseLockAsync(db);
        await DatabaseSetup.MigrateAsync(db);
    }

    [Fact]
    public async Task A_lock_is_not_asked_for_when_nothing_is_pending()
    {
        await using var db = Open();
        await DatabaseSetup.MigrateAsync(db);
        await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" (\"Id\", \"Timestamp\") VALUES (1, '2026-01-01')");

        await DatabaseSetup.MigrateAsync(db, TimeSpan.Zero);
    }

    [Fact]
    public async Task A_database_of_another_program_is_named_as_such()
    {
        var file = Path.Combine(folder, "other.db");
        await using var db = new SqliteSamverkanDb(Providers.Sqlite($"Data Source={file}"));
        await db.Database.ExecuteSqlRawAsync("CREATE TABLE Bilar (Id INTEGER)");

        var refused = await Assert.ThrowsAsync<DatabaseUnusableException>(() => DatabaseSetup.MigrateAsync(db));
        Assert.Contains("inte gjord av Samverkan", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_installation_is_ready_and_says_so()
    {
        await using var app = new TestApp { File = File };
        await using (var db = Open())
        {
            await DatabaseSetup.MigrateAsync(db);
        }

        Assert.Equal("Healthy", await app.Visit().Client.GetStringAsync("/health/ready"));
    }
}
