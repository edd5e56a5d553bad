using Samverkan.Core.ActionPlans;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Compliance.Families;
using Samverkan.Core.Compliance.Tasks;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Testing;
using static Samverkan.Testing.DrawnFacts;

namespace Samverkan.Tests.Compliance;

/// <summary>Whom each kind of task is meant for, asked of a holder of every role in both parties and outside them.</summary>
public class WhoIsToldTests
{
    private static readonly ITaskFamily[] Tasks =
    [
        new DecisionTasks(),
        new MeetingTasks(),
        new SectionReviewTasks(),
        new SignatureTasks(),
        new VersionTasks(),
    ];

    private static readonly IObligationFamily[] Families =
    [
        new AnnexReviews(),
        new DecisionsWithoutEffect(),
        new LagesbildPresentations(),
        new LagesbildUpdates(),
        new PlansToRevisit(),
        new StepsToSignature(),
    ];

    private static readonly string[] ToCoordinators =
    [
        "Arbeta vidare",
        "Avsluta",
        "Datera och tillfoga",
        "Fyll i resten",
        "Kalla ledamöterna",
        "Lägg till plan",
        "Läs och gör klara",
        "Se vem som ska justera",
        "Se över planen",
        "Välj sammanträde",
        "Öppna bilagan",
    ];

    private readonly DrawnFacts drawn = new();
    private readonly BodyFact forum;
    private readonly Guid lead = Guid.NewGuid();

    public WhoIsToldTests()
    {
        forum = new BodyFact(
            Guid.NewGuid(),
            BodyKind.Forum,
            "Forum ungdom",
            [],
            [new MandateFact(lead, BodyRole.Lead, 1, Today.AddDays(-30), Today)]
        );
    }

    private static IEnumerable<WaitingTask> All(AgreementFacts facts, DateTime now) =>
        Tasks
            .SelectMany(t => t.Of(facts, now))
            .Concat(Families.SelectMany(f => f.Of(facts, Core.Time.SwedishTime.DateOf(now))).Select(o => o.Next).OfType<WaitingTask>());

    private static IReadOnlyList<string> Told(Actor actor, AgreementFacts facts, DateTime? now = null) =>
        [.. All(facts, now ?? Now).Where(t => t.For.Includes(actor)).Select(t => t.Act).Distinct().Order(StringComparer.Ordinal)];

    private PlanReview Review(Guid? plan) =>
        new()
        {
            AgreementId = drawn.Facts.Id,
            PlanId = plan,
            Plan = "Plan",
            Area = "Torget",
            Removed = false,
        };

    /// <summary>An agreement in which everything waits at once.</summary>
    private AgreementFacts Busy() =>
        drawn.Facts with
        {
            Bodies = [drawn.Council, forum],
            Annexes =
            [
                Annex(AnnexKind.FollowUp, Version(1, AnnexVersionStatus.Documented, Today)) with
                {
                    ReviewOn = Today,
                    ReviewSetAt = Now,
                },
                Annex(AnnexKind.Lagesbild, Version(2, AnnexVersionStatus.Submitted)),
                Annex(AnnexKind.ActionPlans, Version(3, AnnexVersionStatus.Returned)),
            ],
            Meetings =
            [
                Meeting(drawn.Council, MeetingState.Planned, 5) with
                {
                    Undecided = [new ItemFact(Guid.NewGuid(), "Punkt", [])],
                },
                Meeting(drawn.Council, MeetingState.Ongoing, -1) with
                {
                    Undecided = [new ItemFact(Guid.NewGuid(), "Punkt", [])],
                },
                Meeting(drawn.Council, MeetingState.Ongoing, -300) with
                {
                    Entered = true,
                },
                Meeting(drawn.Council, MeetingState.Held, -20) with
                {
                    Approved = true,
                },
                Meeting(forum, MeetingState.Held, -2),
                Meeting(forum, MeetingState.Planned, 2),
            ],
            Reviews = [new SectionReviewFact(Guid.NewGuid(), "Metod", AnnexKind.Lagesbild, drawn.Facts.Parties[0].Id, Today.AddDays(5))],
            Plans = [Review(Guid.NewGuid()), Review(null)],
            Requests = [new RequestFact(Guid.NewGuid(), Now, [])],
        };

