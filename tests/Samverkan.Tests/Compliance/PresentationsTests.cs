using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Compliance;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Compliance;

/// <summary>Both presentations of the lägesbild (R21) and the day of an annex's review (B14).</summary>
public class PresentationsTests(TestApp app) : IClassFixture<TestApp>
{
    private static readonly Guid Second = Guid.Parse("00000000-0000-0000-0000-000000000002");
    private static readonly Guid Third = Guid.Parse("00000000-0000-0000-0000-000000000003");
    private static readonly DecidedLagesbild V2 = new(Second, 2, new DateOnly(2016, 12, 7));
    private static readonly DecidedLagesbild V3 = new(Third, 3, new DateOnly(2017, 5, 17));

    private static CouncilMeeting Meeting(int year, int month, int day, MeetingState state, params Guid[] shows) =>
        new(Guid.Empty, new DateOnly(year, month, day), state, shows);

    [Fact]
    public void A_version_on_the_agenda_of_a_meeting_that_was_held_has_been_shown()
    {
        var p = Assert.Single(Presentations.Of([V2], [Meeting(2016, 12, 9, MeetingState.Held, Second)]));
        Assert.Equal((PresentationStatus.Shown, new DateOnly(2016, 12, 9)), (p.Status, p.Meeting!.Date));
    }

    [Theory]
    [InlineData(MeetingState.Planned, false, PresentationStatus.Waiting)]
    [InlineData(MeetingState.Called, false, PresentationStatus.AtRisk)]
    [InlineData(MeetingState.Called, true, PresentationStatus.Planned)]
    [InlineData(MeetingState.Cancelled, true, PresentationStatus.Waiting)]
    [InlineData(MeetingState.Held, false, PresentationStatus.NotMet)]
    public void A_summons_without_the_version_is_a_risk_and_a_meeting_without_it_a_failure(
        MeetingState state,
        bool onAgenda,
        PresentationStatus expected
    ) =>
        Assert.Equal(
            expected,
            Presentations
                .Of([V3, V2], [Meeting(2016, 12, 9, MeetingState.Held, Second), Meeting(2017, 6, 16, state, onAgenda ? [Third] : [])])[0]
                .Status
        );

    [Fact]
    public void A_version_that_was_replaced_before_the_council_met_need_not_be_shown() =>
        Assert.Equal(PresentationStatus.Replaced, Presentations.Of([V3, V2], [Meeting(2017, 6, 16, MeetingState.Held, Third)])[1].Status);

    [Fact]
    public async Task The_council_is_told_of_a_version_it_has_not_seen_until_that_is_on_its_agenda()
    {
        const string Root = "/overenskommelser/norrmalm-aktuell";
        var karin = await app.SignInAsync(Karin);
        var council = await app.ReadAsync(db =>
            db.Set<Body>()
                .Where(b => b.Kind == BodyKind.AdvisoryCouncil && b.Agreement.Slug == "norrmalm-aktuell")
                .Select(b => b.Id)
                .FirstAsync()
        );
        var meeting = await (await karin.GetAsync($"{Root}/moten/nytt/{council}"))
            .Form("Planera mötet")
            .With("Datum", "2026-06-12")
            .With("Klockslag", "09:00")
            .With("Plats", "Rum Vasa")
            .SubmitAsync();
        Assert.Contains("har inte visats för rådet", meeting.Text);
        Assert.Contains("Väntar på nästa möte", (await karin.GetAsync(Root + "/bilagor/3")).Text);
        var item = await meeting.ClickAsync("Lägg till den på dagordningen");
        var after = await item.Form("Lägg till punkten").SubmitAsync();
        Assert.Contains("Presentation: Bilaga 3", after.Text);
        Assert.DoesNotContain("har inte visats för rådet", after.Text);
        Assert.Contains("På dagordningen", (await karin.GetAsync(Root + "/bilagor/3")).Text);
    }

    [Fact]
    public async Task The_day_of_an_annexs_review_is_told_when_it_draws_near()
    {
        const string Page = "/overenskommelser/norrmalm-aktuell/bilagor/4";
        var karin = await app.SignInAsync(Karin);
        Assert.Contains(
            "Ange ett datum",
            (await (await karin.GetAsync(Page)).Form("Spara dagen").With("Ses över senast", "snart").SubmitAsync()).Errors[0]
        );
        Assert.Contains(
            "Dagen har passerat",
            (await (await karin.GetAsync(Page)).Form("Spara dagen").With("Ses över senast", "2026-01-01").SubmitAsync()).Errors[0]
        );
        await (await karin.GetAsync(Page)).Form("Spara dagen").With("Ses över senast", "2026-09-01").SubmitAsync();
        Assert.DoesNotContain("ses över senast", (await karin.GetAsync("/")).Text);
        Assert.Contains("Ses över senast 2026-09-01", (await karin.GetAsync("/overenskommelser/norrmalm-aktuell/bilagor")).Text);
        await (await karin.GetAsync(Page)).Form("Spara dagen").With("Ses över senast", "2026-04-01").SubmitAsync();
        Assert.Contains("Bilaga 4 Åtgärdsplaner inklusive samverkansforum, Samverkansöverenskommelse", (await karin.GetAsync("/")).Text);
    }
}
