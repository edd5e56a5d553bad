using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

/// <summary>A fact that a number in a text may mean.</summary>
public sealed record ProposedFact(FactReference Reference, FactResult Computed);

/// <summary>
/// Proposes facts for the numbers of a section that are bound to nothing: facts of what the section speaks of that say the same number.
/// Nothing is bound by it; a person chooses.
/// </summary>
public sealed partial class ClaimProposals
{
    private const int Most = 3;
    private const int MostSets = 4;
    private const int MostAreas = 8;
    private const int MostYears = 6;

    private static readonly (AreaKind Kind, string[] Words)[] KindWords =
    [
        (AreaKind.Region, ["region"]),
        (AreaKind.LocalPoliceArea, ["lokalpolisområd", "lpo"]),
        (AreaKind.Municipality, ["kommun", "staden"]),
        (AreaKind.District, ["stadsdel"]),
    ];

    private readonly FigureBook book;
    private readonly Mentions section;
    private readonly List<Area> usual;

    /// <param name="book">The figures of what the section mentions.</param>
    /// <param name="heading">The section's heading.</param>
    /// <param name="markdown">The section's text.</param>
    public ClaimProposals(FigureBook book, string heading, string markdown)
    {
        (this.book, section) = (book, new Mentions(heading + "\n" + markdown));
        var used = TextStatistics.AreaNames(markdown).Select(book.AreaOf).OfType<Area>().Distinct().ToList();
        usual = [.. (used.Count > 0 ? used : book.Areas.Where(a => section.Has(a.Name))).Take(MostAreas)];
    }

