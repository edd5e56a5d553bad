using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics.Claims;

namespace Samverkan.Core.Statistics;

/// <summary>A figure with what is needed to trace it.</summary>
public sealed record Figure(FigureKind Kind, decimal? Value, bool Final, string Footnote, string Source, DateOnly DrawnOn);

/// <summary>A survey answer; its source is that of the question.</summary>
public sealed record Answer(decimal Share, int? Answers);

/// <summary>Some figures of the installation, loaded once: what charts, tables, facts and claims are made from.</summary>
public sealed class FigureBook
{
    private readonly Dictionary<string, Area> areas;
    private readonly Dictionary<string, CrimeSet> sets;
    private readonly Dictionary<string, SurveyQuestion> questions;
    private readonly Dictionary<FigureKey, Figure> figures;
    private readonly Dictionary<(Guid, Guid, int, string), Answer> answers;
    private ILookup<Guid, int>? years;

    internal FigureBook(
        IEnumerable<Area> areas,
        IEnumerable<CrimeSet> sets,
        IEnumerable<SurveyQuestion> questions,
        Dictionary<FigureKey, Figure> figures,
        Dictionary<(Guid, Guid, int, string), Answer> answers
    )
    {
        this.areas = areas
            .SelectMany(a => new[] { (a.Key, a), (a.Name, a) })
            .DistinctBy(x => x.Item1, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(x => x.Item1, x => x.a, StringComparer.OrdinalIgnoreCase);
        this.sets = sets.SelectMany(s => new[] { (s.Key, s), (s.Name, s) })
            .DistinctBy(x => x.Item1, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(x => x.Item1, x => x.s, StringComparer.OrdinalIgnoreCase);
        this.questions = questions.ToDictionary(q => q.Key, StringComparer.OrdinalIgnoreCase);
        (this.figures, this.answers) = (figures, answers);
    }

    /// <summary>An area by its key or name.</summary>
    public Area? AreaOf(string keyOrName) => areas.GetValueOrDefault(keyOrName.Trim());

    /// <summary>A set of crimes by its key or name.</summary>
    public CrimeSet? SetOf(string keyOrName) => sets.GetValueOrDefault(keyOrName.Trim());

    /// <summary>A loaded survey question by its key; null when there is none.</summary>
    public SurveyQuestion? QuestionOf(string key) => questions.GetValueOrDefault(key);

    /// <summary>The areas, each once; none when nothing was asked for.</summary>
    public IEnumerable<Area> Areas => areas.Values.Distinct();

    /// <summary>The sets of crimes, each once.</summary>
    public IEnumerable<CrimeSet> Sets => sets.Values.Distinct();

    /// <summary>The loaded survey questions.</summary>
    public IEnumerable<SurveyQuestion> Questions => questions.Values;

    /// <summary>The years for which there are loaded figures of a set, earliest first.</summary>
    public IReadOnlyList<int> YearsOf(CrimeSet set) =>
        (years ??= figures.Keys.Where(k => Period.Of(k.PeriodCode).IsYear).ToLookup(k => k.CrimeSetId, k => k.PeriodCode / 100))[set.Id]
            .Distinct()
            .Order()
            .ToList();

    /// <summary>What the loaded answers to a question are about: area, year and group.</summary>
    public IEnumerable<(Area Area, int Year, string Group)> AnswersOf(SurveyQuestion question) =>
        from key in answers.Keys
        where key.Item1 == question.Id
        join area in Areas on key.Item2 equals area.Id
        select (area, key.Item3, key.Item4);

    /// <summary>The figure that counts; null when there is none, which is not zero.</summary>
    public Figure? Of(Area area, CrimeSet set, Period period, FigureUnit unit = FigureUnit.Count) =>
        figures.GetValueOrDefault(new FigureKey(area.Id, set.Id, unit, period.Code));

    /// <summary>The share that answered so in a year; empty group for all, null when there is no answer.</summary>
    public Answer? AnswerOf(SurveyQuestion question, Area area, int year, string group) =>
        answers.GetValueOrDefault((question.Id, area.Id, year, group));

    /// <summary>Figures per 100 000 inhabitants: as the source gives them, else computed; null when it cannot be (R59).</summary>
    public decimal? Per100000(Area area, CrimeSet set, Period period)
    {
        if (Of(area, set, period, FigureUnit.Per100000) is { } given)
        {
            // What the source withholds is not computed behind its back.
            return given.Value;
        }

        return Of(area, set, period)?.Value is { } count && area.Populations.Find(p => p.Year == period.Year) is { Count: > 0 } people
            ? count * 100_000m / people.Count
            : null;
    }
}

/// <summary>Loads figures: registers whole, since they are small, and of the figures only what is asked for.</summary>
public sealed class FigureQuery(SamverkanDb db)
{
    /// <summary>The registers with the figures of some sets and the answers to some questions, named by key or name.</summary>
    public async Task<FigureBook> LoadAsync(
        IReadOnlyCollection<string> setNames,
        IReadOnlyCollection<string> questionKeys,
        CancellationToken ct = default
    )
    {
        if (setNames.Count + questionKeys.Count == 0)
        {
            return new FigureBook([], [], [], [], []);
        }

        var areas = await db.Set<Area>().AsNoTracking().Include(a => a.Populations).Include(a => a.Breaks).AsSingleQuery().ToListAsync(ct);
        var sets = await db.Set<CrimeSet>().AsNoTracking().ToListAsync(ct);
        var wanted = sets.Where(s =>
                setNames.Contains(s.Key, StringComparer.OrdinalIgnoreCase) || setNames.Contains(s.Name, StringComparer.OrdinalIgnoreCase)
            )
            .Select(s => s.Id)
            .ToList();
        var figures = wanted.Count == 0 ? [] : await FiguresAsync(wanted, ct);
        var keys = questionKeys.ToList();
        var questions =
            keys.Count == 0 ? [] : await db.Set<SurveyQuestion>().AsNoTracking().Where(q => keys.Contains(q.Key)).ToListAsync(ct);
        var ids = questions.Select(q => q.Id).ToList();
        var answers =
            ids.Count == 0
                ? []
                : await db.Set<SurveyAnswer>()
                    .AsNoTracking()
                    .Where(a => ids.Contains(a.QuestionId))
                    .ToDictionaryAsync(a => (a.QuestionId, a.AreaId, a.Year, a.Group), a => new Answer(a.Share, a.Answers), ct);
        return new FigureBook(areas, sets, questions, figures, answers);
    }

    /// <summary>The registers with the figures and answers of what some texts mention, besides what they refer to.</summary>
    public async Task<FigureBook> LoadMentionedAsync(string text, CancellationToken ct = default)
    {
        var mentions = new Mentions(text);
        var sets = await db.Set<CrimeSet>().AsNoTracking().Select(s => new { s.Key, s.Name }).ToListAsync(ct);
        var questions = await db.Set<SurveyQuestion>().AsNoTracking().Select(q => new { q.Key, q.Text }).ToListAsync(ct);
        var (usedSets, usedQuestions) = TextStatistics.Needs([text]);
        return await LoadAsync(
            [.. usedSets.Concat(sets.Where(s => mentions.Has(s.Name)).Select(s => s.Key)).Distinct()],
            [.. usedQuestions.Concat(questions.Where(q => mentions.HasMost(q.Text)).Select(q => q.Key)).Distinct()],
            ct
        );
    }

    private async Task<Dictionary<FigureKey, Figure>> FiguresAsync(List<Guid> sets, CancellationToken ct) =>
        (
            await (
                from o in db.Set<Observation>().AsNoTracking()
                join s in db.Set<Series>() on o.SeriesId equals s.Id
                join i in db.Set<FigureImport>() on o.ImportId equals i.Id
                where o.Current && sets.Contains(s.CrimeSetId)
                select new
                {
                    s.AreaId,
                    s.CrimeSetId,
                    s.Unit,
                    o.PeriodCode,
                    o.Kind,
                    o.Value,
                    o.Final,
                    o.Footnote,
                    i.Source,
                    i.DrawnOn,
                }
            ).ToListAsync(ct)
        ).ToDictionary(
            r => new FigureKey(r.AreaId, r.CrimeSetId, r.Unit, r.PeriodCode),
            r => new Figure(r.Kind, r.Value, r.Final, r.Footnote, r.Source, r.DrawnOn)
        );
}
