using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance;

/// <summary>
/// Loads the facts of some agreements in a fixed number of queries, however many they are. What is loaded does not grow with the years:
/// versions of a term, meetings that are not finished, and two years of the advisory councils' meetings.
/// </summary>
public sealed partial class FactsLoader(SamverkanDb db)
{
    private sealed record Head(Guid Id, string Slug, string Title, AgreementKind Kind, DateOnly StartsOn, DateOnly EndsOn)
    {
        public required long Sequence { get; init; }

        public required AgreementState State { get; init; }

        public required HalfYearKind HalfYears { get; init; }

        public required int Clauses { get; init; }

        public required List<PartyFact> Parties { get; init; }
    }

    /// <summary>The facts of those agreements that exist, latest ending first.</summary>
    /// <param name="now">The instant that tasks and obligations are asked of, UTC.</param>
    public async Task<IReadOnlyList<AgreementFacts>> LoadAsync(
        IReadOnlyCollection<Guid> agreements,
        DateTime now,
        CancellationToken ct = default
    )
    {
        var ids = agreements.ToList();
        if (ids.Count == 0)
        {
            return [];
        }

        var heads = await HeadsAsync(ids, ct);
        var changes = (
            await db.Set<SettingsChange>().AsNoTracking().Where(c => ids.Contains(c.AgreementId)).OrderBy(c => c.Sequence).ToListAsync(ct)
        ).ToLookup(c => c.AgreementId);
        var annexes = await AnnexesAsync(ids, ct);
        var bodies = await BodiesAsync(ids, SwedishTime.DateOf(now), ct);
        var meetings = await MeetingsAsync(ids, now, ct);
        var reviews = await ReviewsAsync(ids, ct);
        var plans = (await PlanReviews.Of(db, ids).ToListAsync(ct)).ToLookup(p => p.AgreementId);
        var requests = await RequestsAsync(ids, ct);
        return
        [
            .. heads.Select(h => new AgreementFacts
            {
                Id = h.Id,
                Slug = h.Slug,
                Title = h.Title,
                Kind = h.Kind,
                StartsOn = h.StartsOn,
                EndsOn = h.EndsOn,
                Sequence = h.Sequence,
                State = h.State,
                Clauses = h.Clauses,
                Parties = h.Parties,
                HalfYears = HalfYearCut.Of(h.HalfYears, changes[h.Id]),
                Annexes = [.. annexes[h.Id]],
                Bodies = [.. bodies[h.Id]],
                Meetings = [.. meetings[h.Id]],
                Reviews = [.. reviews[h.Id]],
                Plans = [.. plans[h.Id]],
                Requests = [.. requests[h.Id]],
            }),
        ];
    }

    private Task<List<Head>> HeadsAsync(List<Guid> ids, CancellationToken ct) =>
        db.Set<Agreement>()
            .Where(a => ids.Contains(a.Id))
            .OrderByDescending(a => a.EndsOn)
            .ThenBy(a => a.Sequence)
            .Select(a => new Head(a.Id, a.Slug, a.Title, a.Kind, a.StartsOn, a.EndsOn)
            {
                Sequence = a.Sequence,
                State = a.State,
                HalfYears = a.HalfYears,
                Clauses = a.Clauses.Count,
                Parties = a
                    .Parties.OrderBy(p => p.Order)
                    .Select(p => new PartyFact(
                        p.Id,
                        p.OrganisationId,
                        p.Order,
                        p.Term,
                        p.DiaryNumber != "" && p.Address != "",
                        p.ContactFunctionId,
                        p.SignatoryFunctionId
                    ))
                    .ToList(),
            })
            .ToListAsync(ct);

    private async Task<ILookup<Guid, AnnexFact>> AnnexesAsync(List<Guid> ids, CancellationToken ct)
    {
        var byAnnex = await VersionsAsync(ids, ct);
        var slots = await db.Set<Annex>()
            .Where(a => ids.Contains(a.AgreementId))
            .OrderBy(a => a.Number)
            .Select(a => new
            {
                a.AgreementId,
                a.Id,
                a.Kind,
                a.ReviewOn,
                a.ReviewSetAt,
            })
            .ToListAsync(ct);
        return slots.ToLookup(a => a.AgreementId, a => new AnnexFact(a.Id, a.Kind, a.ReviewOn, a.ReviewSetAt, [.. byAnnex[a.Id]]));
    }

    private async Task<ILookup<Guid, VersionFact>> VersionsAsync(List<Guid> ids, CancellationToken ct)
    {
        var toDecide = MeetingQuery.ToDecide(db);
        var versions = await db.Set<AnnexVersion>()
            .Where(v => ids.Contains(v.AgreementId) && v.Status != AnnexVersionStatus.Withdrawn)
            .Where(v => v.Status != AnnexVersionStatus.Superseded || v.Annex.Kind == AnnexKind.Lagesbild)
            .OrderBy(v => v.Number)
            .Select(v => new
            {
                v.AnnexId,
                Fact = new VersionFact(
                    v.Id,
                    v.Number,
                    v.Status,
                    v.AwaitsSignatures,
                    toDecide.Any(i => i.AnnexVersionId == v.Id),
                    v.SubmittedAt,
                    v.DecidedOn,
                    v.EffectiveOn
                ),
            })
            .ToListAsync(ct);
        return versions.ToLookup(v => v.AnnexId, v => v.Fact);
    }

    private async Task<ILookup<Guid, SectionReviewFact>> ReviewsAsync(List<Guid> ids, CancellationToken ct) =>
        (
            await (
                from r in db.Set<ReviewRound>()
                join s in db.Set<Section>() on r.SectionId equals s.Id
                where ids.Contains(r.AgreementId) && r.DoneAt == null
                orderby r.DueOn
                select new { r.AgreementId, Fact = new SectionReviewFact(s.Id, s.Heading, s.Annex.Kind, r.AskedByPartyId, r.DueOn) }
            ).ToListAsync(ct)
        ).ToLookup(r => r.AgreementId, r => r.Fact);

    private async Task<ILookup<Guid, RequestFact>> RequestsAsync(List<Guid> ids, CancellationToken ct) =>
        (
            await db.Set<SignatureRequest>()
                .Where(r => ids.Contains(r.AgreementId) && r.State == RequestState.Open)
                .OrderBy(r => r.RequestedAt)
                .Select(r => new
                {
                    r.AgreementId,
                    Fact = new RequestFact(r.Id, r.RequestedAt, r.Signatures.Select(s => s.PartyOrder).ToList()),
                })
                .ToListAsync(ct)
        ).ToLookup(r => r.AgreementId, r => r.Fact);
}
