using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Statistics;

/// <summary>A set of crimes, how many areas have figures, and from when to when.</summary>
public sealed record CrimeSetRow(CrimeSet Set, int Areas, Period? First, Period? Last);

/// <summary>An import without its file.</summary>
public sealed record ImportRow(
    Guid Id,
    string FileName,
    string Source,
    DateOnly DrawnOn,
    string UploadedBy,
    DateTime UploadedAt,
    ImportState State,
    int NewCount,
    int ChangedCount
)
{
    /// <summary>Whether its figures have been taken in, also when that was undone since.</summary>
    public bool HasBeenRead => State is ImportState.Imported or ImportState.Undone;
}

/// <summary>A survey question as something to choose.</summary>
public sealed record QuestionChoice(string Key, string Text, string Source);

/// <summary>Reads the statistics' registers for pages.</summary>
public sealed class StatisticsQuery(SamverkanDb db)
{
    private const int MostAnswers = 500;
    private const int MostGroups = 50;

    /// <summary>The sets of crimes by name, with how much there is of each.</summary>
    public async Task<Paged<CrimeSetRow>> CrimeSetsAsync(int page, int size, CancellationToken ct = default)
    {
        var sets = await db.Set<CrimeSet>().AsNoTracking().OrderBy(s => s.Name).PageAsync(page, size, ct);
        var ids = sets.Rows.Select(s => s.Id).ToList();
        var areas = await db.Set<Series>()
            .Where(s => ids.Contains(s.CrimeSetId))
            .GroupBy(s => s.CrimeSetId)
            .Select(g => new { g.Key, Areas = g.Select(s => s.AreaId).Distinct().Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Areas, ct);
        var spans = await db.Set<Observation>()
            .Where(o => o.Current)
            .Join(
                db.Set<Series>().Where(s => ids.Contains(s.CrimeSetId)),
                o => o.SeriesId,
                s => s.Id,
                (o, s) => new { s.CrimeSetId, o.PeriodCode }
            )
            .GroupBy(x => x.CrimeSetId)
            .Select(g => new
            {
                g.Key,
                First = g.Min(x => x.PeriodCode),
                Last = g.Max(x => x.PeriodCode),
            })
            .ToDictionaryAsync(g => g.Key, ct);
        return new Paged<CrimeSetRow>(
            [
                .. sets.Rows.Select(s =>
                    spans.TryGetValue(s.Id, out var span)
                        ? new CrimeSetRow(s, areas.GetValueOrDefault(s.Id), Period.Of(span.First), Period.Of(span.Last))
                        : new CrimeSetRow(s, areas.GetValueOrDefault(s.Id), null, null)
                ),
            ],
            sets.More
        );
    }

    /// <summary>One set of crimes.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<CrimeSet> CrimeSetAsync(Guid id, CancellationToken ct = default) =>
        await db.Set<CrimeSet>().AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFoundException("Brottsurvalet");

    /// <summary>From when to when there are figures of a set of crimes, as codes of periods, and for which areas.</summary>
    public async Task<(int? First, int? Last, IReadOnlyList<Guid> Areas)> ExtentAsync(Guid setId, CancellationToken ct = default)
    {
        var codes = db.Set<Observation>()
            .Where(o => o.Current && db.Set<Series>().Any(s => s.Id == o.SeriesId && s.CrimeSetId == setId))
            .Select(o => (int?)o.PeriodCode);
        return (
            await codes.MinAsync(ct),
            await codes.MaxAsync(ct),
            await db.Set<Series>().Where(s => s.CrimeSetId == setId).Select(s => s.AreaId).Distinct().ToListAsync(ct)
        );
    }

    /// <summary>The sets of crimes to choose among, by name.</summary>
    public Task<List<KeyedChoice>> CrimeKeysAsync(CancellationToken ct = default) =>
        db.Set<CrimeSet>().OrderBy(c => c.Name).Select(c => new KeyedChoice(c.Key, c.Name)).ToListAsync(ct);

    /// <summary>The sets of crimes to choose among, by name.</summary>
    public Task<List<Choice>> CrimesAsync(CancellationToken ct = default) =>
        db.Set<CrimeSet>().OrderBy(c => c.Name).Select(c => new Choice(c.Id, c.Name)).ToListAsync(ct);

    /// <summary>The areas to choose among, by name.</summary>
    public Task<List<KeyedChoice>> AreaKeysAsync(CancellationToken ct = default) =>
        db.Set<Area>().OrderBy(a => a.Name).Select(a => new KeyedChoice(a.Key, a.Name)).ToListAsync(ct);

    /// <summary>The areas to choose among, by name.</summary>
    public Task<List<Choice>> AreasAsync(CancellationToken ct = default) =>
        db.Set<Area>().OrderBy(a => a.Name).Select(a => new Choice(a.Id, a.Name)).ToListAsync(ct);

    /// <summary>The areas that have figures, by kind and name.</summary>
    public async Task<IReadOnlyList<KeyedChoice>> AreasWithFiguresAsync(CancellationToken ct = default)
    {
        var rows = await db.Set<Area>()
            .Where(a => db.Set<Series>().Any(s => s.AreaId == a.Id) || db.Set<SurveyAnswer>().Any(s => s.AreaId == a.Id))
            .Select(a => new
            {
                a.Kind,
                a.Key,
                a.Name,
            })
            .ToListAsync(ct);
        return [.. rows.OrderBy(a => a.Kind).ThenBy(a => a.Name, StringComparer.Ordinal).Select(a => new KeyedChoice(a.Key, a.Name))];
    }

    /// <summary>Every area.</summary>
    public Task<List<Area>> AllAreasAsync(CancellationToken ct = default) => db.Set<Area>().AsNoTracking().ToListAsync(ct);

    /// <summary>One area with its population and the breaks of its boundaries.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Area> AreaAsync(Guid id, CancellationToken ct = default) =>
        await db.Set<Area>()
            .AsNoTracking()
            .Include(a => a.Populations)
            .Include(a => a.Breaks)
            .AsSplitQuery()
            .FirstOrDefaultAsync(a => a.Id == id, ct)
        ?? throw new NotFoundException("Området");

    /// <summary>The survey questions to choose among.</summary>
    public Task<List<QuestionChoice>> QuestionsAsync(CancellationToken ct = default) =>
        db.Set<SurveyQuestion>().OrderBy(q => q.Text).Select(q => new QuestionChoice(q.Key, q.Text, q.Source)).ToListAsync(ct);

    /// <summary>The survey questions by source and text.</summary>
    public Task<Paged<SurveyQuestion>> QuestionsAsync(int page, int size, CancellationToken ct = default) =>
        db.Set<SurveyQuestion>().AsNoTracking().OrderBy(q => q.Source).ThenBy(q => q.Text).PageAsync(page, size, ct);

    /// <summary>One survey question.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<SurveyQuestion> QuestionAsync(Guid id, CancellationToken ct = default) =>
        await db.Set<SurveyQuestion>().AsNoTracking().FirstOrDefaultAsync(q => q.Id == id, ct) ?? throw new NotFoundException("Frågan");

    /// <summary>The answers to a question with their areas, latest first.</summary>
    public async Task<IReadOnlyList<(string Area, SurveyAnswer Answer)>> AnswersAsync(Guid questionId, CancellationToken ct = default)
    {
        var rows = await (
            from a in db.Set<SurveyAnswer>().AsNoTracking()
            join area in db.Set<Area>() on a.AreaId equals area.Id
            where a.QuestionId == questionId
            orderby a.Year descending, area.Name, a.Group
            select new { area.Name, Answer = a }
        )
            .Take(MostAnswers)
            .ToListAsync(ct);
        return [.. rows.Select(r => (r.Name, r.Answer))];
    }

    /// <summary>The groups that answers are given for.</summary>
    public Task<List<string>> GroupsAsync(CancellationToken ct = default) =>
        db.Set<SurveyAnswer>().Where(a => a.Group != "").Select(a => a.Group).Distinct().OrderBy(g => g).Take(MostGroups).ToListAsync(ct);

    /// <summary>What has been imported, latest first.</summary>
    public Task<Paged<ImportRow>> ImportsAsync(int page, int size, CancellationToken ct = default) =>
        db.Set<FigureImport>()
            .OrderByDescending(i => i.UploadedAt)
            .Select(i => new ImportRow(
                i.Id,
                i.FileName,
                i.Source,
                i.DrawnOn,
                i.UploadedBy,
                i.UploadedAt,
                i.State,
                i.NewCount,
                i.ChangedCount
            ))
            .PageAsync(page, size, ct);

    /// <summary>One import with its file.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<FigureImport> ImportAsync(Guid id, CancellationToken ct = default) =>
        await db.Set<FigureImport>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct) ?? throw new NotFoundException("Inläsningen");
}
