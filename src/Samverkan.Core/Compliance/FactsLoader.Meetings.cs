using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;

namespace Samverkan.Core.Compliance;

/// <summary>Bodies and meetings.</summary>
public sealed partial class FactsLoader
{
    /// <summary>How many days back the advisory councils' meetings are read: longer than any version waits to be shown.</summary>
    private const int DaysOfCouncils = 800;

    private sealed record Standing(int PartyOrder, string SubjectHash);

    private sealed record Item(Guid Id, string Title, string? SubjectHash, List<Standing> Confirmed);

    private sealed record Row(Guid AgreementId, Guid Id, Guid BodyId, int Number, int Year, DateTime StartsAt, MeetingState State)
    {
        public required bool Approved { get; init; }

        public required bool Entered { get; init; }

        public required List<Presence> Present { get; init; }

        public required List<int> Adjusted { get; init; }

        public required List<Item> Undecided { get; init; }

        public required List<Guid> Shows { get; init; }
    }

    private async Task<ILookup<Guid, BodyFact>> BodiesAsync(List<Guid> ids, DateOnly today, CancellationToken ct)
    {
        var bodies = await db.Set<Body>()
            .Where(b => ids.Contains(b.AgreementId))
            .OrderBy(b => b.Sequence)
            .Select(b => new
            {
                b.AgreementId,
                b.Id,
                b.Kind,
                b.Name,
            })
            .ToListAsync(ct);
        var members = await MembersAsync(ids, today, ct);
        return bodies.ToLookup(
            b => b.AgreementId,
            b => new BodyFact(
                b.Id,
                b.Kind,
                b.Name,
                [.. members[b.Id].Where(m => m.Fact.Role != BodyRole.Lead).Select(m => m.Fact)],
                [
                    .. members[b.Id]
                        .Where(m => m.Fact.Role == BodyRole.Lead && Roles.Allows(m.Function, Permission.RunForums))
                        .Select(m => m.Fact),
                ]
            )
        );
    }

    private sealed record Member(Guid BodyId, MandateFact Fact, FunctionRole Function);

    private async Task<ILookup<Guid, Member>> MembersAsync(List<Guid> ids, DateOnly today, CancellationToken ct) =>
        (
            await db.Set<BodyMember>()
                .Where(m => ids.Contains(m.AgreementId))
                .Where(m => m.Role == BodyRole.DecisionMaker || m.Role == BodyRole.Deputy || m.Role == BodyRole.Lead)
                .Select(m => new Member(
                    m.BodyId,
                    new MandateFact(m.FunctionId, m.Role, m.PartyOrder, m.From, m.To)
                    {
                        IsVacant = !db.Set<FunctionHolding>().Any(h => h.FunctionId == m.FunctionId && h.HoldsOn(today)),
                    },
                    m.Function.Role
                ))
                .ToListAsync(ct)
        ).ToLookup(m => m.BodyId);

    private async Task<ILookup<Guid, MeetingFact>> MeetingsAsync(List<Guid> ids, DateTime now, CancellationToken ct)
    {
        var since = now.AddDays(-DaysOfCouncils);
        var rows = await db.Set<Meeting>()
            .Where(m => ids.Contains(m.AgreementId))
            .Where(m =>
                (m.State != MeetingState.Adjusted && m.State != MeetingState.Cancelled)
                || (m.Body.Kind == BodyKind.AdvisoryCouncil && m.StartsAt >= since)
            )
            .OrderBy(m => m.StartsAt)
            .Select(m => new Row(m.AgreementId, m.Id, m.BodyId, m.Number, m.Year, m.StartsAt, m.State)
            {
                Entered = m.EnteredAt != null,
                Approved = m.Items.Any(i => i.Decision!.Outcome == Outcome.Approved),
                Present = m
                    .Attendances.Where(a => a.State == AttendanceState.Present)
                    .Select(a => new Presence(a.PartyOrder, a.Role))
                    .ToList(),
                Adjusted = m.Adjustments.Where(a => a.Round == m.MinutesRound).Select(a => a.PartyOrder).ToList(),
                Undecided = m
                    .Items.Where(i => i.Kind == AgendaItemKind.Decision && i.Decision!.Outcome == null)
                    .OrderBy(i => i.Position)
                    .Select(i => new Item(
                        i.Id,
                        i.Title,
                        i.AnnexVersion!.Hash,
                        i.Decision!.Standpoints.Where(s => s.ConfirmedAt != null)
                            .Select(s => new Standing(s.PartyOrder, s.SubjectHash))
                            .ToList()
                    ))
                    .ToList(),
                Shows = m.Items.Where(i => i.AnnexVersionId != null).Select(i => i.AnnexVersionId!.Value).ToList(),
            })
            .AsSplitQuery()
            .ToListAsync(ct);
        return rows.ToLookup(r => r.AgreementId, Fact);
    }

    private static MeetingFact Fact(Row r) =>
        new(
            r.Id,
            r.BodyId,
            r.Number,
            r.Year,
            r.StartsAt,
            r.State,
            r.Approved,
            r.Present,
            r.Adjusted,
            [
                .. r.Undecided.Select(i => new ItemFact(
                    i.Id,
                    i.Title,
                    [.. i.Confirmed.Where(s => s.SubjectHash == (i.SubjectHash ?? "")).Select(s => s.PartyOrder)]
                )),
            ],
            r.Shows
        )
        {
            Entered = r.Entered,
        };
}
