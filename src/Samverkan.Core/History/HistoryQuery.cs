using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.History;

/// <summary>Tells what belongs to a thing, so that its history is theirs too; answered by the features that own such things.</summary>
public interface IHistoryParts
{
    /// <summary>The parts of a thing: the versions of an annex, the items of a meeting.</summary>
    IQueryable<Guid> Of(Guid whole);
}

/// <summary>Reads the history, latest first.</summary>
public sealed class HistoryQuery(SamverkanDb db, HistoryVisible visible, IEnumerable<IHistoryParts> parts)
{
    /// <summary>What has been done in an agreement, as the actor may see it.</summary>
    /// <param name="ownParties">The parties of the agreement that the actor reads for.</param>
    /// <param name="about">One thing with its parts only; null for everything.</param>
    public Task<Paged<HistoryEntry>> OfAgreementAsync(
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

        return Latest(history).PageAsync(page, size, ct);
    }

    /// <summary>What has been done with things that belong to no agreement, of some types.</summary>
    public Task<Paged<HistoryEntry>> OfInstallationAsync(
        IReadOnlyCollection<string> subjects,
        int page,
        int size,
        CancellationToken ct = default
    )
    {
        var types = subjects.ToList();
        return Latest(db.Set<HistoryEntry>().Where(h => h.AgreementId == null && types.Contains(h.SubjectType))).PageAsync(page, size, ct);
    }

    private static IOrderedQueryable<HistoryEntry> Latest(IQueryable<HistoryEntry> history) =>
        history.AsNoTracking().OrderByDescending(h => h.At).ThenByDescending(h => h.Sequence);
}
