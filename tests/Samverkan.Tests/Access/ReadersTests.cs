using System.Net;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Core.Sections;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Access;

/// <summary>A marking may name who reads; who lets more people read says why, and both parties are told (E9, N3, R31).</summary>
public class ReadersTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly NamedReader Someone = new(Guid.Parse("00000000-0000-4000-8000-000000000001"), "Kurator, Socialförvaltningen");
    private static readonly NamedReader Other = new(Guid.Parse("00000000-0000-4000-8000-000000000002"), "Polismyndigheten");
    private static readonly Marking Secret = new(Classification.Secret, "18 kap. 1 § OSL");
    private static readonly Marking Internal = new(Classification.Internal);

    private static Marking For(Marking marking, bool only, params NamedReader[] named) =>
        marking with
        {
            ReadersText = new Readership(named, only).Stored,
        };

    private static bool Reads(Marking marking, Classification clearance, params Guid[] functions) =>
        new Reader(clearance, functions).Reads(marking);

    [Fact]
    public void Who_is_named_reads_also_from_outside_and_where_only_they_are_meant_nobody_else_does()
    {
        Assert.False(Reads(Secret, Classification.Open, Someone.Id));
        Assert.True(Reads(For(Secret, only: false, Someone), Classification.Open, Someone.Id));
        Assert.False(Reads(For(Secret, only: false, Someone), Classification.Open, Other.Id));
        Assert.True(Reads(For(Secret, only: false, Someone), Classification.Secret));
        Assert.False(Reads(For(Internal, only: true, Someone), Classification.Secret, Other.Id));
        Assert.True(Reads(For(Internal, only: true, Someone, Other), Classification.Open, Other.Id));
        Assert.True(Reads(For(new Marking(Classification.Open), only: true, Someone), Classification.Open));
    }

    [Theory]
    [InlineData("!")]
    [InlineData("strunt")]
    [InlineData("00000000000040008000000000000001")]
    [InlineData("!00000000000040008000000000000001 Kurator\nstrunt")]
    public void Readers_that_cannot_be_read_let_nobody_in(string stored) =>
        Assert.False(new Reader(Classification.Secret, [Someone.Id]).Reads(Classification.Internal, Readership.Read(stored)));

    [Fact]
    public void What_is_stored_of_readers_is_read_back_and_told_by_name()
    {
        var marking = For(Internal, only: true, Other, Someone, Someone);

        Assert.Equal([Someone, Other], marking.Readers.Named);
        Assert.True(marking.Readers.Only);
        Assert.Equal("Intern uppgift, bara för Kurator, Socialförvaltningen och Polismyndigheten", marking.Text);
        Assert.Equal("sekretess enligt 18 kap. 1 § OSL, även för Polismyndigheten", For(Secret, only: false, Other).Phrase);
        Assert.Equal("intern, bara för vissa", marking.OpenPhrase);
        Assert.Equal("sekretess enligt 18 kap. 1 § OSL, även för vissa", For(Secret, only: false, Other).OpenPhrase);
        Assert.Equal(("öppen", ""), (default(Marking).Phrase, For(new Marking(Classification.Open), only: true, Other).Named));
    }

    public static TheoryData<string, bool> Changes =>
        new()
        {
            { "sekretess → intern", true },
            { "intern → öppen", true },
            { "öppen → intern", false },
            { "bara en → bara två", true },
            { "bara två → bara en", false },
            { "bara en → alla som läser sekretess", true },
            { "alla → även en", true },
            { "alla → bara en", true },
            { "alla → bara en som läste", false },
            { "oförändrad", false },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_marking_is_lowered_when_more_people_read_by_it(string change, bool lowered)
    {
        var (before, now) = change switch
        {
            "sekretess → intern" => (Secret, Internal),
            "intern → öppen" => (Internal, default),
            "öppen → intern" => (default, Internal),
            "bara en → bara två" => (For(Internal, true, Someone), For(Internal, true, Someone, Other)),
            "bara två → bara en" => (For(Internal, true, Someone, Other), For(Internal, true, Someone)),
            "bara en → alla som läser sekretess" => (For(Internal, true, Someone), Secret),
            "alla → även en" => (Secret, For(Secret, false, Someone)),
            "alla → bara en" or "alla → bara en som läste" => (Secret, For(Secret, true, Someone)),
            _ => (Secret, Secret),
        };

        Assert.Equal(
            lowered,
            now.Opens(before, change.EndsWith("läste", StringComparison.Ordinal) ? new HashSet<Guid> { Someone.Id } : null)
        );
    }

    [Fact]
    public void An_item_to_be_decided_is_not_for_some_only()
    {
        var drawn = new Drawn();
        var meeting = drawn.Meeting();
        var some = For(Internal, only: true, Someone);

        Assert.Equal([MeetingRules.DecisionForSome], Refused.By(() => Drawn.Item(meeting).Mark(some)));
        Assert.Empty(Refused.By(() => Drawn.Item(meeting).Mark(For(Internal, only: false, Someone))));
        Assert.Empty(Refused.By(() => Drawn.Item(meeting, AgendaItemKind.Information).Mark(some)));
    }

    private async Task<(Meeting Meeting, Marking Mine, Marking Others)> MeetingAsync()
    {
        var karin = await app.ActorAsync(Karin);
        var council = await app.ReadAsync(db =>
            db.Set<Body>().FirstAsync(b => b.Agreement.Slug == StoryApp.Running && b.Kind == BodyKind.Council)
        );
        var meeting = await app.ActAsync<MeetingVerbs, Meeting>(
            Karin,
            (m, actor) => m.Planning.PlanAsync(council.Id, app.Clock.GetUtcNow().UtcDateTime.AddDays(50), "Rum Vasa", actor)
        );
        var mine = new NamedReader(karin.Holds[0].FunctionId, karin.Holds[0].Title);
        return (meeting, For(Internal, only: true, mine), For(Internal, only: true, Other));
    }

    private Task<AgendaItem> AddAsync(Meeting meeting, Marking marking) =>
        app.ActAsync<MeetingVerbs, AgendaItem>(
            Karin,
            (m, karin) => m.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Information, "Individärenden", "Karin", "", null, karin, marking)
        );

    [Fact]
    public async Task Who_keeps_an_item_for_some_is_one_of_them_and_others_neither_find_nor_change_it()
    {
        var (meeting, mine, others) = await MeetingAsync();

        Assert.Equal([MeetingRules.OwnReader], await Refused.ByAsync(() => AddAsync(meeting, others)));
        var item = await AddAsync(meeting, mine);
        await Assert.ThrowsAsync<NotFoundException>(() =>
            app.ActAsync<MeetingVerbs>(
                Jonas,
                (m, jonas) => m.Agenda.ChangeItemAsync(meeting.Id, item.Id, item.Version, "Annat", "", "", jonas, mine)
            )
        );
        var address = $"/overenskommelser/{StoryApp.Running}/moten/{meeting.Id}";
        Assert.Contains("Individärenden", (await (await app.SignInAsync(Karin)).GetAsync(address)).Text, StringComparison.Ordinal);
        var jonas = await app.SignInAsync(Jonas);
        var seen = (await jonas.GetAsync(address)).Text;
        Assert.Contains($"Punkt {item.Position} (begränsad)", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Individärenden", seen, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await jonas.GetAsync($"{address}/punkt/{item.Id}")).Status);
        var stored = await app.ReadAsync(db => db.Set<HistoryEntry>().Where(h => h.SubjectId == item.Id).ToListAsync());
        Assert.Equal(2, stored.Count);
        Assert.All(stored, h => Assert.DoesNotContain("Individärenden", h.ValuesJson + h.ChangesJson, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_item_is_opened_with_a_reason_and_both_contacts_are_told()
    {
        var (meeting, mine, _) = await MeetingAsync();
        var item = await AddAsync(meeting, mine);
        Task Change(string reason) =>
            app.ActAsync<MeetingVerbs>(
                Karin,
                (m, karin) =>
                    m.Agenda.ChangeItemAsync(
                        meeting.Id,
                        item.Id,
                        item.Version,
                        "Individärenden",
                        "Karin",
                        "",
                        karin with
                        {
                            Reason = reason,
                        },
                        Internal
                    )
            );

        Assert.Equal([MarkingRules.LoweringNeedsReason], await Refused.ByAsync(() => Change(" ")));
        await Change("Ärendet är avidentifierat.");
        Assert.Equal(2, await ToldAsync(item.Id));
        Assert.True(await app.ReadAsync(db => db.Set<HistoryEntry>().AnyAsync(h => h.Reason == "Ärendet är avidentifierat.")));
    }

    private Task<int> ToldAsync(Guid subject) =>
        app.ReadAsync(db => db.Set<OutboxMail>().CountAsync(m => m.SubjectId == subject && m.EventId == Events.MarkingLowered.Id));

    [Fact]
    public async Task Sharing_a_source_with_a_lower_marking_takes_a_reason()
    {
        var agreement = await app.DraftAsync();
        async Task<Source> Write(Source? source, Marking marking) =>
            await app.ActAsync<SourceService, Source>(
                Karin,
                async (s, karin) =>
                {
                    if (source is null)
                    {
                        return await s.AddAsync(agreement.Id, new SourceContent("Krönikan", Marking: marking), karin);
                    }

                    await s.SaveDraftAsync(source.Id, 0, source.ContentVersion, c => c with { Marking = marking }, karin);
                    return source;
                }
            );
        Task Share(Source source, int seen, string? reason) =>
            app.ActAsync<SourceService>(Karin, (s, karin) => s.ShareAsync(source.Id, seen, karin with { Reason = reason }));

        var source = await Write(null, Secret);
        await Share(source, source.Drafts[0].Version, null);
        source = await app.ReadAsync(db => db.Set<Source>().FirstAsync(s => s.Id == source.Id));
        await Write(source, Internal);
        Assert.Equal([MarkingRules.LoweringNeedsReason], await Refused.ByAsync(() => Share(source, 1, null)));
        Assert.Equal(0, await ToldAsync(source.Id));
        await Share(source, 1, "Källan är publicerad.");
        Assert.Equal(2, await ToldAsync(source.Id));
    }

    [Theory]
    [InlineData("Uppgiften omfattas av sekretess enligt 18 kap. 1 § OSL.", "18 kap. 1 § OSL")]
    [InlineData("enligt OSL 26:1", "26 kap. 1 § OSL")]
    [InlineData("offentlighets- och sekretesslagen (2009:400), 10 kap. 18 A §", "10 kap. 18 a § OSL")]
    [InlineData("25 kap 1 § offentlighets- och sekretesslagen", "25 kap. 1 § OSL")]
    [InlineData("enligt 26 kap. 1 och 7 §§ brottsbalken", null)]
    [InlineData("2 kap. 10 § tryckfrihetsförordningen. OSL gäller.", null)]
    [InlineData("OSLO 18 kap. 1 §", null)]
    [InlineData("", null)]
    public void A_text_that_names_a_provision_of_the_law_suggests_it(string text, string? basis)
    {
        Assert.Equal(basis, MarkingProposal.Provision(text));
        Assert.Equal(basis, MarkingProposal.For(Internal, text)?.Basis);
        Assert.Null(MarkingProposal.For(Secret, text));
    }

    [Fact]
    public void What_builds_on_a_source_that_is_more_closed_is_suggested_to_be_so_too()
    {
        Assert.Equal(Secret, MarkingProposal.For(Internal, [default, Secret, Internal]));
        Assert.Null(MarkingProposal.For(Internal, [default, Internal]));
        Assert.Null(MarkingProposal.For(default, []));
    }

    [Fact]
    public async Task A_form_offers_who_takes_part_and_refuses_anybody_else_with_nothing_lost()
    {
        var (meeting, _, _) = await MeetingAsync();
        var karin = await app.SignInAsync(Karin);
        var page = await karin.GetAsync($"/overenskommelser/{StoryApp.Running}/moten/{meeting.Id}/punkt");
        var names = page.Html!.QuerySelectorAll("input[name='Input.Named']").Select(i => i.GetAttribute("value")!).ToList();
        Assert.True(names.Count > 2);

        var form = page.Form("Lägg till punkten")
            .With("Rubrik", "Ärende")
            .With("Klassning", "Intern")
            .Forge("Input.Named", $"{Guid.CreateVersion7()}");
        var refused = await form.SubmitAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("finns inte, eller inte längre", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Ärende", refused.Form("Lägg till punkten").Value("Rubrik"));
    }
}
