using Samverkan.Core.Annexes;
using Samverkan.Core.Meetings;
using Samverkan.Testing;

namespace Samverkan.Tests.Meetings;

/// <summary>Rules of agenda items, standpoints and decisions.</summary>
public class DecisionRulesTests
{
    private readonly Drawn drawn = new();

    private Standpoint Give(Meeting m, AgendaItem i, int party, Outcome choice = Outcome.Approved, string reason = "", bool self = true) =>
        i.Decision!.Give(m, i, party, choice, reason, self, "Eva", "Direktör", party == 1 ? drawn.Eva : drawn.Mikael);

    private (Meeting Meeting, AgendaItem Item) Open(AnnexVersion? version = null, Func<Attendance, bool>? present = null)
    {
        var meeting = drawn.Opened(present: present);
        var item = Drawn.Item(meeting);
        if (version is not null)
        {
            item.TakeUp(version);
        }

        return (meeting, item);
    }

    [Fact]
    public void A_standpoint_is_taken_while_the_meeting_goes_on()
    {
        var planned = drawn.Meeting();
        var item = Drawn.Item(planned);

        Assert.Contains(MeetingRules.NotStarted, item.Decision!.WhyNotDecide(planned, item, 1).Rules);
        var (meeting, open) = Open();
        Assert.Empty(open.Decision!.WhyNotDecide(meeting, open, 1).Rules);
    }

    [Fact]
    public void Only_the_parties_decision_makers_decide()
    {
        var (meeting, item) = Open();

        Assert.All(
            drawn.EveryRoleBut().Append(drawn.Coordinator),
            a => Assert.Equal([MeetingRules.OnlyDecisionMakers], item.Decision!.WhyNotDecide(meeting, item, meeting.PartyOf(a)).Rules)
        );
        Assert.Empty(item.Decision!.WhyNotDecide(meeting, item, meeting.PartyOf(drawn.Eva)).Rules);
    }

    [Fact]
    public void Only_a_party_that_is_there_decides()
    {
        var (meeting, item) = Open(present: a => a.PartyOrder == 2);

        Assert.Equal([MeetingRules.PartyNotPresent], item.Decision!.WhyNotDecide(meeting, item, 1).Rules);
        Assert.Empty(item.Decision!.WhyNotDecide(meeting, item, 2).Rules);
    }

    [Fact]
    public void A_party_takes_its_standpoint_once()
    {
        var (meeting, item) = Open();
        Give(meeting, item, 1);

        Assert.Equal([MeetingRules.AlreadyGiven], Refused.By(() => Give(meeting, item, 1, Outcome.Rejected, "Skäl")));
        Assert.Empty(item.Decision!.WhyNotDecide(meeting, item, 2).Rules);
    }

    [Fact]
    public void The_proposal_stands_still_once_somebody_has_taken_a_standpoint()
    {
        var (meeting, item) = Open();
        Give(meeting, item, 1);

        Assert.Equal([MeetingRules.AlreadyGiven], Refused.By(() => item.Decision!.Write(item, "Annat", "", "")));
        Assert.Empty(Refused.By(() => item.Decision!.Write(item, item.Decision.Content, "Anna", "")));
    }

    [Theory]
    [InlineData(Outcome.Rejected)]
    [InlineData(Outcome.Returned)]
    public void Refusal_and_return_have_reasons(Outcome choice)
    {
        var (meeting, item) = Open();

        Assert.Equal([MeetingRules.ChoiceNeedsReason], Refused.By(() => Give(meeting, item, 1, choice)));
        Assert.Empty(Refused.By(() => Give(meeting, item, 1, choice, "Underlag saknas")));
    }

    [Fact]
    public void There_is_a_proposal_to_decide()
    {
        var (meeting, item) = Open();
        item.Decision!.Write(item, "", "", "");

        Assert.Equal([MeetingRules.NothingToDecide], item.Decision.WhyNotDecide(meeting, item, 1).Rules);
    }

    [Fact]
    public void There_is_a_presenter()
    {
        var meeting = drawn.Opened();
        var item = Drawn.Item(meeting, presenter: "");

        Assert.Equal([MeetingRules.PresenterMissing], item.Decision!.WhyNotDecide(meeting, item, 1).Rules);
    }

    [Fact]
    public void A_standpoint_that_the_secretary_noted_is_confirmed_once()
    {
        var (meeting, item) = Open();
        Assert.Equal([MeetingRules.NothingToConfirm], Refused.By(() => item.Decision!.Confirm(meeting, item, 1, "Direktör", drawn.Eva)));
        Give(meeting, item, 1, self: false);
        Assert.Null(item.Decision!.Common(item));

        item.Decision.Confirm(meeting, item, 1, "Direktör", drawn.Eva);
        Assert.Equal([MeetingRules.NothingToConfirm], Refused.By(() => item.Decision.Confirm(meeting, item, 1, "Direktör", drawn.Eva)));
    }

    [Fact]
    public void Both_parties_want_the_same_or_nothing_is_decided()
    {
        var (meeting, item) = Open();
        Give(meeting, item, 1);
        Assert.Null(item.Decision!.Common(item));
        Give(meeting, item, 2, Outcome.Rejected, "Skäl");
        Assert.Null(item.Decision.Common(item));

        var (other, agreed) = Open();
        Give(other, agreed, 1);
        Give(other, agreed, 2);
        Assert.Equal(Outcome.Approved, agreed.Decision!.Common(agreed));
    }

