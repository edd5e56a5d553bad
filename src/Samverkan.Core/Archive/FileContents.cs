using SkiaSharp;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Samverkan.Core.Archive;

/// <summary>Opens files that users attach: a file is what it can be opened as, and not what its name or its first bytes say.</summary>
internal static class FileContents
{
    /// <summary>The ending that a file's name gets by its content; null where it is of no known kind.</summary>
    /// <exception cref="RuleException">It is of a known kind, but locked or not whole.</exception>
    public static string? ExtensionOf(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) ? RequirePdf(bytes)
        : Image(bytes) is { } extension ? extension
        : null;

    private static string RequirePdf(byte[] bytes)
    {
        try
        {
            using var pdf = PdfDocument.Open(bytes, new ParsingOptions { SkipMissingFonts = true });
            new Broken().When(pdf.NumberOfPages == 0 || pdf.GetPage(1) is null, ArchiveRules.NotWhole).ThrowIfAny();
            return ".pdf";
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new RuleException(ArchiveRules.Locked);
        }
        catch (Exception e) when (e is not (RuleException or OutOfMemoryException))
        {
            // Whatever a library meets in a file that is not what it says, the file cannot be opened.
            throw new RuleException(ArchiveRules.NotWhole);
        }
    }

    private static string? Image(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (!WholeImage.IsKnown(codec))
        {
            return null;
        }

        new Broken().When(WholeImage.IsTooLarge(codec), ArchiveRules.TooManyPixels).ThrowIfAny();
        using var image = WholeImage.Decode(codec);
        new Broken().When(image is null, ArchiveRules.NotWhole).ThrowIfAny();
        return codec.EncodedFormat == SKEncodedImageFormat.Png ? ".png" : ".jpg";
    }
}
