using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Reading;

/// <summary>What a table is about.</summary>
internal enum TableContent
{
    Crimes,
    People,
    Answers,
}

/// <summary>
/// How a table is read: what its columns and rows are, its unit, area, crime and period. Each comes from the file or from the user; what
/// the file leaves open, or says in two ways, is a question.
/// </summary>
internal sealed partial class TableReading
{
    private const int LongestTitle = 300;

    private readonly GridSheet sheet;
    private readonly IReadOnlyDictionary<string, string> answers;
    private readonly List<ReadQuestion> questions = [];

    [GeneratedRegex(
        @"\b([Ii]|[Ff]ör)\s+(?<area>\p{Lu}[\p{L} \-]*?)"
            + @"(,|\.|\s+(jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec|helår|första|andra|per|\d)|$)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex AreaIn();

    public TableReading(GridSheet sheet, FoundTable table, string key, IReadOnlyDictionary<string, string> answers, bool final)
    {
        (this.sheet, this.answers, Table, Key) = (sheet, answers, table, key);
        Columns = new TableColumns(sheet, table, Answer);
        Titles =
        [
            .. table.Titles.Select(r => FigureText.Plain(string.Join(' ', Text(r)))).Select(t => t[..Math.Min(t.Length, LongestTitle)]),
        ];
        Final = final && !Titles.Any(t => t.Contains("preliminär", StringComparison.OrdinalIgnoreCase));
        Content =
            Columns.At(ColumnRole.Question) >= 0 || (Columns.At(ColumnRole.Share) >= 0 && Columns.At(ColumnRole.Crime) < 0)
                ? TableContent.Answers
            : Columns.At(ColumnRole.People) >= 0 || (Columns.At(ColumnRole.Crime) < 0 && Titles.Any(HeadWords.IsPeople))
                ? TableContent.People
            : TableContent.Crimes;
        if (Content == TableContent.Crimes)
        {
            Ask();
        }
        else
        {
            RowsAreAreas = true;
        }
    }

    /// <summary>Whether the figures are inhabitants: by the head, or by the title unless the user says otherwise.</summary>
    private bool IsPeople() =>
        Columns.At(ColumnRole.People) >= 0 && !Columns.Values.Any()
        || (
            Titles.Any(HeadWords.IsPeople)
            && Choice(
                "innehåll",
                "Vad handlar tabellen om?",
                "Rubriken nämner folkmängd",
                [("Folkmängd", "Folkmängd"), ("Brott", "Brott")],
                "Folkmängd"
            ) == "Folkmängd"
        );

    public string Key { get; }

    public FoundTable Table { get; }

    public TableColumns Columns { get; }

    public TableContent Content { get; }

    /// <summary>What stands above the table.</summary>
    public IReadOnlyList<string> Titles { get; }

    public IReadOnlyList<ReadQuestion> Questions => questions;

    public bool Waits => questions.Exists(q => q.Waits);

    /// <summary>Whether figures that do not say so themselves are final.</summary>
    public bool Final { get; private set; }

    /// <summary>Whether the rows' names, where they are of one kind, are areas; otherwise crimes.</summary>
    public bool RowsAreAreas { get; private set; }

    /// <summary>Whether each row names both its crime and its area.</summary>
    public bool NamesBoth => Columns.At(ColumnRole.Crime) >= 0 && Columns.At(ColumnRole.Area) >= 0;

    /// <summary>The column of the rows' names where they are of one kind.</summary>
    public int Names => Math.Max(Columns.At(ColumnRole.Crime), Math.Max(Columns.At(ColumnRole.Area), Columns.NameColumn));

    public string Area { get; private set; } = "";

    public string Crime { get; private set; } = "";

    public FigureUnit? Unit { get; private set; }

    public Period? Period { get; private set; }

    public int Times { get; private set; } = 1;

    /// <summary>Whether the columns name different units, so that each has its own.</summary>
    public bool UnitsDiffer { get; private set; }

    /// <summary>Whether the user has said that the figures are of a unit that is not read.</summary>
    public bool IsOther { get; private set; }

    /// <summary>The group whose rows are read, after an equals sign; empty where there are none.</summary>
    public string Group { get; private set; } = "";

    /// <summary>Whether headings among the rows are groups of crimes; otherwise areas, or crimes over areas.</summary>
    public bool HeadingsAreGroups { get; private set; }

    public bool ReadsHidden { get; private set; } = true;

    /// <summary>The numbers of rows that the user has said are not to be read.</summary>
    public IReadOnlySet<int> Skip { get; private set; } = new HashSet<int>();

    /// <summary>"År" or "Månad" where dates are asked about; else empty.</summary>
    public string Dates => Answer("datum");

    /// <summary>How the table is laid out, in Swedish.</summary>
    public string Layout =>
        Content == TableContent.People ? "Folkmängd"
        : Content == TableContent.Answers ? "Enkätsvar"
        : Columns.NamesAreColumns ? "Namn som kolumner"
        : Columns.At(ColumnRole.Period) >= 0 ? "En uppgift på varje rad"
        : NamesBoth ? "Brottstyp och område på varje rad, perioder som kolumner"
        : RowsAreAreas ? "Områden som rader, perioder som kolumner"
        : HasHeadings ? "Brås export: brottstyper under varje område, perioder som kolumner"
        : "Brottstyper som rader";

    private IEnumerable<string> Text(int row) =>
        Enumerable
            .Range(Table.Left, Table.Right - Table.Left + 1)
            .Select(i => sheet.Rows[row][i])
            .Where(c => !c.IsBlank && !c.Carried)
            .Select(c => c.Plain);

    private string Answer(string name) => answers.GetValueOrDefault(Key + "." + name, "").Trim();

    /// <summary>Whether rows without figures stand as headings over rows with figures.</summary>
    public bool HasHeadings => Headings.Count > 0;

    /// <summary>Rows with a name and no figures, over a row with figures.</summary>
    public IReadOnlyList<int> Headings => headings ??= [.. HeadingRuns().Select(run => Answer("rubriker") == "Första" ? run[0] : run[^1])];

    private List<int>? headings;

    /// <summary>
    /// Rows that may be headings, those that follow each other together. A name that other rows have with figures is one of those, that
    /// lacks its figures here.
    /// </summary>
    private List<List<int>> HeadingRuns()
    {
        if (Names < 0)
        {
            return [];
        }

        var names = Names;
        var named = Enumerable
            .Range(Table.Head + 1, Table.End - Table.Head - 1)
            .Where(HasFigures)
            .Select(r => sheet.Rows[r][names].Plain)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var runs = new List<List<int>>();
        var run = new List<int>();
        for (var r = Table.Head + 1; r < Table.End; r++)
        {
            if (HasFigures(r))
            {
                runs.AddRange(run.Count > 0 ? [run] : Array.Empty<List<int>>());
                run = [];
            }
            else if (
                !sheet.Rows[r][names].IsBlank
                && Text(r).ToList() is [var only]
                && !IsRemark(only)
                && !named.Contains(only)
                && !Skip.Contains(sheet.Rows[r].Number)
            )
            {
                run.Add(r);
            }
        }

        return runs;
    }

    private bool HasFigures(int row) => Columns.Values.Any(v => sheet.Rows[row][v.Index] is { IsBlank: false, Carried: false });

    /// <summary>A remark under a table rather than a heading in it.</summary>
    public static bool IsRemark(string text) =>
        text.Length is 0 or > 120
        || text.StartsWith("källa", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("anm", StringComparison.OrdinalIgnoreCase)
        || text[0] is '*' or '.' or '-' or '–' or '¹' or '²' or '³'
        || (text.Length > 1 && char.IsAsciiDigit(text[0]) && text[1] == ')')
        || (text.Length > 30 && text[^1] == '.');
}
