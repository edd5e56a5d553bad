using Microsoft.EntityFrameworkCore;

namespace Samverkan.Core.Common;

/// <summary>One page of a list.</summary>
/// <param name="Rows">What the page shows.</param>
/// <param name="More">Whether there is a page after it.</param>
public sealed record Paged<T>(IReadOnlyList<T> Rows, bool More)
{
    /// <summary>A page with nothing on it.</summary>
    public static readonly Paged<T> Empty = new([], false);
}

/// <summary>Something to choose: its id and what it is called.</summary>
public sealed record Choice(Guid Id, string Name);

/// <summary>Something to choose that is known by a short key.</summary>
public sealed record KeyedChoice(string Key, string Name);

internal static class Paging
{
    /// <summary>Reads one page of an ordered query, and whether there is more.</summary>
    /// <param name="page">From 1; anything lower is the first.</param>
    public static async Task<Paged<T>> PageAsync<T>(this IQueryable<T> rows, int page, int size, CancellationToken ct)
    {
        var found = await rows.Skip((Math.Clamp(page, 1, 10_000) - 1) * size).Take(size + 1).ToListAsync(ct);
        return new Paged<T>([.. found.Take(size)], found.Count > size);
    }
}
