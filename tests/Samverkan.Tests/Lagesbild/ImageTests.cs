using System.Buffers.Binary;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;
using Samverkan.Testing;
using SkiaSharp;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Lagesbild;

/// <summary>Images and maps in sections (B13).</summary>
public class ImageTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Root = "/overenskommelser/norrmalm-2016/bilagor/3";

    private static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Premul);
        bitmap.Erase(SKColors.Transparent);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>The checksum of a PNG chunk (ISO 3309).</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    private Task<Guid> SectionAsync(string heading) =>
        app.ReadAsync(db =>
            db.Set<Section>().Where(s => s.Heading == heading && s.Annex.Agreement.Slug == "norrmalm-2016").Select(s => s.Id).FirstAsync()
        );

    [Fact]
    public void An_image_is_kept_as_an_RGB_JPEG_on_white_no_wider_than_needed()
    {
        var image = NormalImage.Read(Png(3200, 800));
        Assert.Equal((1600, 400), (image.Width, image.Height));
        Assert.Equal([0xFF, 0xD8], image.Jpeg.Take(2).Select(b => (int)b));
        using var bitmap = SKBitmap.Decode(image.Jpeg);
        Assert.Equal(SKColors.White, bitmap.GetPixel(10, 10));
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(image.Jpeg), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("\u0089PNG\r\n\u001a\n trasig")]
    [InlineData("GIF89a")]
    [InlineData("")]
    public void What_is_no_image_is_refused(string content) =>
        Assert.Contains(
            ImageRules.UnknownKind,
            Assert.Throws<RuleException>(() => NormalImage.Read(Encoding.Latin1.GetBytes(content))).Rules
        );

    [Fact]
    public void A_small_file_that_claims_to_be_a_huge_image_is_not_unpacked()
    {
        var png = Png(8, 8);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        Assert.Contains(ImageRules.TooManyPixels, Assert.Throws<RuleException>(() => NormalImage.Read(png)).Rules);
    }

    [Fact]
    public async Task An_image_needs_a_description_and_is_the_partys_own_until_its_text_is_shared()
    {
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var section = await SectionAsync("Metod");
        var form = await karin.GetAsync($"{Root}/arbete/{section}/infoga-bild");
        var refused = await form.Form("Infoga i utkastet")
            .Attach("Upload", "karta.png", Png(600, 400))
            .With("Bildtext", "Karta över Klara")
            .SubmitAsync();
        Assert.Contains("Ange vad bilden visar.", refused.Errors);
        var broken = await refused
            .Form("Infoga i utkastet")
            .Attach("Upload", "karta.png", "text"u8.ToArray())
            .With("Beskrivning för den som inte kan se bilden", "Kartan visar torget.")
            .SubmitAsync();
        Assert.Equal("Upload", broken.Html!.QuerySelector(".errors a")!.GetAttribute("href")![1..]);
        Assert.Equal(
            "Bilden är infogad i ert utkast.",
            (await broken.Form("Infoga i utkastet").Attach("Upload", "karta.png", Png(600, 400)).SubmitAsync()).Flash
        );
        var image = await app.ReadAsync(db => db.Set<SectionImage>().Where(i => i.SectionId == section).Select(i => i.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.OK, (await karin.GetAsync($"{Root}/bild/{image}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await jonas.GetAsync($"{Root}/bild/{image}")).Status);
        Assert.Contains(
            "Kartan visar torget.",
            (await karin.GetAsync(Root + "/arbete")).Html!.QuerySelector("svg[aria-label*='Kartan']")!.GetAttribute("aria-label")
        );
        await (await karin.GetAsync($"/overenskommelser/norrmalm-2016/dela?del={section}")).Form("Dela med motparten").SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, (await jonas.GetAsync($"{Root}/bild/{image}")).Status);
        var pdf = await karin.GetAsync(Root + "/forhandsgranska");
        Assert.Contains("/Filter/DCTDecode", Encoding.Latin1.GetString(pdf.Bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_image_is_written_once_in_a_PDF_with_its_description()
    {
        var image = NormalImage.Read(Png(600, 400));
        var figure = new Figure(
            new(460, 300, [new Samverkan.Documents.Drawing.ImageShape(0, 0, 460, 300, Convert.ToBase64String(image.Jpeg), 600, 400)]),
            "Kartan visar torget.",
            "Karta"
        );
        var document = new Document { Title = "Prov", Blocks = [new Heading(1, "Ett"), figure, figure] };
        var pdf = Encoding.Latin1.GetString(PdfRenderer.Render(document, compress: false));
        Assert.Equal(1, pdf.Split("/Subtype/Image").Length - 1);
        Assert.Equal(2, pdf.Split("/Alt(Kartan visar torget.)").Length - 1);
        Assert.Equal(document.Hash(), Document.FromJson(document.ToJson()).Hash());
    }
}
