using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Core.Statistics;

/// <summary>
/// Imports files of figures: upload, preview, choices, import, undo. Nothing counts until it is imported, and an import can be undone as
/// a whole.
/// </summary>
public sealed partial class ImportService(SamverkanDb db, HistoryLog history, IEnumerable<IUsesFigures> users)
{
    /// <summary>The largest file taken, in bytes.</summary>
    public const int MostBytes = GridReader.MostBytes;

    /// <summary>Keeps a file for preview.</summary>
    /// <exception cref="RuleException">The file cannot be read; the message says why.</exception>
    public async Task<FigureImport> UploadAsync(
        string fileName,
        byte[] bytes,
        string source,
        DateOnly drawnOn,
        bool final,
        Actor actor,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.EditStatistics);
        var file = FigureFile.Read(bytes, final);
        var import = new FigureImport(fileName.Length > 200 ? fileName[^200..] : fileName, bytes, source, drawnOn, final, actor);
        import.Choose(await RememberedAsync(file, ct));
        db.Add(import);
        history.Record(actor, StatisticsActs.Upload.With(import.FileName, source), import);
        await db.SaveChangesAsync(ct);
        return import;
    }

    /// <summary>What an import would do now.</summary>
    public async Task<ImportPlan> PlanAsync(FigureImport import, CancellationToken ct = default)
    {
        var file = FigureFile.Read(import.Bytes, import.Final, import.Choices.Answers);
        var names = await db.Set<ImportName>().AsNoTracking().ToListAsync(ct);
        var areas = Known(
            await db.Set<Area>().Select(a => new { a.Name, a.Id }).ToListAsync(ct),
            a => (a.Name, a.Id),
            names.Where(n => n.IsArea)
        );
        var crimes = Known(
            await db.Set<CrimeSet>().Select(c => new { c.Name, c.Id }).ToListAsync(ct),
            c => (c.Name, c.Id),
            names.Where(n => !n.IsArea)
        );
        var choices = import.Choices;
        return new ImportPlan(
            file,
            import.DrawnOn,
            choices,
            areas,
            crimes,
            await CurrentAsync(Targets(areas, choices.Areas), Targets(crimes, choices.Crimes), file, ct)
        );
    }

    private static List<Guid> Targets(Dictionary<string, Guid> known, Dictionary<string, NameChoice> choices) =>
        [.. known.Values.Concat(choices.Values.Select(c => c.Target).OfType<Guid>()).Distinct()];

    /// <summary>Keeps what the user has chosen in the preview.</summary>
    public async Task ChooseAsync(Guid id, int seen, ImportChoices choices, Actor actor, CancellationToken ct = default)
    {
        var import = await LoadAsync(id, seen, actor, ct);
        // What was taken over from an earlier file is the user's own answer once it has been saved.
        import.Choose(choices with { Answers = Own(choices.Answers, import), Shape = import.Choices.Shape, AnswersFrom = "" });
        history.Record(actor, StatisticsActs.Choose.With(import.FileName), import);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Imports the file as the preview shows it.</summary>
    public async Task<ImportPlan> ImportAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var import = await LoadAsync(id, seen, actor, ct);
        // Before the plan: what somebody else imports from now on makes these series stale.
        var series = await db.Set<Series>().ToDictionaryAsync(s => new FigureKey(s.AreaId, s.CrimeSetId, s.Unit, 0), ct);
        var plan = await PlanAsync(import, ct);
        plan.WhyNotImport().ThrowIfAny();
        var (areaKeys, setKeys) = (
            (await db.Set<Area>().Select(a => a.Key).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal),
            (await db.Set<CrimeSet>().Select(c => c.Key).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal)
        );
        var areas = await TargetsAsync(import, plan.Areas, true, n => NewArea(n, areaKeys, actor), ct);
        var crimes = await TargetsAsync(import, plan.Crimes, false, n => NewSet(n, setKeys, actor), ct);
        await ReplaceAsync(plan, areas, crimes, ct);
        db.AddRange(
            plan.New.Concat(plan.Changed.Select(c => c.Figure)).Select(f => new Observation(SeriesOf(f).Id, import.Id, f)).ToList()
        );
        db.AddRange(plan.Behind.Select(f => new Observation(SeriesOf(f).Id, import.Id, f, counts: false)).ToList());
        import.Done(plan.New.Count, plan.Changed.Count, actor);
        history.Record(actor, StatisticsActs.Import.With(plan.New.Count, plan.Changed.Count, import.FileName), import);
        await TellAsync(import, crimes.Values, $"läst in {plan.New.Count} nya och {plan.Changed.Count} ändrade siffror", actor, ct);
        await db.SaveChangesAsync(ct);
        return plan;

        Series SeriesOf(ReadFigure figure)
        {
            var key = new FigureKey(areas[figure.Area], crimes[figure.Crime], figure.Unit, 0);
            if (series.TryGetValue(key, out var of))
            {
                db.Touch(of);
            }
            else
            {
                series.Add(key, of = new Series(key.AreaId, key.CrimeSetId, key.Unit));
                db.Add(of);
            }

            return of;
        }
    }

    /// <summary>
    /// Undoes an import as a whole: of the figures in other imports the final ones count again, otherwise the latest. What the import
    /// taught of names is forgotten.
    /// </summary>
    public async Task UndoAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var import = await LoadAsync(id, seen, actor, ct);
        actor.RequireOwn(import);
        import.Undo(actor);
        var mine = await db.Set<Observation>().Where(o => o.ImportId == id && o.Current).ToListAsync(ct);
        var earlier = await (
            from o in db.Set<Observation>()
            join i in db.Set<FigureImport>() on o.ImportId equals i.Id
            where
                i.State == ImportState.Imported
                && i.Id != id
                && db.Set<Observation>().Any(m => m.ImportId == id && m.Current && m.SeriesId == o.SeriesId && m.PeriodCode == o.PeriodCode)
            orderby o.Final, i.ImportedAt
            select o
        ).ToListAsync(ct);
        mine.ForEach(o => o.Count(false));
        foreach (var latest in earlier.GroupBy(o => (o.SeriesId, o.PeriodCode)).Select(g => g.Last()))
        {
            latest.Count(true);
        }

        db.RemoveRange(await db.Set<ImportName>().Where(n => n.ImportId == id).ToListAsync(ct));
        history.Record(actor, StatisticsActs.Undo.With(import.FileName), import);
        var series = mine.Select(o => o.SeriesId).Distinct().ToList();
        var sets = await db.Set<Series>().Where(s => series.Contains(s.Id)).Select(s => s.CrimeSetId).Distinct().ToListAsync(ct);
        await TellAsync(import, sets, "ångrat en inläsning av siffror", actor, ct);
        await TouchSeriesAsync(mine.Select(o => o.SeriesId), ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task TellAsync(FigureImport import, IEnumerable<Guid> crimeSets, string what, Actor actor, CancellationToken ct)
    {
        var ids = crimeSets.Distinct().ToList();
        var sets = await db.Set<CrimeSet>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Key, c.Name }).ToListAsync(ct);
        List<string> names = [.. sets.Select(c => c.Key), .. sets.Select(c => c.Name)];
        foreach (var user in names.Count == 0 ? [] : users)
        {
            await user.TellAsync(new FigureChange(import.Id, names, $"{what} från {import.Source}"), actor, ct);
        }
    }

    /// <summary>Throws an upload away before it is imported.</summary>
    public async Task DropAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var import = await LoadAsync(id, seen, actor, ct);
        actor.RequireOwn(import);
        import.Drop();
        history.Record(actor, StatisticsActs.Drop.With(import.FileName), import);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Counts a change of the series, so that two imports at the same moment do not both replace the same figures.</summary>
    private async Task TouchSeriesAsync(IEnumerable<Guid> ids, CancellationToken ct)
    {
        var touched = ids.Distinct().ToList();
        foreach (var series in await db.Set<Series>().Where(s => touched.Contains(s.Id)).ToListAsync(ct))
        {
            db.Touch(series);
        }
    }

    private async Task ReplaceAsync(ImportPlan plan, Dictionary<string, Guid> areas, Dictionary<string, Guid> crimes, CancellationToken ct)
    {
        if (plan.Changed.Count == 0)
        {
            return;
        }

        var keys = plan
            .Changed.Select(c => new FigureKey(areas[c.Figure.Area], crimes[c.Figure.Crime], c.Figure.Unit, c.Figure.Period.Code))
            .ToHashSet();
        var (areaIds, crimeIds) = (keys.Select(k => k.AreaId).Distinct().ToList(), keys.Select(k => k.CrimeSetId).Distinct().ToList());
        var replaced = await (
            from o in db.Set<Observation>()
            join s in db.Set<Series>() on o.SeriesId equals s.Id
            where o.Current && areaIds.Contains(s.AreaId) && crimeIds.Contains(s.CrimeSetId)
            select new
            {
                Observation = o,
                s.AreaId,
                s.CrimeSetId,
                s.Unit,
            }
        ).ToListAsync(ct);
        foreach (var row in replaced.Where(r => keys.Contains(new FigureKey(r.AreaId, r.CrimeSetId, r.Unit, r.Observation.PeriodCode))))
        {
            row.Observation.Count(false);
        }
    }

    /// <summary>The figures that count today within the file's periods.</summary>
    private async Task<Dictionary<FigureKey, Observation>> CurrentAsync(
        List<Guid> areas,
        List<Guid> crimes,
        ReadFile file,
        CancellationToken ct
    )
    {
        if (file.Figures.Count == 0)
        {
            return [];
        }

        // A year earlier too: what is far from it is asked about.
        var (first, last) = (file.Figures.Min(f => f.Period.Code) - 100, file.Figures.Max(f => f.Period.Code));
        return (
            await (
                from o in db.Set<Observation>().AsNoTracking()
                join s in db.Set<Series>() on o.SeriesId equals s.Id
                where
                    o.Current && o.PeriodCode >= first && o.PeriodCode <= last && areas.Contains(s.AreaId) && crimes.Contains(s.CrimeSetId)
                select new
                {
                    Observation = o,
                    s.AreaId,
                    s.CrimeSetId,
                    s.Unit,
                }
            ).ToListAsync(ct)
        ).ToDictionary(r => new FigureKey(r.AreaId, r.CrimeSetId, r.Unit, r.Observation.PeriodCode), r => r.Observation);
    }

    private async Task<FigureImport> LoadAsync(Guid id, int seen, Actor actor, CancellationToken ct)
    {
        actor.Require(Permission.EditStatistics);
        var import = await db.Set<FigureImport>().FirstOrDefaultAsync(i => i.Id == id, ct) ?? throw new NotFoundException("Inläsningen");
        db.Expect(import, seen);
        return import;
    }
}
