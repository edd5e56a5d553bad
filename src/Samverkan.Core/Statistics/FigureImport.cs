using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;

namespace Samverkan.Core.Statistics;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>Uploaded; its preview can be looked at, nothing counts yet.</summary>
    Previewed,

    /// <summary>Inläst.</summary>
    Imported,

    /// <summary>Ångrad as a whole.</summary>
    Undone,

    /// <summary>Thrown away before it was imported.</summary>
    Dropped,
}

/// <summary>What to do with a name in a file: point it to something known, add something new, or leave it out.</summary>
/// <param name="Target">The area or set; null for the other choices.</param>
/// <param name="New">The kind of area to add, or <c>Set</c> for a set of crimes.</param>
public sealed record NameChoice(Guid? Target = null, string? New = null, bool LeaveOut = false);

/// <summary>What the user has chosen in a preview.</summary>
public sealed record ImportChoices(Dictionary<string, NameChoice> Areas, Dictionary<string, NameChoice> Crimes, bool LeaveOutFaults = false)
{
    /// <summary>How the file is read, by the keys of its sheets, tables, columns and questions.</summary>
    public Dictionary<string, string> Answers { get; init; } = [];

    /// <summary>Whether improbable values are confirmed.</summary>
    public bool Improbable { get; init; }

    /// <summary>What the file looks like apart from its figures; see <see cref="ReadFile.Shape"/>.</summary>
    public string Shape { get; init; } = "";

    /// <summary>The earlier file of the same shape whose answers were taken over; empty when there was none.</summary>
    public string AnswersFrom { get; init; } = "";

    internal static ImportChoices Parse(string json) =>
        JsonSerializer.Deserialize<ImportChoices>(json) is { } c
            ? c with
            {
                Areas = new(c.Areas, StringComparer.OrdinalIgnoreCase),
                Crimes = new(c.Crimes, StringComparer.OrdinalIgnoreCase),
            }
            : Nothing;

    /// <summary>What a preview starts from: no name chosen, no fault left out.</summary>
    public static ImportChoices Nothing => new(new(StringComparer.OrdinalIgnoreCase), new(StringComparer.OrdinalIgnoreCase));
}

/// <summary>
/// A file of figures: who brought it, where it comes from, and what became of it. The file is kept, so that every figure can be traced.
/// </summary>
public sealed class FigureImport : Entity, IOwned
{
    private FigureImport() { }

    /// <summary>A file to be looked at before it counts.</summary>
    public FigureImport(string fileName, byte[] bytes, string source, DateOnly drawnOn, bool final, Actor actor)
    {
        (FileName, Bytes, Source, DrawnOn, Final) = (fileName, bytes, source, drawnOn, final);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        (UploadedAt, UploadedBy, OwnerId) = (actor.Now, actor.Name, Ownership.OwnerFor(actor));
        ChoicesJson = JsonSerializer.Serialize(ImportChoices.Nothing);
    }

    /// <summary>The file's name as it was uploaded; of a long one, the end.</summary>
    [MaxLength(200)]
    public string FileName { get; private set; } = "";

    /// <summary>The file itself, kept so that every figure can be traced.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>SHA-256 of the file, in lower-case hex.</summary>
    [MaxLength(64)]
    public string Sha256 { get; private set; } = "";

    /// <summary>Whose statistics they are: "Brå".</summary>
    [MaxLength(200)]
    [Recorded("Källa")]
    public string Source { get; private set; } = "";

    /// <summary>The day the figures were drawn from their source.</summary>
    [Recorded("Uttaget")]
    public DateOnly DrawnOn { get; private set; }

    /// <summary>Whether figures that do not say so themselves are final.</summary>
    [Recorded("Slutliga uppgifter")]
    public bool Final { get; private set; }

    /// <summary>How far the import has come.</summary>
    public ImportState State { get; private set; }

    /// <summary>Whether it waits for somebody to look it over.</summary>
    public bool IsPreviewed => State == ImportState.Previewed;

    /// <summary>Whether its figures are in the statistics.</summary>
    public bool IsImported => State == ImportState.Imported;

    /// <summary>When the file came, UTC.</summary>
    public DateTime UploadedAt { get; private set; }

    /// <summary>Who brought it, by the name at the time.</summary>
    [MaxLength(200)]
    public string UploadedBy { get; private set; } = "";

    /// <inheritdoc/>
    public Guid? OwnerId { get; internal init; }

    /// <summary>When it was imported, UTC; null when it never was.</summary>
    public DateTime? ImportedAt { get; private set; }

    /// <summary>Who imported it, by the name at the time; empty when nobody has.</summary>
    [MaxLength(200)]
    public string ImportedBy { get; private set; } = "";

    /// <summary>When it was undone, UTC; null when it was not.</summary>
    public DateTime? UndoneAt { get; private set; }

    /// <summary>What the user has chosen in the preview as JSON, read by <see cref="Choices"/>.</summary>
    public string ChoicesJson { get; private set; } = "";

    /// <summary>Figures that were new when it was imported.</summary>
    [Recorded("Nya uppgifter")]
    public int NewCount { get; private set; }

    /// <summary>Figures that replaced others.</summary>
    [Recorded("Ändrade uppgifter")]
    public int ChangedCount { get; private set; }

    /// <summary>What the user has chosen so far.</summary>
    public ImportChoices Choices => ImportChoices.Parse(ChoicesJson);

    internal void Choose(ImportChoices choices)
    {
        new Broken().When(State != ImportState.Previewed, StatisticsRules.NotPreviewed).ThrowIfAny();
        ChoicesJson = JsonSerializer.Serialize(choices);
    }

    internal void Done(int added, int changed, Actor actor)
    {
        new Broken().When(State != ImportState.Previewed, StatisticsRules.NotPreviewed).ThrowIfAny();
        (State, ImportedAt, ImportedBy, NewCount, ChangedCount) = (ImportState.Imported, actor.Now, actor.Name, added, changed);
    }

    internal void Undo(Actor actor)
    {
        new Broken().When(State != ImportState.Imported, StatisticsRules.NotImported).ThrowIfAny();
        (State, UndoneAt) = (ImportState.Undone, actor.Now);
    }

    internal void Drop()
    {
        new Broken().When(State != ImportState.Previewed, StatisticsRules.NotPreviewed).ThrowIfAny();
        State = ImportState.Dropped;
    }

    /// <summary>A state as a Swedish word.</summary>
    public static string StateText(ImportState state) =>
        state switch
        {
            ImportState.Previewed => "Att granska",
            ImportState.Imported => "Inläst",
            ImportState.Undone => "Ångrad",
            _ => "Avbruten",
        };
}
