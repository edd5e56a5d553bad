using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Samverkan.Documents.Fonts;

namespace Samverkan.Documents.Pdf;

/// <summary>
/// One font of a file with the characters used of it; written as a composite font with an embedded subset (ISO 32000-1, 9.7).
/// </summary>
internal sealed class FontUse(Face face, int id)
{
    private readonly SortedDictionary<int, int> used = [];

    public Face Face { get; } = face;

    public int Id { get; } = id;

    public OpenTypeFont Font { get; } = FontLibrary.Of(face);

    public bool IsUsed => used.Count > 0;

    public static string NameOf(Face face) => "/F" + (int)face + " ";

    /// <summary>The glyph of a character, noted as used.</summary>
    /// <exception cref="UnsupportedCharacterException">The font has no such glyph.</exception>
    public int Glyph(Rune character)
    {
        var glyph = Font.Glyph(character.Value);
        if (glyph == 0)
        {
            throw new UnsupportedCharacterException(character);
        }

        used.TryAdd(glyph, character.Value);
        return glyph;
    }

    public void Write(PdfFile file)
    {
        var name = Tag() + "+" + Font.Name;
        var scale = 1000.0 / Font.UnitsPerEm;
        string N(double v) => PdfFile.Number(v * scale);
        var program = FontSubset.Make(Font, used.Keys);
        var stream = file.AddStream($"/Length1 {program.Length}", program);
        var flags = 4 + (Face <= Face.SerifBoldItalic ? 2 : 0) + (Font.ItalicAngle != 0 ? 64 : 0);
        var descriptor = file.Add(
            $"<</Type/FontDescriptor/FontName/{name}/Flags {flags}/FontBBox[{N(Font.Box[0])} {N(Font.Box[1])} {N(Font.Box[2])} "
                + $"{N(Font.Box[3])}]"
                + $"/ItalicAngle {Font.ItalicAngle}/Ascent {N(Font.Ascent)}/Descent {N(Font.Descent)}/CapHeight "
                + $"{N(Font.CapHeight)}/StemV {(Font.Weight >= 600 ? 140 : 80)}/FontFile2 {stream} 0 R>>"
        );
        var widths = string.Concat(used.Keys.Select(g => $"{g}[{N(Font.Advance(g))}]"));
        var descendant = file.Add(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement "
                + $"0>>/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 0/W[{widths}]>>"
        );
        var unicode = file.AddStream("", Encoding.ASCII.GetBytes(CharacterMap()));
        file.Set(
            Id,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
        );
    }

    /// <summary>The six letters that tell one subset from another (ISO 32000-1, 9.6.4), made from the glyphs in it.</summary>
    private string Tag()
    {
        var hash = SHA256.HashData(Encoding.ASCII.GetBytes(Face + string.Join(',', used.Keys)));
        return string.Concat(hash.Take(6).Select(b => (char)('A' + (b % 26))));
    }

    private string CharacterMap()
    {
        var map = new StringBuilder(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement "
                + "0>>def\n/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        );
        foreach (var part in used.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, character) in part)
            {
                map.Append(
                    CultureInfo.InvariantCulture,
                    $"<{glyph:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(character)))}>\n"
                );
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }
}
