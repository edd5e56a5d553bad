using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Samverkan.Documents.Html;

/// <summary>Encodes text for HTML; letters of all languages stay as they are.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
