using Samverkan.Core.Data;
using Samverkan.Core.Overview;

namespace Samverkan.Web.Framework;

/// <summary>
/// A person's overview, remembered as long as nothing has changed in what it shows: the same functions, day, minute's limit and stamps of
/// the agreements and of the installation. The stamps are in the database, so that replicas agree.
/// </summary>
public sealed class KeptOverview(OverviewQuery query, ChangeStamps stamps, Kept kept)
{
    // Meetings begin as time passes, without anything changing.
    private static readonly TimeSpan AtMost = TimeSpan.FromMinutes(1);

    private sealed record Remembered(OverviewView View, string Stamps);

    public async Task<OverviewView> OfAsync(Actor actor, CancellationToken ct)
    {
        var key = $"overview:{actor.UserId}:{actor.Today:yyyyMMdd}:{string.Join(',', actor.Holds.Select(h => h.FunctionId).Order())}";
        if (kept.Find<Remembered>(key) is { } found && await stamps.OfAsync(found.View.Agreements, ct) == found.Stamps)
        {
            return found.View;
        }

        // The stamps are read before what they stamp: an act in between makes the overview made anew, never kept too long.
        var agreements = await query.AgreementsAsync(actor, ct);
        var now = await stamps.OfAsync(agreements.Ids, ct);
        var view = await query.AskAsync(actor, agreements, ct);
        kept.Keep(key, new Remembered(view, now), 2_000 + (40L * view.Agreements.Count), AtMost);
        return view;
    }
}
