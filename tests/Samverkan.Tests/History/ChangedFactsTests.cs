using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Users;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.History;

/// <summary>The history tells what an act changed of its subject, before and after, to those who may read it.</summary>
public class ChangedFactsTests(StoryApp app) : IClassFixture<StoryApp>
{
    private async Task<string> HistoryAsync(string who, Guid about, string slug = StoryApp.Running) =>
        Plain((await (await app.SignInAsync(who)).GetAsync($"{Links.Agreement(slug).History}?om={about}")).Text);

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<Meeting> MeetingAsync(string place)
    {
        var council = await app.ReadAsync(db =>
            db.Set<Body>().FirstAsync(b => b.Agreement.Slug == StoryApp.Running && b.Kind == BodyKind.Council)
        );
        var at = new DateTime(2027, 2, 9, 8, 0, 0, DateTimeKind.Utc);
        return await app.ActAsync<MeetingVerbs, Meeting>(Karin, (m, karin) => m.Planning.PlanAsync(council.Id, at, place, karin));
    }

    [Fact]
    public async Task A_meeting_that_is_moved_tells_its_time_and_place_before_and_after()
    {
        var meeting = await MeetingAsync("Rum Vasa");
        var later = new DateTime(2027, 6, 15, 12, 30, 0, DateTimeKind.Utc);
        await app.ActAsync<MeetingVerbs>(
            Karin,
            (m, karin) => m.Planning.MoveAsync(meeting.Id, meeting.Version, later, "Rum Sankt Erik", "Krock", karin)
        );

        var page = await HistoryAsync(Karin, meeting.Id);
        Assert.Contains("Tid: från 2027-02-09 09.00 till→ 2027-06-15 14.30", page, StringComparison.Ordinal);
        Assert.Contains("Plats: från Rum Vasa till→ Rum Sankt Erik", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_secret_item_was_called_while_it_was_open_is_not_told_by_what_was_changed()
    {
        var meeting = await MeetingAsync("Rum Vasa");
        var item = await app.ActAsync<MeetingVerbs, AgendaItem>(
            Karin,
            (m, karin) => m.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Information, "Pärlfiskaren", "Karin", "", null, karin)
        );
        foreach (var marking in new[] { default, new Marking(Classification.Secret, "OSL 18 kap. 1 §") })
        {
            var version = (await app.ReadAsync(db => db.Set<AgendaItem>().FirstAsync(i => i.Id == item.Id))).Version;
            await app.ActAsync<MeetingVerbs>(
                Karin,
                (m, karin) => m.Agenda.ChangeItemAsync(meeting.Id, item.Id, version, "Solkatten", "Karin", "", karin, marking)
            );
            var page = await HistoryAsync(Karin, item.Id);
            var open = marking.Classification == Classification.Open;
            Assert.Equal(open, page.Contains("Rubrik: från Pärlfiskaren till→ Solkatten", StringComparison.Ordinal));
            Assert.Equal(open, page.Contains("Pärlfiskaren", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_a_party_called_a_thing_before_it_shared_it_is_told_to_nobody()
    {
        var draft = await app.DraftAsync();
        var area = await app.ActAsync<AreaService, PriorityArea>(
            Karin,
            (s, karin) => s.AddAsync(draft.Id, new AreaContent("Pärlan"), karin)
        );
        await app.ActAsync<AreaService>(
            Karin,
            (s, karin) => s.SaveDraftAsync(area.Id, 1, area.ContentVersion, c => c with { Name = "Solparken" }, karin)
        );
        await app.ActAsync<AreaService>(Karin, (s, karin) => s.ShareAsync(area.Id, 2, karin));

        var stored = await app.ReadAsync(db =>
            db.Set<HistoryEntry>().Where(h => h.SubjectId == area.Id && h.PartyId == null).Select(h => h.ChangesJson).ToListAsync()
        );
        Assert.All(stored, changes => Assert.DoesNotContain("Pärlan", changes, StringComparison.Ordinal));
        var page = await HistoryAsync(Jonas, area.Id, draft.Slug);
        Assert.Contains("Område: Solparken", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Pärlan", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_administrator_sees_what_was_done_with_accounts_and_no_number_or_address_of_a_person_is_kept_there()
    {
        await using var own = new TestApp();
        var leila = await own.ActorAsync(Leila);
        var person = await own.ReadAsync(db => db.Set<Person>().FirstAsync(p => p.Email == Leila));
        await own.WithAsync(async services =>
        {
            await services.GetRequiredService<UserService>().ChangeOwnAsync(person.Version, "Leila Nyberg", "08-555 00 99", leila);
            return 0;
        });

        var page = Plain((await (await own.SignInAsync(Admin)).GetAsync(Links.AdministrationHistory)).Text);
        Assert.Contains("ändrade sin profil", page, StringComparison.Ordinal);
        Assert.Contains($"Namn: från {person.Name} till→ Leila Nyberg", page, StringComparison.Ordinal);
        var kept = await own.ReadAsync(db =>
            db.Set<HistoryEntry>().Where(h => h.SubjectId == person.Id).Select(h => h.ChangesJson).ToListAsync()
        );
        Assert.All(kept, changes => Assert.DoesNotContain("08-555", changes, StringComparison.Ordinal));
    }

    /// <summary>Bookkeeping of every thing, and what the sentence of the act tells: that it was shared, asked for, done.</summary>
    private static readonly string[] ToldOtherwise =
    [
        .. Words("Sequence Version ContentVersion SearchText State Status Position Number Year Key Slug"),
        .. Words("SharedAt SharedBy AskedAt AskedBy DoneAt DoneBy ResolvedAt ResolvedBy RequestedAt RequestedBy EndedWhy At By"),
        .. Words("UploadedAt UploadedBy ImportedAt ImportedBy UndoneAt OpenedAt ClosedAt PlannedAt EnteredAt SubmittedAt ReviewSetAt"),
        .. Words("ReviewedAt RemovedAt ConfirmedAt GivenAt RecordedBy AwaitsSignatures ReplacedNumber MinutesRound"),
        .. Words(
            "Readers Hash SealHash SealFormula SignedSeal SubjectHash MinutesHash Sha256 ActivitiesJson ChoicesJson Bytes MinutesContent"
        ),
    ];

    /// <summary>What is said once, when the thing is made, by the sentence that tells of it or by a row of its own.</summary>
    private static readonly string[] NeverChanged =
    [
        .. Words("AgendaItem.Kind Agreement.Kind Annex.Kind Body.Kind Contribution.Kind Organisation.Kind"),
        .. Words("AgreementParty.Order FigureImport.FileName Section.LawPart"),
        .. Words("Meeting.Chair Meeting.ExpectedChair Meeting.ChangeReason Source.Reliability"),
        // Changes of settings are rows of their own, with both values.
        .. Words("Agreement.ConsultationMonths Agreement.FirstChair Agreement.HalfYears Agreement.RenewalMonths Agreement.WorkingDays"),
        // The act carries the same words as its reason.
        .. Words("ActionPlan.ReviewNote CategoryStance.Reason Meeting.ChairReason"),
        // Of a person only the name is kept.
        .. Words("Person.Email Person.Phone"),
        // The act tells both.
        .. Words("NumberRemark.Number NumberRemark.Why"),
    ];

    /// <summary>
    /// What no act is done to, or only to add and remove it: acts on the whole tell of it. Drafts are their party's own.
    /// </summary>
    private static readonly string[] Parts =
    [
        .. Words("AreaChange Attendance BodyMember BoundaryBreak Cause Decision FunctionHolding ImportName JsonDraft`1"),
        .. Words("Observation Population SectionDraft SectionImage"),
        .. Words("PriorityCategory ReviewRound SectionComment SectionSource Series Standpoint SurveyAnswer"),
    ];

    private static string[] Words(string words) => words.Split(' ');

    [Fact]
    public async Task Every_short_fact_of_what_acts_are_done_to_has_a_name_or_is_told_otherwise()
    {
        var facts = await app.ReadAsync(db =>
            Task.FromResult(
                db.Model.GetEntityTypes()
                    .Where(t => t.ClrType.IsSubclassOf(typeof(Entity)) && !typeof(IAppendOnly).IsAssignableFrom(t.ClrType))
                    .Where(t => !Parts.Contains(t.ClrType.Name))
                    .SelectMany(t => t.GetDeclaredProperties())
                    .Where(p => p.PropertyInfo is not null && (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) != typeof(Guid))
                    .Select(p => (Type: p.DeclaringType.ClrType.Name, p.Name))
                    .ToList()
            )
        );
        var unnamed = facts
            .Where(f => !ChangedFacts.Tells(f.Type, f.Name))
            .Where(f => !ToldOtherwise.Contains(f.Name) && !NeverChanged.Contains($"{f.Type}.{f.Name}"))
            .Select(f => $"{f.Type}.{f.Name}");
        Assert.Equal("", string.Join("\n", unnamed.Order(StringComparer.Ordinal)));
        Assert.All(NeverChanged, name => Assert.Contains(facts, f => $"{f.Type}.{f.Name}" == name));
    }
}
