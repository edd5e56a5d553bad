using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Archive;
using Samverkan.Testing;
using SkiaSharp;

namespace Samverkan.Tests.Archive;

public class AttachmentRulesTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly byte[] Pdf = Drawn.Pdf;

    private Task<IReadOnlyList<Rule>> KeepAsync(byte[] bytes) =>
        app.WithAsync(services =>
        {
            var karin = Actor.System(Drawn.Now, "prov");
            return Task.FromResult(
                Refused.By(() =>
                    services
                        .GetRequiredService<AttachmentService>()
                        .Keep(Guid.CreateVersion7(), Guid.CreateVersion7(), "a.pdf", bytes, karin)
                )
            );
        });

    [Fact]
    public async Task An_empty_file_is_not_kept() => Assert.Equal([ArchiveRules.Empty], await KeepAsync([]));

    [Fact]
    public async Task A_file_is_at_most_ten_megabytes()
    {
        var end = Pdf.AsSpan().LastIndexOf("startxref"u8);
        var padding = new byte[AttachmentService.MostBytes - Pdf.Length - (Pdf.Length - end) - 1];
        padding.AsSpan().Fill((byte)'x');
        padding[0] = (byte)'%';
        byte[] most = [.. Pdf, .. padding, (byte)'\n', .. Pdf[end..]];
        Assert.Empty(await KeepAsync(most));

        Assert.Equal([ArchiveRules.TooLarge], await KeepAsync([.. most, 0]));
    }

    [Fact]
    public async Task Only_PDF_PNG_and_JPEG_are_kept()
    {
        Assert.Equal([ArchiveRules.UnknownKind], await KeepAsync("PK\u0003\u0004"u8.ToArray()));
        Assert.Equal([ArchiveRules.UnknownKind], await KeepAsync([0x89, 0x50, 0x4E, 0x47]));
        Assert.Equal([ArchiveRules.UnknownKind], await KeepAsync(Image(SKEncodedImageFormat.Webp)));
        Assert.Empty(await KeepAsync(Pdf));
        Assert.Empty(await KeepAsync(Image(SKEncodedImageFormat.Png)));
        Assert.Empty(await KeepAsync(Image(SKEncodedImageFormat.Jpeg)));
    }

    [Fact]
    public async Task A_file_that_does_not_open_or_is_cut_off_is_not_kept()
    {
        Assert.Equal([ArchiveRules.NotWhole], await KeepAsync("%PDF-1.7"u8.ToArray()));
        Assert.Equal([ArchiveRules.NotWhole], await KeepAsync("%PDF-1.7\n<script>alert(1)</script>"u8.ToArray()));
        foreach (var format in new[] { SKEncodedImageFormat.Png, SKEncodedImageFormat.Jpeg })
        {
            var whole = Image(format);
            Assert.Equal([ArchiveRules.NotWhole], await KeepAsync(whole[..(whole.Length * 2 / 3)]));
        }
    }

    [Fact]
    public async Task An_image_is_not_unpacked_beyond_forty_million_pixels()
    {
        // The head of a PNG that claims to be 60 000 × 60 000.
        var huge = Image(SKEncodedImageFormat.Png);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(16), 60_000);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(huge.AsSpan(20), 60_000);
        var head = huge.AsSpan(12, 17);
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(huge.AsSpan(29), Crc(head));

        Assert.Equal([ArchiveRules.TooManyPixels], await KeepAsync(huge));
    }

    [Fact]
    public async Task A_file_that_is_locked_is_not_kept()
    {
        // An empty page that opens with a password only.
        const string Locked = """
            JVBERi0xLjYKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL0NvdW50ID
            EgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvTWVkaWFCb3ggWyAwIDAgOSA5IF0gL1BhcmVudCAy
            IDAgUiAvVHlwZSAvUGFnZSA+PgplbmRvYmoKNCAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0RvY09wZW4gL0NGTSAvQU
            VTVjIgL0xlbmd0aCAxNiA+PiA+PiAvRmlsdGVyIC9TdGFuZGFyZCAvTGVuZ3RoIDEyOCAvTyA8MmEyZjBhMTk5MDE5MmM2MDExNDczMGJkY2Qz
            OWYzNzgyOGE1M2M4OWEzNDBkZDQ3M2M4NTI5OWRjNTI1OGUxYz4gL1AgLTQgL1IgNCAvU3RtRiAvU3RkQ0YgL1N0ckYgL1N0ZENGIC9VIDw0OW
            YxZDhkOTBhZTJiNDA1ZmNkYzAzZDdiNzg0YWM5ODAxMjI0NTZhOTFiYWU1MTM0MjczYTZkYjEzNGM4N2M0PiAvViA0ID4+CmVuZG9iagp4cmVm
            CjAgNQowMDAwMDAwMDAwIDY1NTM1IGYgCjAwMDAwMDAwMTUgMDAwMDAgbiAKMDAwMDAwMDA2NCAwMDAwMCBuIAowMDAwMDAwMTIzIDAwMDAwIG
            4gCjAwMDAwMDAxOTIgMDAwMDAgbiAKdHJhaWxlciA8PCAvUm9vdCAxIDAgUiAvU2l6ZSA1IC9JRCBbPDgwNTAwNjNkOTQ2OWM4NTA3ZjU0Yjk3
            MThiZDY3YTQ4Pjw4YjMyY2Y4MTJiZTAwZGYwMjdmOGM4YjJiNTA1MmQwOD5dIC9FbmNyeXB0IDQgMCBSID4+CnN0YXJ0eHJlZgo0OTEKJSVFT0
            YK
            """;
        Assert.Equal([ArchiveRules.Locked], await KeepAsync(Convert.FromBase64String(Locked)));
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var k = 0; k < 8; k++)
            {
                crc = (crc & 1) == 1 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            }
        }

        return ~crc;
    }

    private static byte[] Image(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(200, 200);
        for (var x = 0; x < 200; x++)
        {
            for (var y = 0; y < 200; y++)
            {
                bitmap.SetPixel(x, y, new SKColor((byte)(x * y), (byte)(x + y), (byte)(x ^ y)));
            }
        }

        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }
}
