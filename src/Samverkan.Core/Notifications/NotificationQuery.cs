using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Notifications;

/// <summary>What a person has been told, on one line.</summary>
/// <param name="Text">What is told.</param>
/// <param name="Page">Where it is read; empty for nowhere in particular.</param>
/// <param name="At">When, UTC.</param>
public sealed record NotificationLine(string Text, string Page, DateTime At);

/// <summary>Reads what people have been told.</summary>
public sealed class NotificationQuery(SamverkanDb db)
{
    /// <summary>What a person has been told, latest first.</summary>
    public async Task<Paged<NotificationLine>> OfAsync(Guid personId, int page, int size, CancellationToken ct = default)
    {
        var (rows, more) = await db.Set<Notification>()
            .AsNoTracking()
            .Where(n => n.PersonId == personId)
            .OrderByDescending(n => n.Sequence)
            .PageAsync(page, size, ct);
        return new Paged<NotificationLine>([.. rows.Select(n => new NotificationLine(n.Line, n.Page, n.At))], more);
    }
}
