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
                MeetingsActs.ReplaceVersion.With(version.Number, item.ReplacedNumber, item.Title, meeting.Label),
                item,
                meeting.AgreementId
            );
        }

        await TellAsync(waiting, Events.VersionReplaced, annex, version, i => $"{i.ReplacedNumber}", actor, ct);
    }

    /// <inheritdoc/>
    public async Task WithdrawnAsync(Annex annex, AnnexVersion version, string why, Actor actor, CancellationToken ct)
    {
        var on = await Undecided(i => i.AnnexVersionId == version.Id, ct);
        foreach (var (item, meeting) in on)
        {
            history.Record(actor, MeetingsActs.LoseVersion.With(item.Title, meeting.Label, version.Number), item, meeting.AgreementId);
        }

        await TellAsync(on, Events.VersionWithdrawn, annex, version, _ => why.TrimEnd('.'), actor, ct);
    }

    private async Task<List<(AgendaItem Item, Meeting Meeting)>> Undecided(Expression<Func<AgendaItem, bool>> which, CancellationToken ct)
    {
        var items = await MeetingQuery.ToDecide(db).Include(i => i.Decision).Include(i => i.AnnexVersion).Where(which).ToListAsync(ct);
        var ids = items.Select(i => i.MeetingId).ToList();
        var meetings = await db.Set<Meeting>()
            .Include(m => m.Body)
                .ThenInclude(b => b.Agreement)
            .Where(m => ids.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, ct);
        return [.. items.Select(i => (i, meetings[i.MeetingId]))];
    }

    private async Task TellAsync(
        List<(AgendaItem Item, Meeting Meeting)> items,
        Event what,
        Annex annex,
        AnnexVersion version,
        Func<AgendaItem, string> fifth,
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
        var to = await db.Set<FunctionHolding>()
            .Where(h => h.HoldsOn(today))
            .Where(h =>
                deciding.Contains(h.FunctionId)
                || (h.Function.Role == FunctionRole.Coordinator && parties.Contains(h.Function.OrganisationId))
            )
            .Select(h => new Recipient(h.PersonId, h.Person.Email))
            .Distinct()
            .ToListAsync(ct);
        foreach (var (item, meeting) in items)
        {
            var page = actor.Address(Links.Agreement(meeting.Body.Agreement.Slug).Annex(annex.Number).Version(version.Number));
            string[] values = [meeting.Label, meeting.Date.Long(), $"{annex.Number}", $"{version.Number}", fifth(item), annex.Title];
            await outbox.TellAsync(new Occurrence(what, item.Id, $"{version.Id}", values, page), to, actor, ct);
        }
    }
}
