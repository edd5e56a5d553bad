using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;
using Samverkan.Documents.Fonts;
using Samverkan.Documents.Layout;
using Samverkan.Documents.Markdown;
using Samverkan.Documents.Pdf;
using Samverkan.Testing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Samverkan.Tests.Documents;

public partial class PdfTests
{
    [Fact]
    public void A_character_without_a_glyph_is_refused_by_name()
    {
        var refused = Assert.Throws<UnsupportedCharacterException>(() => PdfRenderer.Render(Of(Paragraph.Of("Bra 😀"))));
        Assert.Contains("U+1F600", refused.Message);
    }

    [Fact]
    public void Every_glyph_used_and_the_parts_of_composites_have_outlines_in_the_subset()
    {
        foreach (var face in Enum.GetValues<Face>())
        {
            var font = FontLibrary.Of(face);
            var wanted = "ÅÄÖåäöéÉüß”§½".EnumerateRunes().Select(r => (int)font.Glyph(r.Value)).ToList();
            var subset = new OpenTypeFont(Pad(FontSubset.Make(font, wanted), font));
            Assert.All(
                FontSubset.Closure(font, wanted).Where(g => g != 0),
                g => Assert.Equal(FontSubset.Outline(font, g).Length, FontSubset.Outline(subset, g).Length, 3.0)
            );
            Assert.All(wanted, g => Assert.True(FontSubset.Outline(subset, g).Length > 0));
        }
    }

    /// <summary>A subset has no character map or names of its own; the reader wants them, so they are lent from the original.</summary>
    private static byte[] Pad(byte[] subset, OpenTypeFont original)
    {
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        for (int i = 0, count = (subset[4] << 8) | subset[5]; i < count; i++)
        {
            var entry = subset.AsSpan(12 + (16 * i), 16);
            var offset = System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(entry[8..]);
            tables[Encoding.ASCII.GetString(entry[..4])] = subset
                .AsSpan(offset, System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(entry[12..]))
                .ToArray();
        }

        foreach (var name in new[] { "cmap", "name", "OS/2", "post" })
        {
            tables[name] = original.TableBytes(name).ToArray();
        }

        using var file = new MemoryStream();
        file.Write([0, 1, 0, 0, 0, (byte)tables.Count, 0, 0, 0, 0, 0, 0]);
        var at = 12 + (16 * tables.Count);
        foreach (var (name, data) in tables)
        {
            file.Write(Encoding.ASCII.GetBytes(name));
            file.Write(new byte[4]);
            var numbers = new byte[8];
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(numbers, at);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(numbers.AsSpan(4), data.Length);
            file.Write(numbers);
            at += data.Length;
        }

        foreach (var data in tables.Values)
        {
            file.Write(data);
        }

        return file.ToArray();
    }

    [Fact]
    public void The_embedded_fonts_are_the_files_that_were_chosen()
    {
        var hashes = string.Concat(
            FontLibrary
                .FileNames.Order(StringComparer.Ordinal)
                .Select(f => $"{f} {Convert.ToHexStringLower(SHA256.HashData(FontLibrary.Read(f)))}\n")
        );
        Approved.Check("Documents/fonts.approved.txt", hashes);
    }
}