    [GeneratedRegex(@"\b(19|20)\d{2}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Years();

    /// <summary>What a number may mean, the likeliest first; at most three.</summary>
    public IReadOnlyList<ProposedFact> For(FreeNumber free)
    {
        var sentence = new Mentions(free.Sentence);
        var years = YearsIn(free.Sentence);
        return
        [
            .. Candidates(free, sentence, years)
                .DistinctBy(c => c.Reference.ToString())
                .Select(c => (Fact: new ProposedFact(c.Reference, Facts.Compute(c.Reference, book)), c.Likely))
                .Where(c => c.Fact.Computed.IsKnown && Says(free, c.Fact))
                .OrderByDescending(c => c.Likely)
                .Select(c => c.Fact)
                .Take(Most),
        ];
    }

    /// <summary>Whether the words would be right if they were bound to a fact.</summary>
    private static bool Says(FreeNumber free, ProposedFact fact) =>
        ClaimJudge.Judge(free.Passage, new BoundPlace(free.Number.At, free.Words, fact.Reference, false), fact.Computed).Verdict
        == Verdict.Fits;

    private IEnumerable<(FactReference Reference, int Likely)> Candidates(FreeNumber free, Mentions sentence, List<int> years)
    {
        var areas = AreasIn(sentence);
        var (named, where) = (areas.Count > 0, areas.Count > 0 ? areas : usual);
        foreach (var set in Sets(sentence))
        {
            var (set0, likely) = (set.Set, (set.InSentence ? 2 : 0) + (named ? 4 : 0));
            foreach (var area in where)
            {
                foreach (var (reference, said) in Figures(free.Number, set0, area, where, years))
                {
                    yield return (reference, likely + (said ? 2 : 0));
                }
            }
        }

        foreach (var answer in Answers(free, where, years))
        {
            yield return answer;
        }
    }

    private IEnumerable<(FactReference Reference, bool YearSaid)> Figures(
        TypedNumber number,
        CrimeSet set,
        Area area,
        List<Area> where,
        List<int> years
    )
    {
        var known = book.YearsOf(set);
        var tried = years.Where(known.Contains).Concat(known.TakeLast(2).Reverse()).Distinct().Take(MostYears).ToList();
        foreach (var year in tried)
        {
            var (period, said) = (Text(year), years.Contains(year));
            if (number.Unit is NumberUnit.None)
            {
                yield return (new(FactKind.Count, [set.Key, period, area.Key]), said);
            }

            if (number.Unit is NumberUnit.Per100000)
            {
                yield return (new(FactKind.Per100000, [set.Key, period, area.Key]), said);
            }

            if (number.Unit is NumberUnit.Percent)
            {
                foreach (var larger in Larger(area, where))
                {
                    yield return (new(FactKind.Share, [set.Key, period, area.Key, larger.Key]), said);
                }
            }
        }

        if (number.Unit is NumberUnit.Percent or NumberUnit.Change)
        {
            foreach (var (from, to) in tried.SelectMany(f => tried.Where(t => t > f).Select(t => (f, t))))
            {
                var said = years.Contains(from) && (years.Contains(to) || to == tried.Max());
                yield return (new(FactKind.Change, [set.Key, Text(from), Text(to), area.Key]), said);
            }
        }
    }

    private IEnumerable<Area> Larger(Area area, List<Area> where)
    {
        var above = new List<Area>();
        for (var up = area.ParentId; up is { } id && book.Areas.FirstOrDefault(a => a.Id == id) is { } parent; up = parent.ParentId)
        {
            above.Add(parent);
        }

        return above.Concat(where.Concat(usual).Where(a => a.Kind < area.Kind)).Distinct().Take(MostAreas);
    }

    private IEnumerable<(FactReference Reference, int Likely)> Answers(FreeNumber free, List<Area> where, List<int> years)
    {
        if (free.Number.Unit is not NumberUnit.Percent)
        {
            yield break;
        }

        var words = new Mentions(free.Passage.Text);
        foreach (var question in book.Questions.Where(q => words.HasMost(q.Text)).Take(MostSets))
        {
            foreach (var (area, year, group) in book.AnswersOf(question).Where(a => where.Exists(w => w.Id == a.Area.Id)))
            {
                yield return (
                    new(FactKind.Answer, [question.Key, Text(year), area.Key, group.Length == 0 ? "alla" : group]),
                    4 + (years.Contains(year) ? 2 : 0) + (group.Length == 0 || words.Has(group) ? 1 : 0)
                );
            }
        }
    }

    private IEnumerable<(CrimeSet Set, bool InSentence)> Sets(Mentions sentence)
    {
        var here = book.Sets.Where(s => sentence.Has(s.Name)).OrderByDescending(s => s.Name.Length).ToList();
        return here.Count > 0
            ? here.Take(MostSets).Select(s => (s, true))
            : book.Sets.Where(s => section.Has(s.Name)).OrderByDescending(s => s.Name.Length).Take(MostSets).Select(s => (s, false));
    }

    /// <summary>
    /// The areas a sentence speaks of: by kind ("regionen") among those that the section shows or the only one there is, and by name
    /// where no kind is said.
    /// </summary>
    private List<Area> AreasIn(Mentions sentence)
    {
        var kinds = KindWords.Where(k => k.Words.Any(sentence.HasBeginning)).Select(k => k.Kind).ToHashSet();
        var byKind = kinds.SelectMany(k =>
            usual.Where(a => a.Kind == k).ToList() is { Count: > 0 } shown ? shown
            : book.Areas.Where(a => a.Kind == k).ToList() is [var only] ? [only]
            : []
        );
        var byName = book.Areas.Where(a => sentence.Has(Own(a.Name)) && (kinds.Count == 0 || kinds.Contains(a.Kind)));
        return [.. byKind.Concat(byName).Distinct().Take(MostAreas)];
    }

    /// <summary>An area's name without the word for its kind.</summary>
    private static string Own(string name)
    {
        var own = name.Split(' ').Where(w => !KindWords.Any(k => k.Words.Any(b => w.StartsWith(b, StringComparison.OrdinalIgnoreCase))));
        return string.Join(' ', own) is { Length: > 0 } left ? left : name;
    }

    private static List<int> YearsIn(string text) =>
        [.. Years().Matches(text).Select(m => int.Parse(m.Value, CultureInfo.InvariantCulture)).Distinct().Take(MostYears)];

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
