namespace Samverkan.Core.Sections;

/// <summary>Rules of images in texts.</summary>
public static class ImageRules
{
    /// <summary>An image is at most 5 MB.</summary>
    public static readonly Rule TooLarge = new("BLD-1", "–", "Bilden är större än 5 MB. Välj en mindre.") { Field = "Upload" };

    /// <summary>An image is a whole PNG or JPEG, by what the file holds.</summary>
    public static readonly Rule UnknownKind = new(
        "BLD-2",
        "–",
        "Filen är ingen PNG- eller JPEG-bild, eller är trasig. Spara om den i något av de formaten."
    )
    {
        Field = "Upload",
    };

    /// <summary>An image has at most 40 million pixels.</summary>
    public static readonly Rule TooManyPixels = new("BLD-3", "–", "Bilden har för många bildpunkter. Minska den till högst 8 000 × 5 000.")
    {
        Field = "Upload",
    };
}
