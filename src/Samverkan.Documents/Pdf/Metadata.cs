using System.Buffers.Binary;
using System.Globalization;
using System.Security;
using System.Text;
using Samverkan.Documents.Content;

namespace Samverkan.Documents.Pdf;

/// <summary>
/// What a file says of itself: XMP (ISO 16684-1) with PDF/A-2a and PDF/UA-1 identification, and the document information dictionary.
/// </summary>
internal static class Metadata
{
    private const string Producer = "Samverkan";

    public static string Information(Document d)
    {
        var date = d.IssuedAt.ToString("'D:'yyyyMMddHHmmss", CultureInfo.InvariantCulture) + "+00'00'";
        return $"<</Title{PdfFile.Text(d.Title)}/Author{PdfFile.Text(d.Author)}/Creator({Producer})/Producer({Producer})"
            + $"/CreationDate({date})/ModDate({date})>>";
    }

    public static byte[] Xmp(Document d)
    {
        var date = d.IssuedAt.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture) + "+00:00";
        var identifiers = string.Concat(
            d.DiaryNumbers.Take(1)
                .Select(n =>
                    $"<dc:identifier>{E(string.Join("; ", d.DiaryNumbers.Select(x => x.Authority + ": " + x.Number)))}</dc:identifier>"
                )
        );
        var xml = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
              xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
              xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{E(d.Title)}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>{E(d.Author)}</rdf:li></rdf:Seq></dc:creator>
            <dc:language><rdf:Bag><rdf:li>{E(d.Language)}</rdf:li></rdf:Bag></dc:language>
            {identifiers}<xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>
            <xmp:CreatorTool>{Producer}</xmp:CreatorTool>
            <pdf:Producer>{Producer}</pdf:Producer><pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description>
            {UaExtension}
            </rdf:RDF></x:xmpmeta>
            {new string(' ', 200)}
            <?xpacket end="w"?>
            """;
        return Encoding.UTF8.GetBytes(xml.ReplaceLineEndings("\n"));
    }

    /// <summary>PDF/A allows only known properties; this describes the one of PDF/UA (ISO 19005-2, 6.6.2.3).</summary>
    private const string UaExtension = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
          xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
          xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 that is followed</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
        """;

    private static string E(string text) => SecurityElement.Escape(text);
}

/// <summary>An sRGB matrix profile (ICC.1:2001-04), made from the standard's numbers: the output intent that PDF/A asks for.</summary>
internal static class ColorProfile
{
    private static readonly Lazy<byte[]> Made = new(Make);

    public static byte[] Srgb => Made.Value;

    private static byte[] Make()
    {
        (string Name, byte[] Data)[] tags =
        [
            ("desc", Description("sRGB IEC61966-2.1 compatible")),
            ("cprt", [.. Signature("text"), .. Encoding.ASCII.GetBytes("Public domain\0")]),
            ("wtpt", Point(0.9642, 1, 0.8249)),
            ("rXYZ", Point(0.43607, 0.22249, 0.01392)),
            ("gXYZ", Point(0.38515, 0.71687, 0.09708)),
            ("bXYZ", Point(0.14307, 0.06061, 0.7141)),
            ("rTRC", Curve()),
            ("gTRC", []),
            ("bTRC", []),
        ];
        using var body = new MemoryStream();
        using var table = new MemoryStream();
        table.Write(U32((uint)tags.Length));
        uint start = 128 + 4 + (12 * (uint)tags.Length),
            curve = 0;
        foreach (var (name, data) in tags)
        {
            var offset = data.Length == 0 ? curve : start + (uint)body.Length;
            curve = name == "rTRC" ? offset : curve;
            table.Write(Encoding.ASCII.GetBytes(name));
            table.Write(U32(offset));
            table.Write(U32((uint)(data.Length == 0 ? Curve().Length : data.Length)));
            body.Write(data);
            body.Write(new byte[(4 - (body.Length % 4)) % 4]);
        }

        return [.. Header(start + (uint)body.Length), .. table.ToArray(), .. body.ToArray()];
    }

    private static byte[] Header(uint size)
    {
        var header = new byte[128];
        U32(size).CopyTo(header, 0);
        (header[8], header[9]) = (2, 0x10);
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(24), 2026);
        (header[27], header[29]) = (1, 1);
        "acsp"u8.CopyTo(header.AsSpan(36));
        Fixed(0.9642).CopyTo(header, 68);
        Fixed(1).CopyTo(header, 72);
        Fixed(0.8249).CopyTo(header, 76);
        return header;
    }

    private static byte[] Curve()
    {
        var values = new byte[2 * 1024];
        for (var i = 0; i < 1024; i++)
        {
            var v = i / 1023.0;
            var linear = v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
            BinaryPrimitives.WriteUInt16BigEndian(values.AsSpan(2 * i), (ushort)Math.Round(linear * 65535));
        }

        return [.. Signature("curv"), .. U32(1024), .. values];
    }

    private static byte[] Description(string text) =>
        [.. Signature("desc"), .. U32((uint)text.Length + 1), .. Encoding.ASCII.GetBytes(text), 0, .. new byte[78]];

    private static byte[] Point(double x, double y, double z) => [.. Signature("XYZ "), .. Fixed(x), .. Fixed(y), .. Fixed(z)];

    private static byte[] Signature(string name) => [.. Encoding.ASCII.GetBytes(name), 0, 0, 0, 0];

    private static byte[] Fixed(double value) => U32((uint)(int)Math.Round(value * 65536));

    private static byte[] U32(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }
}
