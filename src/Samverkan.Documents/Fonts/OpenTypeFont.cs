using System.Buffers.Binary;
using System.Text;

namespace Samverkan.Documents.Fonts;

/// <summary>
/// A TrueType font read into memory: character map, advance widths and metrics (OpenType 1.9, chapters cmap, hmtx, OS/2).
/// </summary>
internal sealed class OpenTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    private readonly ushort[] advances;
    private readonly Dictionary<int, ushort> characters = [];
    private readonly ushort[] latin = new ushort[0x250];
    private readonly Kerning kerning;

    public OpenTypeFont(byte[] data)
    {
        this.data = data;
        for (int i = 0, count = U16(4); i < count; i++)
        {
            var entry = 12 + (16 * i);
            tables[Encoding.ASCII.GetString(data, entry, 4)] = ((int)U32(entry + 8), (int)U32(entry + 12));
        }

        var head = Offset("head");
        UnitsPerEm = U16(head + 18);
        Box = [S16(head + 36), S16(head + 38), S16(head + 40), S16(head + 42)];
        GlyphCount = U16(Offset("maxp") + 4);
        Ascent = S16(Offset("hhea") + 4);
        Descent = S16(Offset("hhea") + 6);
        CapHeight = U16(Offset("OS/2")) >= 2 ? S16(Offset("OS/2") + 88) : 700 * UnitsPerEm / 1000;
        Weight = U16(Offset("OS/2") + 4);
        ItalicAngle = (int)Math.Round((int)U32(Offset("post") + 4) / 65536.0);
        Name = ReadName();
        advances = ReadAdvances();
        ReadCharacters();
        kerning = new Kerning(this);
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public short[] Box { get; }

    public int GlyphCount { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public int CapHeight { get; }

    public int Weight { get; }

    public int ItalicAngle { get; }

    public bool Has(int codePoint) => Glyph(codePoint) != 0;

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public ushort Glyph(int codePoint) => codePoint < latin.Length ? latin[codePoint] : characters.GetValueOrDefault(codePoint);

    public int Advance(int glyph) => advances[glyph];

    /// <summary>The kerning between two glyphs, in font units.</summary>
    public int Kern(int left, int right) => kerning.Between(left, right);

    /// <summary>Whether every character of a text has a glyph.</summary>
    internal bool HasAll(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Glyph(rune.Value) == 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The font that draws a character which this one lacks; null when none does.</summary>
    internal Func<int, OpenTypeFont?>? Substitute { get; set; }

    /// <summary>
    /// The width of a text with kerning, in points; characters that the font lacks as wide as in the font that draws them.
    /// </summary>
    public double Width(ReadOnlySpan<char> text, double size)
    {
        long width = 0;
        var previous = -1;
        foreach (var rune in text.EnumerateRunes())
        {
            var glyph = Glyph(rune.Value);
            if (glyph == 0 && Substitute?.Invoke(rune.Value) is { } other)
            {
                width += (long)other.advances[other.Glyph(rune.Value)] * UnitsPerEm / other.UnitsPerEm;
                previous = -1;
                continue;
            }

            width += advances[glyph] + (previous >= 0 ? kerning.Between(previous, glyph) : 0);
            previous = glyph;
        }

        return width * size / UnitsPerEm;
    }

    internal int Offset(string table) =>
        tables.TryGetValue(table, out var t) ? t.Offset : throw new InvalidDataException($"The font lacks the table '{table}'.");

    internal bool HasTable(string table) => tables.ContainsKey(table);

    internal ReadOnlySpan<byte> TableBytes(string table) => data.AsSpan(tables[table].Offset, tables[table].Length);

    internal ReadOnlySpan<byte> Bytes(int offset, int length) => data.AsSpan(offset, length);

    internal ushort U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    internal short S16(int at) => BinaryPrimitives.ReadInt16BigEndian(data.AsSpan(at));

    internal uint U32(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));

    private string ReadName()
    {
        var table = Offset("name");
        var strings = table + U16(table + 4);
        for (int i = 0, count = U16(table + 2); i < count; i++)
        {
            var record = table + 6 + (12 * i);
            if (U16(record) == 3 && U16(record + 6) == 6)
            {
                return Encoding.BigEndianUnicode.GetString(data, strings + U16(record + 10), U16(record + 8));
            }
        }

        throw new InvalidDataException("The font has no PostScript name.");
    }

    private ushort[] ReadAdvances()
    {
        var count = U16(Offset("hhea") + 34);
        var table = Offset("hmtx");
        var result = new ushort[GlyphCount];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = U16(table + (4 * Math.Min(i, count - 1)));
        }

        return result;
    }

    private void ReadCharacters()
    {
        var table = Offset("cmap");
        int best = 0,
            format = 0;
        for (int i = 0, count = U16(table + 2); i < count; i++)
        {
            var sub = table + (int)U32(table + 8 + (8 * i));
            var f = U16(sub);
            if (f == 12 || (f == 4 && format != 12))
            {
                (best, format) = (sub, f);
            }
        }

        if (format == 12)
        {
            ReadSegments12(best);
        }
        else
        {
            ReadSegments4(best);
        }
    }

    private void ReadSegments12(int table)
    {
        for (int i = 0, count = (int)U32(table + 12); i < count; i++)
        {
            var group = table + 16 + (12 * i);
            for (uint c = U32(group), end = U32(group + 4), glyph = U32(group + 8); c <= end; c++, glyph++)
            {
                Map((int)c, (ushort)glyph);
            }
        }
    }

    private void ReadSegments4(int table)
    {
        var segments = U16(table + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            int end = U16(table + 14 + (2 * i)),
                start = U16(table + 16 + (2 * segments) + (2 * i));
            int delta = S16(table + 16 + (4 * segments) + (2 * i)),
                place = table + 16 + (6 * segments) + (2 * i);
            for (var c = start; c <= end && c != 0xFFFF; c++)
            {
                var range = U16(place);
                var glyph = range == 0 ? c : U16(place + range + (2 * (c - start)));
                Map(c, (ushort)(glyph == 0 && range != 0 ? 0 : (glyph + delta) & 0xFFFF));
            }
        }
    }

    private void Map(int codePoint, ushort glyph)
    {
        characters[codePoint] = glyph;
        if (codePoint < latin.Length)
        {
            latin[codePoint] = glyph;
        }
    }
}
