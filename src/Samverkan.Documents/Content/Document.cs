using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Samverkan.Documents.Content;

/// <summary>A diary number (diarienummer) together with the authority whose diary it belongs to.</summary>
public sealed record DiaryNumber(string Authority, string Number);

/// <summary>
/// Everything that can be decided, signed, compared, exported or archived is composed into this value.
/// Two equal documents have the same canonical JSON, the same hash and the same PDF bytes.
/// </summary>
public sealed record Document
{
    /// <summary>The form in which documents are written now.</summary>
    public const int CurrentSchema = 1;

    private const string SchemaFirst = "{\"Schema\":";

    /// <summary>
    /// The form of the stored text, first in it. 0 stands for documents from before the form was numbered; what is stored is read for ever
    /// and never written anew.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Schema { get; init; } = CurrentSchema;

    /// <summary>The document's title, shown in headers and in the reader's window title.</summary>
    public required string Title { get; init; }

    /// <summary>Diary numbers, one per party, in the order of the parties.</summary>
    public IReadOnlyList<DiaryNumber> DiaryNumbers { get; init; } = [];

    /// <summary>What version this is, in words, for the footer ("Bilaga 3 version 4"). May be empty.</summary>
    public string Version { get; init; } = "";

    /// <summary>Language of the text, BCP 47.</summary>
    public string Language { get; init; } = "sv";

    /// <summary>Who stands behind the document: the authorities.</summary>
    public string Author { get; init; } = "";

    /// <summary>The instant (UTC) that the document was issued; the only date written into its PDF.</summary>
    public DateTime IssuedAt { get; init; }

    /// <summary>Text laid across every page of what is not in force ("UTKAST"); empty for none.</summary>
    public string Watermark { get; init; } = "";

    /// <summary>The content in reading order.</summary>
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = false,
        MaxDepth = 256,
    };

    /// <summary>The canonical JSON: properties in declared order, no white space, UTF-8.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads a document from its canonical JSON, of this form or an earlier one.</summary>
    /// <exception cref="JsonException">The text is not the JSON of a document, or of a form that is not known yet.</exception>
    public static Document FromJson(string json)
    {
        var read = JsonSerializer.Deserialize<Document>(json, Json) ?? throw new JsonException("The document is null.");
        // A text without the number leaves the one of today standing, so whether it is there is asked of the text.
        var document = json.StartsWith(SchemaFirst, StringComparison.Ordinal) ? read : read with { Schema = 0 };
        return document.Schema is >= 0 and <= CurrentSchema
            ? document
            : throw new JsonException($"Dokumentet har form {document.Schema}, som den här versionen av Samverkan inte kan läsa.");
    }

    /// <summary>SHA-256 over the canonical JSON, in lower-case hexadecimal.</summary>
    public string Hash() => HashOf(ToJson());

    /// <summary>SHA-256 over the UTF-8 bytes of a text, in lower-case hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