    [Fact]
    public void Coordinators_of_both_parties_are_told_what_runs_the_agreement()
    {
        Assert.Equal(ToCoordinators.Order(StringComparer.Ordinal), Told(drawn.Coordinator(1), Busy()));
        Assert.Equal(ToCoordinators.Append("Läs och kommentera").Order(StringComparer.Ordinal), Told(drawn.Coordinator(2), Busy()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_decides_for_a_party_is_told_of_decisions_and_minutes_and_nothing_else(int party) =>
        Assert.Equal(["Läs och justera", "Läs underlaget", "Ta ställning"], Told(drawn.Holder(drawn.Deciding[party], party), Busy()));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Who_signs_for_a_party_is_told_of_signatures_and_nothing_else(int party) =>
        Assert.Equal(["Läs och underteckna"], Told(drawn.Holder(drawn.Signing[party], party), Busy()));

    [Fact]
    public void Who_is_responsible_for_a_forum_is_told_of_its_meetings_only()
    {
        var actor = drawn.Holder(lead, 1, FunctionRole.ForumLead);

        Assert.Equal(["Kalla ledamöterna", "Läs och gör klara"], Told(actor, Busy()));
        Assert.All(
            All(Busy(), Now).Where(t => t.For.Includes(actor)),
            t => Assert.Contains("Forum ungdom", t.Text, StringComparison.Ordinal)
        );
        Assert.Empty(Told(actor, Busy(), Now.AddDays(1)));
    }

    public static TheoryData<FunctionRole, int> RolesThatWaitForNothing()
    {
        var data = new TheoryData<FunctionRole, int>();
        foreach (var role in Enum.GetValues<FunctionRole>().Except([FunctionRole.Coordinator]))
        {
            data.Add(role, 1);
            data.Add(role, 2);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(RolesThatWaitForNothing))]
    public void Any_other_function_of_a_party_is_told_nothing_whatever_its_role(FunctionRole role, int party) =>
        Assert.Empty(Told(drawn.Holder(Guid.NewGuid(), party, role), Busy()));

    [Theory]
    [InlineData(FunctionRole.Coordinator)]
    [InlineData(FunctionRole.DecisionMaker)]
    [InlineData(FunctionRole.ForumLead)]
    [InlineData(FunctionRole.Participant)]
    public void Another_organisations_people_are_told_nothing(FunctionRole role)
    {
        var elsewhere = new Actor(Guid.NewGuid(), "Namn", Now, [new HeldFunction(Guid.NewGuid(), Guid.NewGuid(), "Funktion", role)]);

        Assert.Empty(Told(elsewhere, Busy()));
        Assert.Empty(Told(elsewhere with { Holds = [] }, Busy()));
    }

    [Fact]
    public void When_the_agreement_has_ended_coordinators_are_told_of_nothing_but_what_is_to_be_appended()
    {
        var ended = Busy() with { EndsOn = Today.AddDays(-1) };

        Assert.Equal(["Datera och tillfoga"], Told(drawn.Coordinator(1), ended));
        Assert.Equal(["Datera och tillfoga"], Told(drawn.Coordinator(2), ended));
    }

    [Fact]
    public void Every_task_says_what_waits_and_leads_into_the_agreement()
    {
        Assert.All(
            All(Busy(), Now),
            t =>
            {
                Assert.Contains("/overenskommelser/prov", t.Href, StringComparison.Ordinal);
                Assert.Equal(t.Text.Trim(), t.Text);
                Assert.DoesNotContain("  ", t.Text, StringComparison.Ordinal);
                Assert.NotEmpty(t.Act);
            }
        );
    }

    [Fact]
    public void Who_holds_two_functions_is_told_of_both()
    {
        var both = drawn.Holder(drawn.Signing[1], 1) with
        {
            Holds =
            [
                new HeldFunction(drawn.Signing[1], drawn.Organisation(1), "Direktör", FunctionRole.DecisionMaker),
                new HeldFunction(drawn.Deciding[1], drawn.Organisation(1), "Chef", FunctionRole.DecisionMaker),
            ],
        };

        Assert.Equal(["Läs och justera", "Läs och underteckna", "Läs underlaget", "Ta ställning"], Told(both, Busy()));
    }
}