    [Fact]
    public void A_withdrawn_version_is_not_decided()
    {
        var version = drawn.Version(AnnexVersionStatus.Submitted);
        var (meeting, item) = Open(version);
        Assert.Empty(item.Decision!.WhyNotDecide(meeting, item, 1).Rules);
        version.Withdraw(drawn.Coordinator, "fel");

        Assert.Equal([MeetingRules.VersionWithdrawn], item.Decision.WhyNotDecide(meeting, item, 1).Rules);
    }

    [Fact]
    public void A_standpoint_on_an_earlier_content_does_not_count()
    {
        var annex = drawn.Annex();
        var version = annex.OpenDraft();
        version.Submit(Drawn.Text("Innehåll"), "", annex.Route, drawn.Coordinator);
        var (meeting, item) = Open(version);
        Give(meeting, item, 1);
        version.Withdraw(drawn.Coordinator, "fel");
        var later = annex.OpenDraft();
        later.Submit(Drawn.Text("Nytt innehåll"), "", annex.Route, drawn.Coordinator);
        item.Follow(annex, later);

        Assert.Empty(item.Decision!.Standing(item));
        Assert.Empty(item.Decision.WhyNotDecide(meeting, item, 1).Rules);
        Assert.Empty(Refused.By(() => item.Decision.Write(item, "Ett annat förslag", "", "")));
    }

    [Fact]
    public void What_is_settled_stands()
    {
        var (meeting, item) = Open();
        item.Decision!.Settle(Outcome.Tabled, "Underlag saknas", 1, Drawn.Today);

        Assert.Equal([MeetingRules.ItemIsDecided], item.Decision.WhyNotDecide(meeting, item, 1).Rules);
        Assert.Equal([MeetingRules.ItemIsDecided], Refused.By(() => item.Decision.Write(item, "Annat", "", "")));
        Assert.Equal([MeetingRules.ItemIsDecided], Refused.By(() => item.Change("Annat", "Karin", "")));
        Assert.Equal([MeetingRules.ItemIsDecided], Refused.By(() => item.Decision.Settle(Outcome.Approved, "", 2, Drawn.Today)));
    }

    [Fact]
    public void Title_and_presenter_stand_still_once_somebody_has_taken_a_standpoint()
    {
        var (meeting, item) = Open();
        Give(meeting, item, 1);

        Assert.Equal([MeetingRules.StandpointsGiven], Refused.By(() => item.Change("Annat", "Karin", "")));
        Assert.Equal([MeetingRules.StandpointsGiven], Refused.By(() => item.Change("Punkt", "Jonas", "")));
        Assert.Empty(Refused.By(() => item.Change("Punkt", "Karin", "Mer bakgrund")));
    }

    [Fact]
    public void A_version_is_taken_up_only_under_a_decision_item_and_only_when_submitted()
    {
        var meeting = drawn.Meeting();
        var submitted = drawn.Version(AnnexVersionStatus.Submitted);

        Assert.Equal([MeetingRules.NotDecisionItem], Refused.By(() => Drawn.Item(meeting, AgendaItemKind.Information).TakeUp(submitted)));
        Assert.All(
            Enum.GetValues<AnnexVersionStatus>().Except([AnnexVersionStatus.Submitted]),
            s => Assert.Equal([MeetingRules.VersionNotSubmitted], Refused.By(() => Drawn.Item(meeting).TakeUp(drawn.Version(s))))
        );
        Assert.Empty(Refused.By(() => Drawn.Item(meeting).TakeUp(submitted)));
    }

    [Fact]
    public void Only_a_version_in_force_is_presented_and_never_under_a_decision_item()
    {
        var meeting = drawn.Meeting();
        var inForce = drawn.Version(AnnexVersionStatus.InForce);

        Assert.Equal(
            [MeetingRules.OnlyDecidedIsPresented],
            Refused.By(() => Drawn.Item(meeting, AgendaItemKind.Information).Present(drawn.Version(AnnexVersionStatus.Decided)))
        );
        Assert.Equal([MeetingRules.OnlyDecidedIsPresented], Refused.By(() => Drawn.Item(meeting).Present(inForce)));
        Assert.Empty(Refused.By(() => Drawn.Item(meeting, AgendaItemKind.Information).Present(inForce)));
    }

    [Fact]
    public void A_decision_by_itself_is_printed_only_of_a_decision_item()
    {
        var meeting = drawn.Held();

        Assert.Equal(
            [MeetingRules.NotDecisionItem],
            Refused.By(() => new MinutesComposer().Excerpt(meeting, Drawn.Item(meeting, AgendaItemKind.Information)))
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void What_is_secret_names_its_provision(string? basis)
    {
        var item = Drawn.Item(drawn.Meeting());

        Assert.Equal([MarkingRules.SecretNeedsBasis], Refused.By(() => item.Mark(new Marking(Classification.Secret, basis))));
        Assert.Empty(Refused.By(() => item.Mark(new Marking(Classification.Secret, "18 kap. 1 § OSL"))));
        Assert.Empty(Refused.By(() => item.Mark(new Marking(Classification.Internal))));
    }
}
