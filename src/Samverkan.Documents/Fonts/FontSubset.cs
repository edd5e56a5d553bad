using System.Buffers.Binary;
using System.Text;

namespace Samverkan.Documents.Fonts;

/// <summary>
/// Makes a TrueType file with only the glyphs used, glyph numbers kept (so that CIDToGIDMap is Identity, ISO 32000-1 9.7.4.2).
/// Composite glyphs bring their parts, and the parts of their parts. Same input, same bytes.
/// </summary>
internal static class FontSubset
{
    private static readonly string[] Copied = ["cvt ", "fpgm", "prep"];

    public static byte[] Make(OpenTypeFont font, IEnumerable<int> glyphs)
    {
        var kept = Closure(font, glyphs);
        var count = kept.Max + 1;
        var (outlines, locations) = Outlines(font, kept, count);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines,
            ["loca"] = locations,
            ["head"] = Patched(
                font,
                "head",
                t =>
                {
                    BinaryPrimitives.WriteUInt32BigEndian(t.AsSpan(8), 0);
                    BinaryPrimitives.WriteUInt16BigEndian(t.AsSpan(50), 1);
                }
            ),
            ["maxp"] = Patched(font, "maxp", t => BinaryPrimitives.WriteUInt16BigEndian(t.AsSpan(4), (ushort)count)),
            ["hhea"] = Patched(font, "hhea", t => BinaryPrimitives.WriteUInt16BigEndian(t.AsSpan(34), (ushort)count)),
            ["hmtx"] = Metrics(font, count),
        };
        foreach (var name in Copied.Where(font.HasTable))
        {
            files[name] = font.TableBytes(name).ToArray();
        }

        return Assemble(files);
    }

    /// <summary>The glyphs asked for, glyph 0, and every part of a composite glyph.</summary>
    internal static SortedSet<int> Closure(OpenTypeFont font, IEnumerable<int> glyphs)
    {
        var kept = new SortedSet<int>(glyphs) { 0 };
        var queue = new Queue<int>(kept);
        while (queue.TryDequeue(out var glyph))
        {
            foreach (var part in Parts(font, glyph).Where(kept.Add))
            {
                queue.Enqueue(part);
            }
        }

        return kept;
    }

    internal static (int Start, int Length) Outline(OpenTypeFont font, int glyph)
    {
        var loca = font.Offset("loca");
        var wide = font.S16(font.Offset("head") + 50) != 0;
        int At(int g) => wide ? (int)font.U32(loca + (4 * g)) : font.U16(loca + (2 * g)) * 2;
        return (font.Offset("glyf") + At(glyph), At(glyph + 1) - At(glyph));
    }

    private static IEnumerable<int> Parts(OpenTypeFont font, int glyph)
    {
        var (start, length) = Outline(font, glyph);
        if (length == 0 || font.S16(start) >= 0)
        {
            yield break;
        }

        int at = start + 10,
            flags;
        do
        {
            flags = font.U16(at);
            yield return font.U16(at + 2);
            at +=
                4
                + ((flags & 1) != 0 ? 4 : 2)
                + (
                    (flags & 8) != 0 ? 2
                    : (flags & 64) != 0 ? 4
                    : (flags & 128) != 0 ? 8
                    : 0
                );
        } while ((flags & 32) != 0);
    }

    private static (byte[] Outlines, byte[] Locations) Outlines(OpenTypeFont font, SortedSet<int> kept, int count)
    {
        using var outlines = new MemoryStream();
        var locations = new byte[4 * (count + 1)];
        for (var glyph = 0; glyph < count; glyph++)
        {
            BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(4 * glyph), (uint)outlines.Length);
            if (kept.Contains(glyph))
            {
                var (start, length) = Outline(font, glyph);
                outlines.Write(font.Bytes(start, length));
                Pad(outlines);
            }
        }

        BinaryPrimitives.WriteUInt32BigEndian(locations.AsSpan(4 * count), (uint)outlines.Length);
        return (outlines.ToArray(), locations);
    }

    private static byte[] Metrics(OpenTypeFont font, int count)
    {
        var full = font.U16(font.Offset("hhea") + 34);
        var table = font.Offset("hmtx");
        var result = new byte[4 * count];
        for (var g = 0; g < count; g++)
        {
            var bearing = g < full ? font.S16(table + (4 * g) + 2) : font.S16(table + (4 * full) + (2 * (g - full)));
            BinaryPrimitives.WriteUInt16BigEndian(result.AsSpan(4 * g), (ushort)font.Advance(g));
            BinaryPrimitives.WriteInt16BigEndian(result.AsSpan((4 * g) + 2), bearing);
        }

        return result;
    }

    private static byte[] Patched(OpenTypeFont font, string table, Action<byte[]> patch)
    {
        var bytes = font.TableBytes(table).ToArray();
        patch(bytes);
        return bytes;
    }

    private static byte[] Assemble(SortedDictionary<string, byte[]> files)
    {
        using var stream = new MemoryStream();
        var power = (int)Math.Log2(files.Count);
        U32(stream, 0x00010000);
        U16(stream, files.Count);
        U16(stream, 16 << power);
        U16(stream, power);
        U16(stream, (16 * files.Count) - (16 << power));
        var offset = 12 + (16 * files.Count);
        var head = 0;
        foreach (var (name, bytes) in files)
        {
            stream.Write(Encoding.ASCII.GetBytes(name));
            U32(stream, Sum(bytes));
            U32(stream, (uint)offset);
            U32(stream, (uint)bytes.Length);
            head = name == "head" ? offset : head;
            offset += (bytes.Length + 3) & ~3;
        }

        foreach (var bytes in files.Values)
        {
            stream.Write(bytes);
            Pad(stream);
        }

        var result = stream.ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(result.AsSpan(head + 8), 0xB1B0AFBA - Sum(result));
        return result;
    }

    private static uint Sum(byte[] bytes)
    {
        uint sum = 0;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            for (var k = 0; k < 4; k++)
            {
                sum += i + k < bytes.Length ? (uint)bytes[i + k] << (24 - (8 * k)) : 0;
            }
        }

        return sum;
    }

    private static void Pad(MemoryStream stream)
    {
        while (stream.Length % 4 != 0)
        {
            stream.WriteByte(0);
        }
    }

    private static void U16(MemoryStream stream, int value)
    {
        stream.WriteByte((byte)(value >> 8));
        stream.WriteByte((byte)value);
    }

    private static void U32(MemoryStream stream, uint value)
    {
        U16(stream, (int)(value >> 16));
        U16(stream, (int)(value & 0xFFFF));
    }
}
