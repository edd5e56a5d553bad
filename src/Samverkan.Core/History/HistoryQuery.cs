using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.History;

/// <summary>Tells what belongs to a thing, so that its history is theirs too; answered by the features that own such things.</summary>
public interface IHistoryParts
{
    /// <summary>The parts of a thing: the versions of an annex, the items of a meeting.</summary>
    IQueryable<Guid> Of(Guid whole);
}

/// <summary>Tells what is secret, so that its name is not told; answered by the features that own marked things.</summary>
public interface IHistorySecrets
{
    /// <summary>What of an agreement can be marked and is there now; where asked, only what is secret.</summary>
    IQueryable<Guid> MarkedIn(Guid agreementId, bool onlySecret);
}

/// <summary>A line of the history as a reader sees it.</summary>
/// <param name="What">What was done, with who did it, as a sentence.</param>
/// <param name="OwnOnly">Whether only the reader's own party sees the line.</param>
/// <param name="Changed">The short facts that the act changed, with their values before and after.</param>
public sealed record HistoryLine(DateTime At, string What, string Reason, bool OwnOnly, IReadOnlyList<ChangedFact> Changed)
{
    /// <summary>How many letters the line has in all.</summary>
    public int Letters => What.Length + Reason.Length + Changed.Sum(c => c.What.Length + c.Before.Length + c.After.Length);
}

/// <summary>Reads the history, latest first.</summary>
public sealed class HistoryQuery(
    SamverkanDb db,
    HistoryVisible visible,
    IEnumerable<IHistoryParts> parts,
    IEnumerable<IHistorySecrets> secrets
)
{
    /// <summary>What has been done in an agreement, as the actor may see it.</summary>
    /// <param name="ownParties">The parties of the agreement that the actor reads for.</param>
    /// <param name="about">One thing with its parts only; null for everything.</param>
    public async Task<Paged<HistoryLine>> OfAgreementAsync(
        Guid agreementId,
        IEnumerable<Guid> ownParties,
        Guid? about,
        int page,
        int size,
        CancellationToken ct = default
    )
    {
        var history = visible.History(agreementId, [.. ownParties]);
        if (about is { } id)
        {
            var within = parts.Select(p => p.Of(id)).Aggregate((all, more) => all.Concat(more));
            history = history.Where(h => h.SubjectId == id || within.Contains(h.SubjectId));
        }

        var secret = secrets.Select(s => s.MarkedIn(agreementId, onlySecret: true)).Aggregate((all, more) => all.Concat(more));
        var there = secrets.Select(s => s.MarkedIn(agreementId, onlySecret: false)).Aggregate((all, more) => all.Concat(more));
        var (rows, more) = await Latest(history)
            .Select(h => new
            {
                Entry = h,
                Secret = secret.Any(id => id == h.SubjectId)
                    // What was secret when it was removed is not there to be asked; its last entry is without its name.
                    || (
                        Marked.Contains(h.SubjectType)
                        && !there.Any(id => id == h.SubjectId)
                        && db.Set<HistoryEntry>()
                            .Where(x => x.SubjectId == h.SubjectId)
                            .OrderByDescending(x => x.At)
                            .ThenByDescending(x => x.Sequence)
                            .Select(x => x.ValuesJson)
                            .First()
                            .Contains(Marking.Restricted)
                    ),
            })
            .PageAsync(page, size, ct);
        return new Paged<HistoryLine>([.. rows.Select(r => Line(r.Entry, r.Secret))], more);
    }

    /// <summary>What has been done with things that belong to no agreement, of some types.</summary>
    public async Task<Paged<HistoryLine>> OfInstallationAsync(
        IReadOnlyCollection<string> subjects,
        int page,
        int size,
        CancellationToken ct = default
    )
    {
        var types = subjects.ToList();
        var history = db.Set<HistoryEntry>().Where(h => h.AgreementId == null && types.Contains(h.SubjectType));
        var (rows, more) = await Latest(history).PageAsync(page, size, ct);
        return new Paged<HistoryLine>([.. rows.Select(h => Line(h, restricted: false))], more);
    }

    private static readonly List<string> Marked =
    [
        .. typeof(IMarked).Assembly.GetTypes().Where(t => t.IsClass && typeof(IMarked).IsAssignableFrom(t)).Select(t => t.Name),
    ];

    private static HistoryLine Line(HistoryEntry h, bool restricted) =>
        new(
            h.At,
            $"{h.UserName} {h.Told(restricted)}",
            restricted ? "" : h.Reason,
            h.PartyId is not null,
            restricted ? [] : ChangedFacts.Told(h.SubjectType, h.ChangesJson)
        );

    private static IOrderedQueryable<HistoryEntry> Latest(IQueryable<HistoryEntry> history) =>
        history.AsNoTracking().OrderByDescending(h => h.At).ThenByDescending(h => h.Sequence);
}
