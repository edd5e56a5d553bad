using Microsoft.Extensions.Caching.Memory;

namespace Samverkan.Web.Framework;

/// <summary>
/// Keeps what is costly to make, by what it was made of: frozen content by its hash, comparisons by two, an overview by the stamps of what
/// it shows. Bounded; what a reader may see is asked each time, before anything kept is looked for. It ends with the process, so that a
/// new renderer never shows what an old one made.
/// </summary>
public sealed class Kept : IDisposable
{
    private const long MostCharacters = 24_000_000;

    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = MostCharacters });

    /// <summary>What was made under a key, made now where it is not kept.</summary>
    /// <param name="size">How large it is, in characters.</param>
    public async Task<T> GetAsync<T>(string key, Func<Task<T>> make, Func<T, long> size)
    {
        if (cache.TryGetValue(key, out T? kept))
        {
            return kept!;
        }

        var made = await make();
        using var entry = cache.CreateEntry(key);
        (entry.Value, entry.Size) = (made, size(made) + key.Length);
        return made;
    }

    /// <summary>What is kept under a key; null where nothing is.</summary>
    public T? Find<T>(string key)
        where T : class => cache.TryGetValue(key, out T? kept) ? kept : null;

    /// <summary>Keeps something for a while at most.</summary>
    /// <param name="size">How large it is, in characters.</param>
    public void Keep<T>(string key, T value, long size, TimeSpan atMost)
    {
        using var entry = cache.CreateEntry(key);
        (entry.Value, entry.Size, entry.AbsoluteExpirationRelativeToNow) = (value, size + key.Length, atMost);
    }

    public void Dispose() => cache.Dispose();
}
