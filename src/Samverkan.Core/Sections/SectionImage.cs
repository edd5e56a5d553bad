using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;
using SkiaSharp;

namespace Samverkan.Core.Sections;

/// <summary>
/// A photograph or map for a section's text, which refers to it as <c>![alt](bild:id "caption")</c> (B13). Kept as a JPEG without what
/// the camera wrote into it.
/// </summary>
public sealed class SectionImage : Entity
{
    /// <summary>The scheme of the addresses by which texts refer to images.</summary>
    public const string Scheme = "bild:";

    private const double MostWide = 460;
    private const double MostHigh = 560;
    private const double PointsPerPixel = 0.6;

    private SectionImage() { }

    internal SectionImage(Section section, AgreementParty party, NormalImage image, Actor actor)
    {
        (SectionId, AgreementId, PartyId, AddedAt) = (section.Id, section.AgreementId, party.Id, actor.Now);
        (Jpeg, Width, Height) = (image.Jpeg, image.Width, image.Height);
    }

    /// <summary>The section that it was added in.</summary>
    public Guid SectionId { get; private set; }

    /// <summary>The agreement of the section.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The party that added it; the other sees it where a shared text refers to it.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>The image itself, without what the camera wrote into it.</summary>
    public byte[] Jpeg { get; private set; } = [];

    /// <summary>In pixels.</summary>
    public int Width { get; private set; }

    /// <summary>In pixels.</summary>
    public int Height { get; private set; }

    /// <summary>When it was added, UTC.</summary>
    public DateTime AddedAt { get; private set; }

    /// <summary>The image as a text refers to it.</summary>
    public string Reference(string alt, string caption) => $"![{alt}]({Scheme}{Id} \"{caption}\")";

    /// <summary>The image as a figure, as large as the page lets it be.</summary>
    public Figure Figure(string alt, string caption)
    {
        var width = Math.Min(MostWide, Math.Min(Width * PointsPerPixel, MostHigh * Width / Height));
        var height = width * Height / Width;
        return new Figure(
            new Picture(width, height, [new ImageShape(0, 0, width, height, Convert.ToBase64String(Jpeg), Width, Height)]),
            alt,
            caption
        );
    }
}

/// <summary>
/// An uploaded image in the one form that is kept: an upright RGB JPEG on white, no wider than needed, without metadata such as where it
/// was taken.
/// </summary>
public sealed record NormalImage(byte[] Jpeg, int Width, int Height)
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    private const int Widest = 1600;
    private const int Quality = 88;

    /// <summary>Reads a PNG or JPEG.</summary>
    /// <exception cref="RuleException">The file is too large, broken or of another kind.</exception>
    public static NormalImage Read(byte[] bytes)
    {
        new Broken().When(bytes.Length > MostBytes, ImageRules.TooLarge).ThrowIfAny();
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (!WholeImage.IsKnown(codec))
        {
            throw new RuleException(ImageRules.UnknownKind);
        }

        new Broken().When(WholeImage.IsTooLarge(codec), ImageRules.TooManyPixels).ThrowIfAny();
        using var decoded = WholeImage.Decode(codec);
        return decoded is null ? throw new RuleException(ImageRules.UnknownKind) : Draw(decoded, codec.EncodedOrigin);
    }

    private static NormalImage Draw(SKBitmap image, SKEncodedOrigin origin)
    {
        var turned =
            origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (wide, high) = turned ? (image.Height, image.Width) : (image.Width, image.Height);
        var scale = Math.Min(1d, (double)Widest / wide);
        var (width, height) = (Math.Max(1, (int)Math.Round(wide * scale)), Math.Max(1, (int)Math.Round(high * scale)));
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale((float)width / wide, (float)height / high);
        surface.Canvas.Concat(Upright(origin, wide, high));
        using var source = SKImage.FromBitmap(image);
        surface.Canvas.DrawImage(source, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var snapshot = surface.Snapshot();
        using var jpeg = snapshot.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new NormalImage(jpeg.ToArray(), width, height);
    }

    /// <summary>How an image is turned and mirrored to stand upright, by what the camera says of it.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) =>
        origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, width, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, width, -1, 0, height, 0, 0, 1),
            SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, height, 0, 0, 1),
            _ => SKMatrix.Identity,
        };
}
