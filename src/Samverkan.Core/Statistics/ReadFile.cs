using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Core.Statistics;

/// <summary>A figure read from a file.</summary>
/// <param name="Row">The row in the file, from 1.</param>
/// <param name="Area">The area's name in the file.</param>
/// <param name="Crime">The crime type's name in the file.</param>
/// <param name="Codes">The crime codes, where the file names them.</param>
/// <param name="Sheet">The sheet, where the file has several.</param>
public sealed record ReadFigure(
    int Row,
    string Area,
    string Crime,
    string Codes,
    Period Period,
    FigureUnit Unit,
    FigureKind Kind,
    decimal? Value,
    bool Final,
    string Footnote = "",
    string Sheet = ""
);

/// <summary>A row that cannot be read, and why, in Swedish.</summary>
/// <param name="Sheet">The sheet, where the file has several.</param>
public sealed record ReadFault(int Row, string Reason, string Sheet = "")
{
    /// <summary>"rad 4", or "Antal, rad 4" where the file has several sheets.</summary>
    public string Where => Sheet.Length == 0 ? $"rad {Row}" : $"{Sheet}, rad {Row}";
}

/// <summary>Part of a file that is not read, and why.</summary>
/// <param name="Where">"kolumn C", "rad 12", "bladet Om statistiken".</param>
/// <param name="Cells">How many cells with something in them it has.</param>
public sealed record NotRead(string Where, string Reason, int Cells);

/// <summary>What a column of a table is.</summary>
public enum ColumnRole
{
    /// <summary>Läses inte.</summary>
    Ignore,

    /// <summary>Brottets namn.</summary>
    Crime,

    /// <summary>Områdets namn.</summary>
    Area,

    /// <summary>Brottskoder.</summary>
    Codes,

    /// <summary>År eller annan period.</summary>
    Period,

    /// <summary>Månad.</summary>
    Month,

    /// <summary>Enhet.</summary>
    Unit,

    /// <summary>Värden.</summary>
    Value,

    /// <summary>Slutlig eller preliminär.</summary>
    Status,

    /// <summary>Anmärkning.</summary>
    Note,

    /// <summary>Enkätfråga.</summary>
    Question,

    /// <summary>Grupp, som kön eller ålder.</summary>
    Group,

    /// <summary>Andel som svarat så.</summary>
    Share,

    /// <summary>Folkmängd.</summary>
    People,

    /// <summary>Namn vars slag inte framgår av rubriken.</summary>
    Name,
}

/// <summary>A column of a table as it is read.</summary>
/// <param name="Key">Where the user's correction is kept.</param>
/// <param name="Column">Its place in the sheet, from 0.</param>
/// <param name="Title">"C: 2015".</param>
/// <param name="Reads">What its values are taken for, in Swedish.</param>
public sealed record ReadColumn(string Key, int Column, string Title, ColumnRole Role, string Reads);

/// <summary>A row as the file has it, and what it is taken for.</summary>
public sealed record ReadRow(int Number, string Role, IReadOnlyList<string> Cells);

/// <summary>Something that the user says, or can change, of how a table is read.</summary>
/// <param name="Key">Where the answer is kept.</param>
/// <param name="Why">Where the proposal comes from, or why it is asked.</param>
/// <param name="Choices">Value and text of each; empty when the answer is written.</param>
/// <param name="Answer">What holds now; empty when nothing does.</param>
/// <param name="Waits">Whether the table is not read until it is answered.</param>
public sealed record ReadQuestion(
    string Key,
    string Text,
    string Why,
    IReadOnlyList<(string Value, string Text)> Choices,
    string Answer,
    bool Waits
)
{
    /// <summary>Whether a question is about one file and not about others that look the same: its period, the rows to leave out.</summary>
    public static bool IsOfOneFile(string key) =>
        key.EndsWith(".period", StringComparison.Ordinal) || key.EndsWith(".hoppa", StringComparison.Ordinal);
}

/// <summary>A sheet of a file.</summary>
/// <param name="Key">Where the user's choice is kept.</param>
public sealed record ReadSheet(string Key, string Name, bool Hidden, int Tables, bool Chosen);

/// <summary>A table found in a file, with how it is read.</summary>
/// <param name="Title">"rad 5–20", with the sheet's name where there are several.</param>
/// <param name="Key">Where the choice to read it is kept.</param>
/// <param name="Titles">What stands above it.</param>
/// <param name="Sample">Its first rows as they look.</param>
/// <param name="Figures">How many figures are read from it.</param>
public sealed record ReadTable(
    string Key,
    string Title,
    bool Chosen,
    string Layout,
    IReadOnlyList<string> Titles,
    IReadOnlyList<ReadQuestion> Questions,
    IReadOnlyList<ReadColumn> Columns,
    IReadOnlyList<ReadRow> Sample,
    int Figures
)
{
    /// <summary>Whether a question waits for its answer.</summary>
    public bool Waits => Chosen && Questions.Any(q => q.Waits);
}

/// <summary>What a file holds, read as the user has said.</summary>
/// <param name="Filled">How many cells of the file have something in them.</param>
/// <param name="Used">How many of them are read, or stand in rows at fault; the others are told in <paramref name="NotRead"/>.</param>
public sealed record ReadFile(
    IReadOnlyList<ReadFigure> Figures,
    IReadOnlyList<ReadFault> Faults,
    IReadOnlyList<ReadSheet> Sheets,
    IReadOnlyList<ReadTable> Tables,
    IReadOnlyList<NotRead> NotRead,
    int Filled,
    int Used
)
{
    /// <summary>How the file is laid out, in Swedish.</summary>
    public string Layout => SwedishText.List([.. Tables.Where(t => t.Chosen).Select(t => t.Layout).Distinct()]);

    /// <summary>Whether a question waits for its answer.</summary>
    public bool Waits => Tables.Any(t => t.Waits);

    /// <summary>
    /// What the file looks like apart from its figures and periods, as a hash: where its tables stand and what their heads say. Files
    /// of the same shape are read the same way.
    /// </summary>
    public string Shape =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\n', Tables.SelectMany(t => t.Columns.Select(c => c.Key + " " + Letters(c.Title)).Prepend(t.Key)))
                )
            )
        );

    private static string Letters(string text) => new([.. text.Where(c => !char.IsAsciiDigit(c))]);
}
