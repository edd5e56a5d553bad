using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Evidence;
using Samverkan.Core.Export;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Documents.Pdf;

namespace Samverkan.Testing;

/// <summary>What holds in an agreement wherever a walk has come.</summary>
internal static class WalkHolds
{
    public static async Task CheckAsync(TestApp app, Walk walk)
    {
        var id = walk.Agreement.Id;
        await app.ReadAsync(async db =>
        {
            var versions = await db.Set<AnnexVersion>().AsNoTracking().Where(v => v.AgreementId == id).ToListAsync();
            var requests = await db.Set<SignatureRequest>()
                .AsNoTracking()
                .Include(r => r.Signatures)
                .Include(r => r.Documents)
                .Where(r => r.AgreementId == id)
                .ToListAsync();
            var state = await db.Set<Agreement>().Where(a => a.Id == id).Select(a => a.State).FirstAsync();
            Versions(walk, versions);
            Requests(walk, versions, requests, state);
            var meetings = await db.Set<Meeting>()
                .AsNoTracking()
                .Include(m => m.Items)
                    .ThenInclude(i => i.Decision!.Standpoints)
                .Include(m => m.Items)
                    .ThenInclude(i => i.AnnexVersion)
                .Include(m => m.Attendances)
                .Include(m => m.Adjustments)
                .Include(m => m.Body)
                .AsSplitQuery()
                .Where(m => m.AgreementId == id)
                .ToListAsync();
            meetings.ForEach(m => MeetingHolds(walk, m));
            return 0;
        });
    }

    /// <summary>All that was frozen, sealed or archived is as it was, and the whole agreement can be printed.</summary>
    public static async Task CheckEvidenceAsync(TestApp app, Walk walk)
    {
        await app.WorkAsync();
        await foreach (
            var found in app.Services.CreateScope().ServiceProvider.GetRequiredService<EvidenceVerification>().BreaksAsync(_ => { })
        )
        {
            walk.Require(false, found);
        }

        await app.WithAsync(async s =>
        {
            var actor = Core.Access.Actor.System(walk.Now, "vandring");
            var document = await s.GetRequiredService<AgreementExport>().ComposeAsync(walk.Agreement.Id, actor.Today, actor);
            walk.Require(PdfRenderer.Render(document).Length > 0, "The agreement cannot be printed.");
            return 0;
        });
    }

    private static void Versions(Walk walk, List<AnnexVersion> versions)
    {
        foreach (var annex in versions.GroupBy(v => v.AnnexId))
        {
            var valid = annex.Count(v => v.Status is AnnexVersionStatus.InForce or AnnexVersionStatus.Documented);
            walk.Require(valid <= 1, "Two versions of an annex are in force.");
            walk.Require(annex.Count(v => v.IsOpen) <= 1, "Two versions of an annex are open.");
            walk.Require(annex.Select(v => v.Number).Distinct().Count() == annex.Count(), "Two versions have the same number.");
        }

        foreach (var v in versions)
        {
            var wasInForce = v.Status is AnnexVersionStatus.InForce or AnnexVersionStatus.Documented or AnnexVersionStatus.Superseded;
            walk.Require(wasInForce == v.EffectiveOn is not null, $"A version that is {v.Status} is in force from {v.EffectiveOn}.");
            walk.Require(v.Status != AnnexVersionStatus.InForce || v.DatedOn is not null, "A version is appended without a date.");
            walk.Require(v.DatedOn is null || v.DatedOn >= v.DecidedOn, "A version is dated before it was decided.");
            walk.Require(v.IsFrozen != (v.Status == AnnexVersionStatus.Draft), $"A version that is {v.Status} is frozen: {v.IsFrozen}.");
        }
    }

    private static void Requests(Walk walk, List<AnnexVersion> versions, List<SignatureRequest> requests, AgreementState state)
    {
        var open = requests.Where(r => r.IsOpen).ToList();
        walk.Require(open.Count <= 1, "Two requests for signatures are open.");
        walk.Require(
            (state == AgreementState.AwaitingSignatures) == open.Exists(r => r.IsWhole),
            $"The agreement is {state} and {open.Count} requests are open."
        );
        walk.Require(open.Count > 0 || !versions.Exists(v => v.AwaitsSignatures), "A version waits for a request that is not open.");
        walk.Require(requests.All(r => r.IsIntact), "What was sealed is not what it was.");
        walk.Require(
            requests.Where(r => r.IsCompleted).All(r => r.Signatures.Select(x => x.PartyOrder).Order().SequenceEqual([1, 2])),
            "A completed request is not signed by both."
        );
    }

    private static void MeetingHolds(Walk walk, Meeting m)
    {
        walk.Require(m.HasRecord == (m.MinutesContent.Length > 0), "A meeting has no minutes.");
        walk.Require(
            !m.IsAdjusted || !m.Decides || m.Standing.Select(a => a.PartyOrder).Order().SequenceEqual([1, 2]),
            "Minutes are adjusted and not by both."
        );
        foreach (var item in m.Items.Where(i => i.Decision is { Outcome: Outcome.Approved or Outcome.Rejected }))
        {
            var decision = item.Decision!;
            var parties = decision.Standing(item).Where(p => p.ConfirmedAt is not null).Select(p => p.PartyOrder).Distinct().Count();
            walk.Require(parties == 2, $"A decision ({decision.Outcome}) rests on the standpoints of {parties} parties.");
            foreach (var party in new[] { 1, 2 })
            {
                walk.Require(m.Present(party) is not null, "Who took a standpoint is noted as absent.");
            }
        }
    }
}
