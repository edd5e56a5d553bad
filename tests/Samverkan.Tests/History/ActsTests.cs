using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Demo;
using Samverkan.Testing;
using Samverkan.Tests.Data;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.History;

/// <summary>An act is data: its kind, its values, what it changed; the sentence is made of them, and never names what is secret.</summary>
public partial class ActsTests(StoryApp app) : IClassFixture<StoryApp>
{
    private const string Word = "Pärlfiskaren";

    private Task<Meeting> MeetingAsync() =>
        app.ActAsync<MeetingVerbs, Meeting>(
            Karin,
            async (m, karin) =>
            {
                var council = await app.ReadAsync(db =>
                    db.Set<Body>().FirstAsync(b => b.Agreement.Slug == StoryApp.Running && b.Kind == BodyKind.Council)
                );
                return await m.Planning.PlanAsync(council.Id, app.Clock.GetUtcNow().UtcDateTime.AddDays(40), "Rum Vasa", karin);
            }
        );

    private async Task<(Meeting Meeting, AgendaItem Item)> ItemAsync(Marking marking)
    {
        var meeting = await MeetingAsync();
        var item = await app.ActAsync<MeetingVerbs, AgendaItem>(
            Karin,
            (m, karin) => m.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Information, Word, "Karin", "", null, karin, marking)
        );
        return (meeting, item);
    }

    private Task<List<HistoryEntry>> EntriesAsync(Guid subject) =>
        app.ReadAsync(db => db.Set<HistoryEntry>().Where(h => h.SubjectId == subject).OrderBy(h => h.Sequence).ToListAsync());

    private async Task<string> HistoryPageAsync(Guid about) =>
        (await (await app.SignInAsync(Karin)).GetAsync($"/overenskommelser/{StoryApp.Running}/historik?om={about}")).Text;

    [Fact]
    public void A_kind_of_act_has_a_name_of_its_own_and_names_its_subject_in_a_hole_that_it_has()
    {
        Assert.InRange(ActKind.All.Count(), 90, 400);
        Assert.All(ActKind.All, k => Assert.Matches("^[a-z-]+\\.[a-z-]+$", k.Id));
        Assert.All(
            ActKind.All.Where(k => k.Sentence.Contains('{', StringComparison.Ordinal)),
            k => Assert.Contains($"{{{k.Name}}}", k.Sentence, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_generated_table_of_acts_is_up_to_date()
    {
        var text = new StringBuilder(
            "# Händelser i historiken\n\nSkapas ur koden och kontrolleras av ett test.\n\n| Namn | Mening |\n|---|---|\n"
        );
        foreach (var kind in ActKind.All.OrderBy(k => k.Id, StringComparer.Ordinal))
        {
            text.Append($"| {kind.Id} | {kind.Sentence} |\n");
        }

        Approved.Check("../../docs/acts.md", text.ToString());
    }

    [Fact]
    public async Task Every_act_that_is_done_gives_the_sentence_all_its_values()
    {
        await using var own = new TestApp();
        await QueryListener.DoEveryActAsync(own);
        await own.WorkAsync();

        var entries = await own.ReadAsync(db => db.Set<HistoryEntry>().Where(h => h.ActId != "").ToListAsync());
        Assert.InRange(entries.Select(e => e.ActId).Distinct().Count(), 60, 400);
        Assert.All(
            entries,
            e =>
            {
                var holes = Hole().Matches(ActKind.Find(e.ActId)!.Sentence).Select(m => m.Value).Distinct().Count();
                Assert.Equal(holes, System.Text.Json.JsonSerializer.Deserialize<string[]>(e.ValuesJson)!.Length);
                Assert.DoesNotContain('{', e.Told(false));
            }
        );
    }

    [Fact]
    public async Task The_name_of_what_is_secret_is_not_stored_in_the_history()
    {
        var (_, item) = await ItemAsync(new Marking(Classification.Secret, "OSL 18 kap. 1 §"));
        await app.ActAsync<MeetingVerbs>(
            Karin,
            (m, karin) => m.Agenda.ChangeItemAsync(item.MeetingId, item.Id, item.Version, Word + " igen", "Karin", "", karin, item.Marking)
        );

        var entries = await EntriesAsync(item.Id);
        Assert.Equal(2, entries.Count);
        Assert.All(
            entries,
            e =>
            {
                Assert.DoesNotContain(Word, e.ValuesJson + e.ChangesJson + e.Act, StringComparison.Ordinal);
                Assert.Contains(Marking.Restricted, e.Told(false), StringComparison.Ordinal);
            }
        );
    }

    [Fact]
    public async Task The_name_of_what_has_become_secret_is_told_no_more()
    {
        var (meeting, item) = await ItemAsync(default);
        Assert.Contains(Word, await HistoryPageAsync(meeting.Id), StringComparison.Ordinal);

        await app.ActAsync<MeetingVerbs>(
            Karin,
            (m, karin) =>
                m.Agenda.ChangeItemAsync(
                    item.MeetingId,
                    item.Id,
                    item.Version,
                    Word,
                    "Karin",
                    "",
                    karin,
                    new Marking(Classification.Secret, "OSL 18 kap. 1 §")
                )
        );
        var page = await HistoryPageAsync(meeting.Id);
        Assert.DoesNotContain(Word, page, StringComparison.Ordinal);
        Assert.Contains($"lade till punkten {Marking.Restricted} i {meeting.Label}", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heading_of_a_section_that_becomes_secret_is_not_stored_neither_in_the_draft_nor_when_it_is_shared()
    {
        var draft = await app.DraftAsync();
        var section = await app.ReadAsync(db => db.Set<Section>().FirstAsync(s => s.AgreementId == draft.Id && s.OwnerPartyId == null));
        var secret = new Marking(Classification.Secret, "OSL 18 kap. 1 §");
        await app.ActAsync<SectionService>(
            Karin,
            async (s, karin) =>
            {
                var written = await s.SaveDraftAsync(section.Id, 0, section.ContentVersion, Word, "Text", karin, secret);
                await s.DiscardAsync(section.Id, written.Version, karin);
                written = await s.SaveDraftAsync(section.Id, 0, section.ContentVersion, Word, "Text", karin, secret);
                await s.ShareAsync(section.AnnexId, new Dictionary<Guid, int> { [section.Id] = written.Version }, karin);
            }
        );

        var entries = await EntriesAsync(section.Id);
        Assert.Contains(entries, e => e.ActId == "sections.change-marking");
        Assert.All(entries, e => Assert.DoesNotContain(Word, e.ValuesJson + e.ChangesJson, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_draft_takes_no_name_from_what_the_parties_have_shared()
    {
        var draft = await app.DraftAsync();
        var section = await app.ReadAsync(db => db.Set<Section>().FirstAsync(s => s.AgreementId == draft.Id && s.OwnerPartyId == null));
        await app.ActAsync<SectionService>(
            Karin,
            (s, karin) =>
                s.SaveDraftAsync(
                    section.Id,
                    0,
                    section.ContentVersion,
                    Word,
                    "Text",
                    karin,
                    new Marking(Classification.Secret, "OSL 18 kap. 1 §")
                )
        );

        foreach (var who in new[] { Karin, Jonas })
        {
            var page = (await (await app.SignInAsync(who)).GetAsync($"{Links.Agreement(draft.Slug).History}?om={section.Id}")).Text;
            Assert.Contains($"delade avsnittet {section.Heading} med motparten", page, StringComparison.Ordinal);
            Assert.DoesNotContain(Word, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_name_of_what_was_secret_when_it_was_removed_is_told_no_more()
    {
        var (meeting, item) = await ItemAsync(default);
        var secret = new Marking(Classification.Secret, "OSL 18 kap. 1 §");
        await app.ActAsync<MeetingVerbs>(
            Karin,
            (m, karin) => m.Agenda.ChangeItemAsync(item.MeetingId, item.Id, item.Version, Word, "Karin", "", karin, secret)
        );
        var stored = await app.ReadAsync(db => db.Set<AgendaItem>().FirstAsync(i => i.Id == item.Id));
        await app.ActAsync<MeetingVerbs>(Karin, (m, karin) => m.Agenda.RemoveItemAsync(meeting.Id, item.Id, stored.Version, karin));

        var karin = await app.SignInAsync(Karin);
        foreach (var page in new[] { $"?om={item.Id}", $"?om={meeting.Id}" })
        {
            var shown = (await karin.GetAsync(Links.Agreement(StoryApp.Running).History + page)).Text;
            Assert.DoesNotContain(Word, shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_an_act_changed_of_its_subject_is_kept_with_before_and_after_but_not_long_texts()
    {
        var (_, item) = await ItemAsync(default);
        await app.ActAsync<MeetingVerbs>(
            Karin,
            (m, karin) => m.Agenda.ChangeItemAsync(item.MeetingId, item.Id, item.Version, "Nytt namn", "Karin", new string('x', 201), karin)
        );

        var changes = (await EntriesAsync(item.Id))[^1].ChangesJson;
        Assert.Contains($"\"Title\":[\"{Word}\",\"Nytt namn\"]", changes, StringComparison.Ordinal);
        Assert.DoesNotContain("Background", changes, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entry_of_before_acts_had_kinds_is_told_as_it_was_and_not_at_all_when_its_subject_is_secret()
    {
        var entry = new HistoryEntry(Actor.System(Drawn.Now, ""), $"ändrade punkten {Word}", new Drawn().Agreement, null, null);

        Assert.Equal($"ändrade punkten {Word}", entry.Told(false));
        Assert.DoesNotContain(Word, entry.Told(true), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_people_do_with_how_they_sign_in_is_in_the_history()
    {
        await using var own = new TestApp();
        var visitor = await own.SignInAsync(Leila);
        await (await visitor.GetAsync("/profil/losenord"))
            .Form("Byt lösenord")
            .With("Nuvarande lösenord", DemoPeople.Password)
            .With("Nytt lösenord", "Ett-helt-nytt-losenord-9")
            .SubmitAsync();

        var leila = await own.ActorAsync(Leila);
        Assert.Equal(
            "users.change-password",
            await own.ReadAsync(db => db.Set<HistoryEntry>().Where(h => h.SubjectId == leila.UserId).Select(h => h.ActId).SingleAsync())
        );
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
