using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Time;

namespace Samverkan.Core.Overview;

/// <summary>
/// What waits for those who run meetings and take versions to decision: coordinators, and who is responsible for a forum.
/// </summary>
internal sealed class RunningTasks(SamverkanDb db, Actor actor, IReadOnlyDictionary<Guid, Mine> mine)
{
    private const int MostRows = 8;

    /// <summary>How long before a meeting its summons is asked for.</summary>
    private const int DaysToCall = 21;

    private readonly List<Guid> own =
    [
        .. mine
            .Values.Where(a =>
                a.EndsOn >= actor.Today
                && a.Parties.Exists(p =>
                    actor.Holds.Any(h => h.OrganisationId == p.Organisation && Roles.Allows(h.Role, Permission.RunMeetings))
                )
            )
            .Select(a => a.Id),
    ];

    private readonly List<Guid> leads = [.. actor.Holds.Where(h => Roles.Allows(h.Role, Permission.RunForums)).Select(h => h.FunctionId)];

    public async Task<IEnumerable<Waiting>> AskAsync(CancellationToken ct) =>
        own.Count + leads.Count == 0
            ? []
            :
            [
                .. await MeetingsAsync(ct),
                .. own.Count == 0 ? [] : await VersionsAsync(ct),
                .. own.Count == 0 ? [] : await ReviewsAsync(ct),
                .. own.Count == 0 ? [] : await AnnexReviewsAsync(ct),
                .. own.Count == 0 ? [] : await PlansAsync(ct),
            ];

    private async Task<IEnumerable<Waiting>> MeetingsAsync(CancellationToken ct)
    {
        var (now, soon, today, late) = (
            actor.Now,
            actor.Now.AddDays(DaysToCall),
            SwedishTime.ToUtc(actor.Today, default),
            SwedishTime.ToUtc(actor.Today.AddDays(-Meeting.DaysToAdjust), default)
        );
        // The bodies first: asked of each meeting instead, all meetings in the database would be gone through.
        var led = await db.Set<Body>()
            .Where(b =>
                b.Kind != BodyKind.Council
                && db.Set<BodyMember>()
                    .Where(m => m.Role == BodyRole.Lead && m.HoldsOn(actor.Today) && leads.Contains(m.FunctionId))
                    .Select(m => m.BodyId)
                    .Contains(b.Id)
            )
            .Select(b => new { b.Id, b.AgreementId })
            .ToListAsync(ct);
        var (bodies, agreements) = (led.Select(b => b.Id).ToList(), led.Select(b => b.AgreementId).Concat(own).Distinct().ToList());
        var rows = await db.Set<Meeting>()
            .Where(m => agreements.Contains(m.AgreementId) && (own.Contains(m.AgreementId) || bodies.Contains(m.BodyId)))
            .Where(m =>
                (m.State == MeetingState.Planned && m.StartsAt >= now && m.StartsAt <= soon)
                || (m.State == MeetingState.Ongoing && m.StartsAt < today)
                || (m.State == MeetingState.Held && m.Body.Kind != BodyKind.Council)
                || (m.State == MeetingState.Held && m.StartsAt < late && m.Items.Any(i => i.Decision!.Outcome == Outcome.Approved))
            )
            .OrderBy(m => m.StartsAt)
            .Take(MostRows)
            .Select(m => new
            {
                m.Id,
                m.AgreementId,
                m.State,
                m.StartsAt,
                m.Number,
                m.Year,
                m.Body.Name,
                m.Body.Kind,
            })
            .ToListAsync(ct);
        return rows.Where(r => mine.ContainsKey(r.AgreementId))
            .Select(r =>
            {
                var (name, href) = (
                    $"{r.Name} {r.Number}/{r.Year}, {mine[r.AgreementId].Title}",
                    Links.Agreement(mine[r.AgreementId].Slug).Meeting(r.Id)
                );
                return r.State switch
                {
                    MeetingState.Planned => new Waiting(
                        $"{name}: kallelsen är inte skickad, {SwedishTime.DateOf(r.StartsAt).Long()}",
                        "Kalla ledamöterna",
                        href
                    ),
                    MeetingState.Ongoing => new Waiting(
                        $"{name} öppnades {SwedishTime.DateOf(r.StartsAt).Long()} och är inte avslutat",
                        "Avsluta",
                        href
                    ),
                    _ when r.Kind != BodyKind.Council => new Waiting(
                        $"{name}: minnesanteckningarna är inte klara",
                        "Läs och gör klara",
                        href + "/protokoll"
                    ),
                    _ => new Waiting(
                        $"{name}: beslutat {SwedishTime.DateOf(r.StartsAt).Long()} men utan verkan, protokollet är inte justerat",
                        "Se vem som ska justera",
                        href + "/protokoll"
                    ),
                };
            });
    }

