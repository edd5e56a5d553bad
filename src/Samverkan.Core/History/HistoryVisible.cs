using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.History;

/// <summary>The history that an actor may see.</summary>
public sealed class HistoryVisible(SamverkanDb db)
{
    /// <summary>
    /// History of an agreement that is visible, without the other party's work on private drafts.
    /// </summary>
    /// <param name="ownParties">The parties of the agreement that the actor reads for.</param>
    internal IQueryable<HistoryEntry> History(Guid agreementId, List<Guid> ownParties) =>
        db.Set<HistoryEntry>().Where(h => h.AgreementId == agreementId && (h.PartyId == null || ownParties.Contains(h.PartyId.Value)));
}
