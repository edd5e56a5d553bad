using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>A part of the form by which the user says how a file is read.</summary>
/// <param name="Index">Its place among the answers that are sent.</param>
/// <param name="Items">What can be chosen; empty when the answer is written.</param>
public sealed record ReadingField(
    int Index,
    string Key,
    string Label,
    string Hint,
    IReadOnlyList<SelectListItem> Items,
    string Value,
    bool Waits
);

/// <summary>The form by which the user says how a file is read: which sheets and tables, what columns are, answers to questions.</summary>
public sealed class ReadingForm
{
    private const int LongestAnswer = 200;

    private static readonly (string Value, string Text)[] Roles =
    [
        (nameof(ColumnRole.Crime), "Brott"),
        (nameof(ColumnRole.Area), "Område"),
        (nameof(ColumnRole.Codes), "Brottskoder"),
        (nameof(ColumnRole.Period), "År eller annan period"),
        (nameof(ColumnRole.Month), "Månad"),
        (nameof(ColumnRole.Unit), "Enhet"),
        (nameof(ColumnRole.Value), "Antal"),
        ("PerHead", "Per 100 000 invånare"),
        (nameof(ColumnRole.Status), "Slutlig eller preliminär"),
        (nameof(ColumnRole.Note), "Anmärkning"),
        (nameof(ColumnRole.Ignore), "Läses inte"),
    ];

    private static readonly (string Value, string Text)[] YesNo = [("Ja", "Ja"), ("Nej", "Nej")];

    private readonly List<ReadingField> fields = [];

    private ReadingForm(ReadFile file, IReadOnlyDictionary<string, string> answers)
    {
        Sheets =
            file.Sheets.Count < 2
                ? []
                :
                [
                    .. file
                        .Sheets.Where(s => s.Tables > 0)
                        .Select(s => Add(s.Key, $"Läs bladet {s.Name}", SheetHint(s), YesNo, s.Chosen ? "Ja" : "Nej", false)),
                ];
        foreach (var table in file.Tables)
        {
            Tables.Add(
                (
                    table,
                    file.Tables.Count > 1 ? Add(table.Key, "Läs tabellen", "", YesNo, table.Chosen ? "Ja" : "Nej", false) : null,
                    [.. table.Questions.Select(q => Add(q.Key, q.Text, q.Why + ".", q.Choices, q.Answer, q.Waits && table.Chosen))],
                    [.. table.Columns.Select(c => Column(c, answers.GetValueOrDefault(c.Key, "")))]
                )
            );
        }
    }

    /// <summary>The form of a file as it is read now.</summary>
    public static ReadingForm Of(ReadFile file, IReadOnlyDictionary<string, string> answers) => new(file, answers);

    public IReadOnlyList<ReadingField> Sheets { get; }

    public List<(
        ReadTable Table,
        ReadingField? Reads,
        IReadOnlyList<ReadingField> Questions,
        IReadOnlyList<ReadingField> Columns
    )> Tables { get; } = [];

    /// <summary>What a column's role is called.</summary>
    public static string RoleText(ReadColumn column) =>
        (column.Role, column.Reads) switch
        {
            (ColumnRole.Value, { Length: > 0 } reads) => reads,
            (ColumnRole.Question, _) => "Enkätfråga",
            (ColumnRole.Group, _) => "Grupp",
            (ColumnRole.Share, _) => "Andel",
            (ColumnRole.People, _) => "Folkmängd",
            var (role, _) => Array.Find(Roles, r => r.Value == role.ToString()).Text ?? "Läses inte",
        };

    /// <summary>What was answered, of what the form offers.</summary>
    /// <exception cref="ValidationException">An answer is none that the form offers.</exception>
    public static Dictionary<string, string> Read(ReadFile file, List<ImportModel.Said> said)
    {
        var offered = Of(file, new Dictionary<string, string>()).fields.ToDictionary(f => f.Key, StringComparer.Ordinal);
        var wrong = said.Select((s, i) => (At: $"Answers[{i}].Value", Why: Wrong(s, offered))).Where(x => x.Why.Length > 0).ToList();
        if (wrong.Count > 0)
        {
            throw new ValidationException(wrong.Select(w => new ValidationFailure(w.At, w.Why)));
        }

        return said.Where(s => !string.IsNullOrWhiteSpace(s.Value))
            .DistinctBy(s => s.Key, StringComparer.Ordinal)
            .ToDictionary(s => s.Key!, s => s.Value!.Trim(), StringComparer.Ordinal);
    }

    private static string Wrong(ImportModel.Said said, Dictionary<string, ReadingField> offered) =>
        !offered.TryGetValue(said.Key ?? "", out var field) ? "Frågan finns inte längre. Läs sidan på nytt."
        : string.IsNullOrWhiteSpace(said.Value) ? ""
        : field.Items.Count > 0
            ? field.Items.Any(i => i.Value == said.Value) ? ""
                : "Valet finns inte. Välj i listan igen."
        : said.Value.Trim().Length > LongestAnswer ? $"Svaret är längre än {LongestAnswer} tecken."
        : said.Value.Any(char.IsControl) ? "Svaret har tecken som inte kan skrivas ut."
        : "";

    private static string SheetHint(ReadSheet sheet) =>
        $"{sheet.Tables} {(sheet.Tables == 1 ? "tabell" : "tabeller")}{(sheet.Hidden ? ". Bladet är dolt i filen" : "")}.";

    private ReadingField Column(ReadColumn column, string answer) =>
        Add(column.Key, column.Title, "", [("", $"Som filen: {RoleText(column)}"), .. Roles], answer, false);

    private ReadingField Add(
        string key,
        string label,
        string hint,
        IReadOnlyList<(string Value, string Text)> choices,
        string value,
        bool waits
    )
    {
        var empty = choices.Count > 0 && value.Length == 0 && choices[0].Value.Length > 0;
        List<SelectListItem> items =
        [
            .. empty ? [Ui.Item("", "Välj")] : Array.Empty<SelectListItem>(),
            .. choices.Select(c => Ui.Item(c.Value, c.Text)),
        ];
        var field = new ReadingField(fields.Count, key, label, hint, items, value, waits);
        fields.Add(field);
        return field;
    }
}