    private async Task<IEnumerable<Waiting>> ReviewsAsync(CancellationToken ct)
    {
        var parties = mine
            .Values.SelectMany(a => a.Parties.Where(p => actor.Organisations.Contains(p.Organisation)).Select(p => p.Id))
            .ToList();
        var rows = await (
            from r in db.Set<ReviewRound>()
            join s in db.Set<Section>() on r.SectionId equals s.Id
            where own.Contains(r.AgreementId) && r.DoneAt == null && !parties.Contains(r.AskedByPartyId)
            orderby r.DueOn
            select new
            {
                r.AgreementId,
                r.DueOn,
                s.Heading,
                s.Id,
                s.Annex.Kind,
            }
        )
            .Take(MostRows)
            .ToListAsync(ct);
        return rows.Select(r => new Waiting(
            $"Granska avsnittet {r.Heading}, {mine[r.AgreementId].Title}, senast {r.DueOn.Long()}",
            "Läs och kommentera",
            Links.Agreement(mine[r.AgreementId].Slug).Annex((int)r.Kind).Section(r.Id).Comments
        ));
    }

    private async Task<IEnumerable<Waiting>> AnnexReviewsAsync(CancellationToken ct)
    {
        var soon = actor.Today.AddDays(Annex.DaysToReview);
        var rows = await db.Set<Annex>()
            .Where(a =>
                own.Contains(a.AgreementId)
                && a.ReviewOn <= soon
                && !a.Versions.Any(v => v.EffectiveOn != null && v.SubmittedAt > a.ReviewSetAt)
            )
            .OrderBy(a => a.ReviewOn)
            .Take(MostRows)
            .Select(a => new
            {
                a.AgreementId,
                a.Kind,
                a.ReviewOn,
            })
            .ToListAsync(ct);
        return rows.Select(r => new Waiting(
            $"Bilaga {(int)r.Kind} {Annex.TitleOf(r.Kind)}, {mine[r.AgreementId].Title}: ses över senast {r.ReviewOn!.Value.Long()}",
            "Öppna bilagan",
            Links.Agreement(mine[r.AgreementId].Slug).Annex((int)r.Kind)
        ));
    }

    private async Task<IEnumerable<Waiting>> PlansAsync(CancellationToken ct)
    {
        var rows = await PlanReviews.Of(db, own).Take(MostRows).ToListAsync(ct);
        return rows.Select(r =>
            r.PlanId is { } id
                ? new Waiting(
                    $"Åtgärdsplanen {r.Plan}, {mine[r.AgreementId].Title}: området {r.Area} har "
                        + $"{(r.Removed ? "tagits bort" : "ändrats")} genom beslut",
                    "Se över planen",
                    Links.Agreement(mine[r.AgreementId].Slug).Plan(id)
                )
                : new Waiting(
                    $"Området {r.Area}, {mine[r.AgreementId].Title}, saknar åtgärdsplan",
                    "Lägg till plan",
                    Links.Agreement(mine[r.AgreementId].Slug).NewPlan
                )
        );
    }

    private async Task<IEnumerable<Waiting>> VersionsAsync(CancellationToken ct)
    {
        var rows = await db.Set<AnnexVersion>()
            .Where(v => own.Contains(v.AgreementId) && (v.Annex.Kind == AnnexKind.Lagesbild || v.Annex.Kind == AnnexKind.ActionPlans))
            .Where(v =>
                (v.Status == AnnexVersionStatus.Returned && !v.Annex.Versions.Any(w => w.Number > v.Number))
                || (
                    v.Status == AnnexVersionStatus.Submitted
                    && !v.AwaitsSignatures
                    && v.Annex.Agreement.State != AgreementState.Draft
                    && !db.Set<AgendaItem>()
                        .Any(i =>
                            i.AnnexVersionId == v.Id
                            && i.Kind == AgendaItemKind.Decision
                            && i.Decision!.Outcome == null
                            && db.Set<Meeting>().Any(m => m.Id == i.MeetingId && m.State != MeetingState.Cancelled)
                        )
                )
            )
            .OrderBy(v => v.SubmittedAt)
            .Take(MostRows)
            .Select(v => new
            {
                v.AgreementId,
                v.Number,
                v.Annex.Kind,
                v.Status,
            })
            .ToListAsync(ct);
        return rows.Select(r =>
        {
            var (name, root) = (
                $"Bilaga {(int)r.Kind} version {r.Number}, {mine[r.AgreementId].Title}",
                Links.Agreement(mine[r.AgreementId].Slug)
            );
            return r.Status == AnnexVersionStatus.Returned
                ? new Waiting(name + ": återremitterad", "Arbeta vidare", root.Annex((int)r.Kind))
                : new Waiting(name + ": underställd men inte på någon dagordning", "Välj sammanträde", root.Council);
        });
    }
}
