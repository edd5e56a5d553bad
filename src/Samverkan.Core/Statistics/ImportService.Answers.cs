using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Core.Statistics;

/// <summary>How files are read: what the user has answered, and what is remembered of it for the next file that looks the same.</summary>
public sealed partial class ImportService
{
    /// <summary>
    /// The answers that are not what the file itself proposes, since a proposal may change with other answers; those that no longer are
    /// proposed when the others are left out are kept too.
    /// </summary>
    private static Dictionary<string, string> Own(Dictionary<string, string> answers, FigureImport import)
    {
        var proposed = Proposed(FigureFile.Read(import.Bytes, import.Final));
        var own = answers.Where(a => proposed.GetValueOrDefault(a.Key, "") != a.Value).ToDictionary(StringComparer.Ordinal);
        var with = Proposed(FigureFile.Read(import.Bytes, import.Final, own));
        return answers
            .Where(a => with.GetValueOrDefault(a.Key, a.Value) != a.Value || own.ContainsKey(a.Key))
            .ToDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Proposed(ReadFile file) =>
        file
            .Tables.SelectMany(t => t.Questions.Select(q => (q.Key, q.Answer)).Append((t.Key, Answer: YesNo(t.Chosen))))
            .Concat(file.Sheets.Select(s => (s.Key, Answer: YesNo(s.Chosen))))
            .ToDictionary(p => p.Key, p => p.Answer, StringComparer.Ordinal);

    private static string YesNo(bool yes) => yes ? "Ja" : "Nej";

    /// <summary>
    /// How the last imported file that looks the same was read. What is written rather than chosen – period, area, crime – is taken over
    /// only where the new file says nothing of it, and the period never.
    /// </summary>
    private async Task<ImportChoices> RememberedAsync(ReadFile file, CancellationToken ct)
    {
        var shape = file.Shape;
        var last = await db.Set<FigureImport>()
            .AsNoTracking()
            .Where(i => i.State == ImportState.Imported && i.ChoicesJson.Contains(shape))
            .OrderByDescending(i => i.ImportedAt)
            .Select(i => new { i.FileName, i.ChoicesJson })
            .FirstOrDefaultAsync(ct);
        var said = file
            .Tables.SelectMany(t => t.Questions)
            .Where(q => q.Choices.Count == 0 && (q.Answer.Length > 0 || ReadQuestion.IsOfOneFile(q.Key)))
            .Select(q => q.Key)
            .ToHashSet(StringComparer.Ordinal);
        var answers = last is null
            ? []
            : ImportChoices.Parse(last.ChoicesJson).Answers.Where(a => !said.Contains(a.Key)).ToDictionary(StringComparer.Ordinal);
        return ImportChoices.Nothing with { Answers = answers, Shape = shape, AnswersFrom = answers.Count > 0 ? last!.FileName : "" };
    }
}
