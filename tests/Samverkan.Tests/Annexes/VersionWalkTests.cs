using Samverkan.Core.Annexes;
using Samverkan.Core.Signing;
using Samverkan.Documents.Content;
using Samverkan.Testing;
using static Samverkan.Core.Annexes.AnnexVersionStatus;

namespace Samverkan.Tests.Annexes;

/// <summary>Versions of an annex and requests for signatures, walked through at random.</summary>
public class VersionWalkTests
{
    private static readonly Dictionary<AnnexVersionStatus, AnnexVersionStatus[]> Ways = new()
    {
        [Draft] = [Submitted],
        [Submitted] = [Withdrawn, Decided, Returned, Rejected],
        [Decided] = [Documented],
        [Documented] = [InForce, Superseded],
        [InForce] = [Superseded],
        [Superseded] = [],
        [Returned] = [],
        [Rejected] = [],
        [Withdrawn] = [],
    };

    private readonly Drawn drawn = new();

    /// <summary>Does something with the latest version, or begins the next; as the services do, the later supersedes the earlier.</summary>
    private void Step(Annex annex, Random random, int round)
    {
        var version = annex.Open ?? annex.Versions.Find(v => v.Status == Documented) ?? annex.OpenDraft();
        Action[] verbs =
        [
            () => annex.OpenDraft().Submit(Drawn.Text($"Text {round}"), "Ändrat", annex.Route, drawn.Coordinator),
            () => version.Withdraw(drawn.Coordinator, "Fel"),
            () => version.Decide(drawn.Coordinator, Drawn.Today, "§ 1"),
            () => version.SendBack(drawn.Coordinator, random.Next(2) == 0, "§ 1"),
            () =>
            {
                version.MakeEffective(drawn.Coordinator, Drawn.Today, "§ 1");
                annex
                    .Versions.Where(v => v != version && v.Status is InForce or Documented && v.Number < version.Number)
                    .ToList()
                    .ForEach(v => v.Supersede(drawn.Coordinator, version.Number));
            },
            () => version.Append(drawn.Coordinator, Drawn.Today),
            () => annex.OpenDraft(),
        ];
        Refused.By(verbs[random.Next(verbs.Length)]);
    }

    [Fact]
    public void A_version_goes_only_the_ways_there_are_and_tells_every_step()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (random, annex) = (new Random(seed), drawn.Annex());
            for (var round = 0; round < 40; round++)
            {
                Step(annex, random, round);
            }

