using System.Numerics;
using System.Text;

namespace Samverkan.Documents.Fonts;

/// <summary>Pair kerning from the GPOS table (OpenType 1.9, lookup type 2, formats 1 and 2), remembered without locks.</summary>
internal sealed class Kerning
{
    private const int CacheBits = 15;
    private readonly OpenTypeFont font;
    private readonly List<int> subtables = [];

    /// <summary>
    /// Each entry holds the pair in its upper half and the value in its lower; a 64-bit write is atomic, so readers see whole entries.
    /// </summary>
    private readonly long[] cache = new long[1 << CacheBits];

    public Kerning(OpenTypeFont font)
    {
        this.font = font;
        if (font.HasTable("GPOS"))
        {
            FindSubtables(font.Offset("GPOS"));
        }
    }

    public int Between(int left, int right)
    {
        var pair = ((uint)left << 16) | (uint)right;
        ref var slot = ref cache[(pair * 2654435761u) >> (32 - CacheBits)];
        var entry = Volatile.Read(ref slot);
        if (entry != 0 && (uint)(entry >> 32) == pair)
        {
            return (int)entry;
        }

        var value = LookUp(left, right);
        Volatile.Write(ref slot, ((long)pair << 32) | (uint)value);
        return value;
    }

    private void FindSubtables(int gpos)
    {
        int features = gpos + font.U16(gpos + 6),
            lookups = gpos + font.U16(gpos + 8);
        var wanted = new SortedSet<int>();
        for (int i = 0, count = font.U16(features); i < count; i++)
        {
            var record = features + 2 + (6 * i);
            if (!font.Bytes(record, 4).SequenceEqual("kern"u8))
            {
                continue;
            }

            var feature = features + font.U16(record + 4);
            for (int k = 0, n = font.U16(feature + 2); k < n; k++)
            {
                wanted.Add(font.U16(feature + 4 + (2 * k)));
            }
        }

        foreach (var index in wanted)
        {
            AddLookup(lookups + font.U16(lookups + 2 + (2 * index)));
        }
    }

    private void AddLookup(int lookup)
    {
        for (int k = 0, count = font.U16(lookup + 4); k < count; k++)
        {
            int table = lookup + font.U16(lookup + 6 + (2 * k)),
                type = font.U16(lookup);
            if (type == 9)
            {
                type = font.U16(table + 2);
                table += (int)font.U32(table + 4);
            }

            if (type == 2)
            {
                subtables.Add(table);
            }
        }
    }

    private int LookUp(int left, int right)
    {
        foreach (var table in subtables)
        {
            var index = Coverage(table + font.U16(table + 2), left);
            int first = font.U16(table + 4),
                second = font.U16(table + 6);
            if (index < 0 || (first & 4) == 0)
            {
                continue;
            }

            var offset = 2 * BitOperations.PopCount((uint)(first & 3));
            var size = 2 * (BitOperations.PopCount((uint)first) + BitOperations.PopCount((uint)second));
            if (font.U16(table) == 2)
            {
                int a = Class(table + font.U16(table + 8), left),
                    b = Class(table + font.U16(table + 10), right);
                return font.S16(table + 16 + (((a * font.U16(table + 14)) + b) * size) + offset);
            }

            if (Pair(table + font.U16(table + 10 + (2 * index)), right, size, offset) is { } value)
            {
                return value;
            }
        }

        return 0;
    }

    private int? Pair(int set, int right, int size, int offset)
    {
        for (int low = 0, high = font.U16(set) - 1; low <= high; )
        {
            var middle = (low + high) / 2;
            var record = set + 2 + (middle * (2 + size));
            var glyph = font.U16(record);
            if (glyph == right)
            {
                return font.S16(record + 2 + offset);
            }

            (low, high) = glyph < right ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    private int Coverage(int table, int glyph)
    {
        var ranges = font.U16(table) == 2;
        for (int low = 0, high = font.U16(table + 2) - 1; low <= high; )
        {
            var middle = (low + high) / 2;
            var record = table + 4 + (middle * (ranges ? 6 : 2));
            int start = font.U16(record),
                end = ranges ? font.U16(record + 2) : start;
            if (glyph >= start && glyph <= end)
            {
                return ranges ? font.U16(record + 4) + glyph - start : middle;
            }

            (low, high) = glyph > end ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private int Class(int table, int glyph)
    {
        if (font.U16(table) == 1)
        {
            int start = font.U16(table + 2),
                count = font.U16(table + 4);
            return glyph >= start && glyph < start + count ? font.U16(table + 6 + (2 * (glyph - start))) : 0;
        }

        for (int low = 0, high = font.U16(table + 2) - 1; low <= high; )
        {
            var middle = (low + high) / 2;
            var record = table + 4 + (6 * middle);
            if (glyph >= font.U16(record) && glyph <= font.U16(record + 2))
            {
                return font.U16(record + 4);
            }

            (low, high) = glyph > font.U16(record + 2) ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }
}
