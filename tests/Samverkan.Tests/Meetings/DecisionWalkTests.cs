using Samverkan.Core.Annexes;
using Samverkan.Core.Meetings;
using Samverkan.Testing;

namespace Samverkan.Tests.Meetings;

/// <summary>Standpoints taken, noted and confirmed at random: both want the same of the same, or nothing is decided (R13).</summary>
public class DecisionWalkTests
{
    private static readonly Outcome[] Choices = [Outcome.Approved, Outcome.Rejected, Outcome.Returned];
    private readonly Drawn drawn = new();

    /// <summary>What a party has said last, as the test keeps it beside the product.</summary>
    private sealed record Said(Outcome Choice, bool Confirmed);

    private Actor Decider(int party) => party == 1 ? drawn.Eva : drawn.Mikael;

    private IReadOnlyList<Rule> Give(Meeting m, AgendaItem i, int party, Outcome choice, bool self) =>
        Refused.By(() => i.Decision!.Give(m, i, party, choice, "Skäl", self, "Namn", "Titel", self ? Decider(party) : drawn.Coordinator));

    [Fact]
    public void A_common_standpoint_is_what_both_have_confirmed_and_nothing_else()
    {
        for (var seed = 1; seed <= 400; seed++)
        {
            var (random, meeting) = (new Random(seed), drawn.Opened());
            var item = Drawn.Item(meeting);
            var said = new Dictionary<int, Said>();
            for (var step = 0; step < 8; step++)
            {
                Step(random, meeting, item, said, $"seed {seed}, step {step}");
                var expected =
                    said.Count == 2 && said.Values.All(s => s.Confirmed) && said[1].Choice == said[2].Choice
                        ? said[1].Choice
                        : (Outcome?)null;

                Assert.True(expected == item.Decision!.Common(item), $"seed {seed}, step {step}");
            }
        }
    }

    private void Step(Random random, Meeting meeting, AgendaItem item, Dictionary<int, Said> said, string where)
    {
        var (party, choice, self) = (random.Next(1, 3), Choices[random.Next(3)], random.Next(2) == 0);
        var was = said.GetValueOrDefault(party);
        if (random.Next(3) == 0)
        {
            var refused = Refused.By(() => item.Decision!.Confirm(meeting, item, party, "Direktör", Decider(party)));
            Assert.True((was is { Confirmed: false }) == (refused.Count == 0), where);
            if (refused.Count == 0)
            {
                said[party] = was! with { Confirmed = true };
            }

            return;
        }

        var given = Give(meeting, item, party, choice, self);
        Assert.True((was is { Confirmed: true }) == given.Contains(MeetingRules.AlreadyGiven), where);
        if (given.Count == 0)
        {
            said[party] = new Said(choice, self);
        }
    }

    [Fact]
    public void A_party_has_one_standpoint_however_often_the_secretary_notes_it_anew()
    {
        var meeting = drawn.Opened();
        var item = Drawn.Item(meeting);
        foreach (var choice in Choices)
        {
            Assert.Empty(Give(meeting, item, 1, choice, self: false));
        }

        var only = Assert.Single(item.Decision!.Standpoints);
        Assert.Equal((Outcome.Returned, null, "Karin"), (only.Choice, only.ConfirmedAt, only.RecordedBy));
        Assert.Empty(Give(meeting, item, 1, Outcome.Approved, self: true));
        Assert.Equal((Outcome.Approved, Drawn.Now, ""), (only.Choice, only.ConfirmedAt!.Value, only.RecordedBy));
    }

    [Theory]
    [InlineData(Outcome.Approved)]
    [InlineData(Outcome.Rejected)]
    [InlineData(Outcome.Returned)]
    [InlineData(Outcome.Tabled)]
    public void A_settled_item_stands_still(Outcome outcome)
    {
        var meeting = drawn.Opened();
        var item = Drawn.Item(meeting);
        item.Decision!.Settle(outcome, "Skäl", 7, Drawn.Today);

        Assert.Equal([MeetingRules.ItemIsDecided], Refused.By(() => item.Decision.Settle(Outcome.Approved, "", 8, Drawn.Today)));
        Assert.Equal([MeetingRules.ItemIsDecided], Refused.By(() => item.Decision.Write(item, "Annat", "", "")));
        Assert.Equal([MeetingRules.ItemIsDecided], Refused.By(() => item.Change("Annan punkt", "Karin", "")));
        Assert.Equal([MeetingRules.ItemIsDecided], Give(meeting, item, 1, Outcome.Approved, self: true));
        Assert.Equal((outcome, 7, "§ 7/2026"), (item.Decision.Outcome!.Value, item.Decision.Number!.Value, item.Decision.Label));
    }

    [Fact]
    public void A_numbered_decision_keeps_its_year_and_an_open_one_follows_the_meeting()
    {
        var meeting = drawn.Opened();
        var (open, settled) = (Drawn.Item(meeting), Drawn.Item(meeting));
        settled.Decision!.Settle(Outcome.Approved, "", 3, Drawn.Today);
        meeting.Renumber(2027, 1);

        Assert.Equal((2027, 2026), (open.Decision!.Year, settled.Decision.Year));
        Assert.Equal(("§ –", "§ 3/2026"), (open.Decision.Label, settled.Decision.Label));
    }

    [Fact]
    public void Every_outcome_has_a_word_of_its_own()
    {
        var words = Enum.GetValues<Outcome>().Select(o => Decision.OutcomeText(o)).Append(Decision.OutcomeText(null)).ToList();

        Assert.Equal(words.Count, words.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("Vi godkänner bilaga 3, version 1.", "Vi godkänner bilaga 3, version 2.")]
    [InlineData("Version 1 gäller tills vidare.", "Version 2 gäller tills vidare.")]
    [InlineData("Version 10 och version 1 jämförs.", "Version 10 och version 2 jämförs.")]
    [InlineData("Konversion 1 är ett annat ord.", "Konversion 1 är ett annat ord.")]
    [InlineData("Punkt 1 gäller.", "Punkt 1 gäller.")]
    public void A_proposal_in_own_words_names_the_later_version_and_nothing_else_is_changed(string before, string after)
    {
        var item = Drawn.Item(drawn.Opened());
        item.Decision!.Write(item, before, "", "");
        item.Decision.Follow(drawn.Annex(AnnexKind.Lagesbild), 1, 2);

        Assert.Equal(after, item.Decision.Content);
    }

    [Fact]
    public void A_proposal_is_made_for_the_version_and_follows_it_whole()
    {
        var (annex, item) = (drawn.Annex(AnnexKind.ActionPlans), Drawn.Item(drawn.Opened()));
        item.Decision!.Propose(annex, 9);
        Assert.EndsWith("version 9.", item.Decision.Content, StringComparison.Ordinal);
        item.Decision.Follow(annex, 9, 10);
        Assert.EndsWith("version 10.", item.Decision.Content, StringComparison.Ordinal);
    }
}