            foreach (var version in annex.Versions)
            {
                var steps = version.Transitions;
                Assert.All(steps, t => Assert.Contains(t.To, Ways[t.From]));
                Assert.All(steps.Zip(steps.Skip(1)), p => Assert.Equal(p.First.To, p.Second.From));
                Assert.Equal(version.Status, steps.Count == 0 ? Draft : steps[^1].To);
            }
        }
    }

    [Fact]
    public void An_annex_has_one_open_version_at_most_one_that_counts_and_numbers_without_gaps()
    {
        for (var seed = 1; seed <= 200; seed++)
        {
            var (random, annex) = (new Random(seed), drawn.Annex());
            for (var round = 0; round < 40; round++)
            {
                Step(annex, random, round);

                Assert.True(annex.Versions.Count(v => v.IsOpen) <= 1, $"seed {seed}");
                Assert.True(annex.Versions.Count(v => v.Status is InForce or Documented) <= 1, $"seed {seed}");
                Assert.Equal(Enumerable.Range(1, annex.Versions.Count), annex.Versions.Select(v => v.Number).Order());
                Assert.Equal(annex.Versions.Where(v => v.EffectiveOn is not null).MaxBy(v => v.Number), annex.InForceOn(Drawn.Today));
            }
        }
    }

    [Fact]
    public void What_was_submitted_is_kept_as_it_was_whatever_happens_to_the_version()
    {
        for (var seed = 1; seed <= 100; seed++)
        {
            var (random, annex, seen) = (new Random(seed), drawn.Annex(), new Dictionary<int, string>());
            for (var round = 0; round < 40; round++)
            {
                Step(annex, random, round);
                foreach (var version in annex.Versions.Where(v => v.IsFrozen))
                {
                    Assert.Equal(seen.TryAdd(version.Number, version.Hash) ? version.Hash : seen[version.Number], version.Hash);
                    Assert.True(version.IsIntact, $"seed {seed}");
                    Assert.Equal(version.Hash, Document.HashOf(version.Document.ToJson()));
                }
            }
        }
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void A_version_is_in_force_from_the_day_its_record_was_complete(int days, bool inForce)
    {
        var annex = drawn.Annex();
        var version = annex.OpenDraft();
        version.Submit(Drawn.Text("a"), "", annex.Route, drawn.Coordinator);
        version.Decide(drawn.Coordinator, Drawn.Today.AddDays(-20), "§ 1");
        version.MakeEffective(drawn.Coordinator, Drawn.Today, "§ 1");

        Assert.Equal(inForce, annex.InForceOn(Drawn.Today.AddDays(days)) == version);
    }

    [Theory]
    [InlineData(AnnexKind.Frame, ApprovalRoute.ParentAgreement)]
    [InlineData(AnnexKind.Contacts, ApprovalRoute.Notice)]
    [InlineData(AnnexKind.Lagesbild, ApprovalRoute.CouncilDecision)]
    [InlineData(AnnexKind.ActionPlans, ApprovalRoute.CouncilDecision)]
    [InlineData(AnnexKind.Structure, ApprovalRoute.SignedAmendment)]
    [InlineData(AnnexKind.FollowUp, ApprovalRoute.SignedAmendment)]
    [InlineData(AnnexKind.Communication, ApprovalRoute.SignedAmendment)]
    public void Each_annex_is_changed_in_its_own_way(AnnexKind kind, ApprovalRoute route)
    {
        var annex = drawn.Annex(kind);

        Assert.Equal((route, (int)kind, $"Bilaga {(int)kind} {Annex.TitleOf(kind)}"), (annex.Route, annex.Number, annex.Label));
    }

    [Fact]
    public void A_review_that_is_planned_is_due_until_a_version_submitted_since_is_in_force()
    {
        var annex = drawn.Annex();
        annex.PlanReview(Drawn.Today.AddDays(30), drawn.Coordinator);
        Assert.Equal(Drawn.Today.AddDays(30), annex.ReviewDue(Drawn.Today));
        var version = annex.OpenDraft();
        version.Submit(Drawn.Text("a"), "", annex.Route, drawn.Coordinator with { Now = Drawn.Now.AddMinutes(1) });
        version.Decide(drawn.Coordinator, Drawn.Today, "§ 1");
        Assert.NotNull(annex.ReviewDue(Drawn.Today));
        version.MakeEffective(drawn.Coordinator, Drawn.Today, "§ 1");

        Assert.Null(annex.ReviewDue(Drawn.Today));
        annex.PlanReview(null, drawn.Coordinator);
        Assert.Null(annex.ReviewSetAt);
    }

    [Fact]
    public void A_request_ends_once_and_is_completed_by_one_signature_of_each_party()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var (random, request) = (new Random(seed), drawn.Request());
            for (var step = 0; step < 10; step++)
            {
                var (who, before) = (random.Next(2) == 0 ? drawn.Eva : drawn.Mikael, request.State);
                Action[] verbs =
                [
                    () => request.Sign("Stockholm", Drawn.Today, "Titel", who),
                    () => request.Sign("Stockholm", Drawn.Today, "Titel", who),
                    () => request.Decline("Skäl", who),
                    () => request.Withdraw("Skäl"),
                ];
                var refused = Refused.By(verbs[random.Next(random.Next(4) == 0 ? 4 : 2)]);

                Assert.True(
                    before == RequestState.Open || (request.State == before && refused.Contains(SigningRules.NotOpen)),
                    $"seed {seed}"
                );
                Assert.Equal(request.IsCompleted, request.Signatures.Count == 2);
                Assert.Distinct(request.Signatures.Select(s => s.PartyOrder));
                Assert.All(request.Signatures, s => Assert.Equal(request.SealHash, s.SealHash));
                Assert.True(request.IsIntact);
                Assert.Equal(request.State is RequestState.Declined or RequestState.Withdrawn, request.EndedWhy.Length > 0);
            }
        }
    }

    [Fact]
    public void A_seal_is_of_all_documents_in_their_order()
    {
        var (a, b) = (Drawn.Text("a"), Drawn.Text("b"));
        string Seal(params Document[] documents) => new SignatureRequest(drawn.Agreement, null, documents, drawn.Coordinator).SealHash;

        Assert.Equal(Seal(a, b), Seal(a, b));
        Assert.Distinct([Seal(a, b), Seal(b, a), Seal(a), Seal(b), Seal(a, b, b), Seal(a, a)]);
    }
}
