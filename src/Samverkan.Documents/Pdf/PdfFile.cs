using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Documents.Pdf;

/// <summary>
/// The objects of a PDF 1.7 file and how they are written: streams for themselves, everything else packed in object streams,
/// with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8). The document id is made from the bytes, so that same content gives same
/// bytes.
/// </summary>
internal sealed class PdfFile(bool compress)
{
    private const int ObjectsPerStream = 200;
    private readonly List<byte[]> objects =
    [
        [],
    ];
    private readonly HashSet<int> unpacked = [];

    /// <summary>Takes a number for an object that is written later.</summary>
    public int Reserve()
    {
        objects.Add([]);
        return objects.Count - 1;
    }

    public void Set(int id, string content) => objects[id] = Encoding.Latin1.GetBytes(content);

    public int Add(string content)
    {
        var id = Reserve();
        Set(id, content);
        return id;
    }

    /// <summary>Marks an object that stands for itself, outside the object streams.</summary>
    public void KeepPlain(int id) => unpacked.Add(id);

    public int AddStream(string dictionary, ReadOnlySpan<byte> content, bool mayCompress = true)
    {
        var bytes = mayCompress && compress ? Deflate(content) : content.ToArray();
        var filter = mayCompress && compress ? "/Filter/FlateDecode" : "";
        var head = Encoding.Latin1.GetBytes($"<<{dictionary}{filter}/Length {bytes.Length}>>\nstream\n");
        objects.Add([.. head, .. bytes, .. "\nendstream"u8]);
        unpacked.Add(objects.Count - 1);
        return objects.Count - 1;
    }

    public byte[] Write(int catalog, int information)
    {
        using var file = new MemoryStream();
        file.Write(Encoding.Latin1.GetBytes("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        var places = new Dictionary<int, (byte Kind, uint Where, int Index)>();
        Pack(places);
        for (var id = 1; id < objects.Count; id++)
        {
            if (unpacked.Contains(id))
            {
                places[id] = (1, (uint)file.Length, 0);
                WriteObject(file, id);
            }
        }

        WriteReferences(file, places, catalog, information);
        return file.ToArray();
    }

    /// <summary>A number with at most two decimals, as PDF wants it.</summary>
    public static string Number(double value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A text string: ASCII in parentheses, anything else as UTF-16 in hexadecimal.</summary>
    public static string Text(string text)
    {
        if (text.All(c => c is >= ' ' and < (char)127))
        {
            return "("
                + text.Replace("\\", "\\\\", StringComparison.Ordinal)
                    .Replace("(", "\\(", StringComparison.Ordinal)
                    .Replace(")", "\\)", StringComparison.Ordinal)
                + ")";
        }

        return "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";
    }

    private static byte[] Deflate(ReadOnlySpan<byte> content)
    {
        using var stream = new MemoryStream(content.Length / 3);
        using (var deflate = new ZLibStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return stream.ToArray();
    }

    private void Pack(Dictionary<int, (byte Kind, uint Where, int Index)> places)
    {
        var packed = Enumerable.Range(1, objects.Count - 1).Where(i => !unpacked.Contains(i)).ToArray();
        foreach (var group in packed.Chunk(ObjectsPerStream))
        {
            var head = new StringBuilder();
            using var body = new MemoryStream();
            for (var i = 0; i < group.Length; i++)
            {
                head.Append(CultureInfo.InvariantCulture, $"{group[i]} {body.Length} ");
                body.Write(objects[group[i]]);
                body.WriteByte((byte)'\n');
                places[group[i]] = (2, (uint)objects.Count, i);
            }

            var start = Encoding.ASCII.GetBytes(head.ToString());
            AddStream($"/Type/ObjStm/N {group.Length}/First {start.Length}", [.. start, .. body.ToArray()]);
        }
    }

    private void WriteObject(MemoryStream file, int id)
    {
        file.Write(Encoding.ASCII.GetBytes($"{id} 0 obj\n"));
        file.Write(objects[id]);
        file.Write("\nendobj\n"u8);
    }

    private void WriteReferences(
        MemoryStream file,
        Dictionary<int, (byte Kind, uint Where, int Index)> places,
        int catalog,
        int information
    )
    {
        var id = objects.Count;
        var start = file.Length;
        places[id] = (1, (uint)start, 0);
        var table = new byte[7 * (id + 1)];
        BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan(5), 65535);
        for (var i = 1; i <= id; i++)
        {
            var (kind, where, index) = places[i];
            table[7 * i] = kind;
            BinaryPrimitives.WriteUInt32BigEndian(table.AsSpan((7 * i) + 1), where);
            BinaryPrimitives.WriteUInt16BigEndian(table.AsSpan((7 * i) + 5), (ushort)index);
        }

        var hash = Convert.ToHexString(SHA256.HashData(file.GetBuffer().AsSpan(0, (int)file.Length))[..16]);
        AddStream($"/Type/XRef/Size {id + 1}/W[1 4 2]/Root {catalog} 0 R/Info {information} 0 R/ID[<{hash}><{hash}>]", table);
        WriteObject(file, id);
        file.Write(Encoding.ASCII.GetBytes($"startxref\n{start}\n%%EOF\n"));
    }
}
