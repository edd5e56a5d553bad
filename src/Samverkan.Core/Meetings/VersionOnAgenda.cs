using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;

namespace Samverkan.Core.Meetings;

/// <summary>
/// What happens on agendas when a version is taken back or a later one takes its place: the item says so, those who decide and the
/// coordinators are told, and a standpoint is asked for anew.
/// </summary>
public sealed class VersionOnAgenda(SamverkanDb db, Outbox outbox, HistoryLog history) : IVersionWatcher
{
    /// <inheritdoc/>
    public async Task SubmittedAsync(Annex annex, AnnexVersion version, Actor actor, CancellationToken ct)
    {
        var waiting = await Undecided(
            i => i.AnnexVersion!.AnnexId == annex.Id && i.AnnexVersion.Status == AnnexVersionStatus.Withdrawn,
            ct
        );
        foreach (var (item, _) in await Undecided(i => i.AnnexVersionId == version.Id, ct))
        {
            // A version that was taken back before versions kept their numbers is the same row under the next number.
            item.Decision!.Follow(annex, version.Number - 1, version.Number);
        }

        foreach (var (item, meeting) in waiting)
        {
            item.Follow(annex, version);
            db.Touch(item.Decision!);
            history.Record(
                actor,
                $"satte version {version.Number} i stället för version {item.ReplacedNumber} under punkten {item.Title} i {meeting.Label}",
                item,
                meeting.AgreementId
            );
        }

        await TellAsync(
            waiting,
            m => $"Ny version till {m.Label}: bilaga {annex.Number} version {version.Number}",
            (i, m) =>
                $"Bilaga {annex.Number} {annex.Title} version {version.Number} har tagit platsen för version {i.ReplacedNumber} på "
                + $"dagordningen för {m.Label} den {m.Date.Long()}. Ställningstaganden till den tidigare versionen räknas inte. Logga in i "
                + "Samverkan för att läsa den.",
            actor,
            ct
        );
    }

    /// <inheritdoc/>
    public async Task WithdrawnAsync(Annex annex, AnnexVersion version, string why, Actor actor, CancellationToken ct)
    {
        var on = await Undecided(i => i.AnnexVersionId == version.Id, ct);
        foreach (var (item, meeting) in on)
        {
            history.Record(
                actor,
                $"tog bort underlaget för punkten {item.Title} i {meeting.Label}: version {version.Number} är återtagen",
                item,
                meeting.AgreementId
            );
        }

        await TellAsync(
            on,
            m => $"Återtagen inför {m.Label}: bilaga {annex.Number} version {version.Number}",
            (_, m) =>
                $"Bilaga {annex.Number} {annex.Title} version {version.Number} har tagits tillbaka och kan inte beslutas vid {m.Label} den "
                + $"{m.Date.Long()}. Skäl: {why.TrimEnd('.')}. När nästa version är underställd tar den dess plats på dagordningen.",
            actor,
            ct
        );
    }

    private async Task<List<(AgendaItem Item, Meeting Meeting)>> Undecided(Expression<Func<AgendaItem, bool>> which, CancellationToken ct)
    {
        var items = await MeetingQuery.ToDecide(db).Include(i => i.Decision).Include(i => i.AnnexVersion).Where(which).ToListAsync(ct);
        var ids = items.Select(i => i.MeetingId).ToList();
        var meetings = await db.Set<Meeting>().Include(m => m.Body).Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        return [.. items.Select(i => (i, meetings[i.MeetingId]))];
    }

    private async Task TellAsync(
        List<(AgendaItem Item, Meeting Meeting)> items,
        Func<Meeting, string> subject,
        Func<AgendaItem, Meeting, string> text,
        Actor actor,
        CancellationToken ct
    )
    {
        if (items.Count == 0)
        {
            return;
        }

        var (today, agreementId) = (actor.Today, items[0].Meeting.AgreementId);
        var bodies = items.Select(i => i.Meeting.BodyId).ToList();
        var deciding = db.Set<BodyMember>()
            .Where(m => bodies.Contains(m.BodyId) && (m.Role == BodyRole.DecisionMaker || m.Role == BodyRole.Deputy))
            .Where(m => m.HoldsOn(today))
            .Select(m => m.FunctionId);
        var parties = db.Set<AgreementParty>().Where(p => p.AgreementId == agreementId).Select(p => p.OrganisationId);
        var emails = await db.Set<FunctionHolding>()
            .Where(h => h.HoldsOn(today) && h.Person.Email != "")
            .Where(h =>
                deciding.Contains(h.FunctionId)
                || (h.Function.Role == FunctionRole.Coordinator && parties.Contains(h.Function.OrganisationId))
            )
            .Select(h => h.Person.Email)
            .Distinct()
            .ToListAsync(ct);
        foreach (var (item, meeting) in items)
        {
            emails.ForEach(e => outbox.Queue(e, subject(meeting), text(item, meeting), actor));
        }
    }
}
