using SkiaSharp;

namespace Samverkan.Core.Common;

/// <summary>Opens images that users bring, and takes those that are whole only.</summary>
public static class WholeImage
{
    /// <summary>The most pixels that are unpacked: a small file can claim to be a huge image.</summary>
    public const int MostPixels = 40_000_000;

    /// <summary>Whether it is a PNG or a JPEG by what it holds.</summary>
    public static bool IsKnown(SKCodec? codec) => codec is { EncodedFormat: SKEncodedImageFormat.Png or SKEncodedImageFormat.Jpeg };

    /// <summary>Whether it is larger than what is unpacked.</summary>
    public static bool IsTooLarge(SKCodec codec) => (long)codec.Info.Width * codec.Info.Height > MostPixels;

    /// <summary>The image; null where a part of it is missing or cannot be read.</summary>
    public static SKBitmap? Decode(SKCodec codec)
    {
        var bitmap = new SKBitmap(codec.Info);
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }
}
