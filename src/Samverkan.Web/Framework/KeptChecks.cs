using Samverkan.Core.Data;

namespace Samverkan.Web.Framework;

/// <summary>Compares what is stored with its hash; what is the same as when it was last compared is not hashed again.</summary>
public static class KeptChecks
{
    /// <summary>Whether content that was read now is what was frozen.</summary>
    /// <param name="stored">What is stored, packed.</param>
    /// <param name="hash">The hash that the version has of it.</param>
    public static bool Holds(this Kept kept, byte[] stored, string hash)
    {
        var key = "checked:" + hash;
        if (kept.Find<byte[]>(key) is { } before && before.AsSpan().SequenceEqual(stored))
        {
            return true;
        }

        if (!Packed.Holds(stored, hash))
        {
            return false;
        }

        kept.Keep(key, stored, stored.Length, TimeSpan.FromHours(1));
        return true;
    }
}
