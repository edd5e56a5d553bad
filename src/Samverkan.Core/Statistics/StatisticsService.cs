using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Statistics;

/// <summary>Keys that texts refer to areas, sets and questions by.</summary>
internal static class StatisticsKeys
{
    /// <summary>A key made of a name, another than those taken; it is taken from then on.</summary>
    public static string Next(string name, HashSet<string> taken)
    {
        var plain = SwedishText.Slug(name) is { Length: > 0 } slug ? slug[..Math.Min(slug.Length, 70)].Trim('-') : "namn";
        var key = plain;
        for (var i = 2; !taken.Add(key); i++)
        {
            key = $"{plain}-{i}";
        }

        return key;
    }
}

/// <summary>
/// Keeps the registers that figures hang on: areas with inhabitants and boundary changes, sets of crimes, survey questions with their
/// answers.
/// </summary>
public sealed partial class StatisticsService(SamverkanDb db, HistoryLog history, IEnumerable<IUsesFigures> users)
{
    /// <summary>Adds an area (without an id) or changes one; its name must be free.</summary>
    public async Task<Area> SaveAreaAsync(
        Guid? id,
        int seen,
        string name,
        AreaKind kind,
        Guid? parentId,
        Actor actor,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.EditStatistics);
        var areas = await db.Set<Area>().ToListAsync(ct);
        new Broken()
            .When(
                areas.Exists(a => a.Id != id && string.Equals(a.Name, name, StringComparison.OrdinalIgnoreCase)),
                StatisticsRules.AreaNameTaken
            )
            .When(id is not null && IsWithin(areas, parentId, id.Value), StatisticsRules.AreaUnderItself)
            .ThrowIfAny();
        var area = id is null
            ? new Area(StatisticsKeys.Next(name, [.. areas.Select(a => a.Key)]), name, kind, parentId)
            {
                OwnerId = Ownership.OwnerFor(actor),
            }
            : areas.Find(a => a.Id == id) ?? throw new NotFoundException("Området");
        if (id is null)
        {
            db.Add(area);
        }
        else
        {
            db.Expect(area, seen);
            actor.RequireOwn(area);
            await TellAsync(
                area,
                [area.Key, area.Name],
                area.Name == name ? "" : $"bytt namn på området {area.Name} till {name}",
                actor,
                ct
            );
            area.Change(name, kind, parentId);
        }

        history.Record(actor, (id is null ? StatisticsActs.AddArea : StatisticsActs.ChangeArea).With(name), area);
        await db.SaveChangesAsync(ct);
        return area;
    }

    /// <summary>Sets how many inhabitants an area had in a year; 0 takes the figure away.</summary>
    public async Task SetPopulationAsync(Guid areaId, int seen, int year, int count, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditStatistics);
        var area =
            await db.Set<Area>().Include(a => a.Populations).FirstOrDefaultAsync(a => a.Id == areaId, ct)
            ?? throw new NotFoundException("Området");
        db.Expect(area, seen);
        var known = area.Populations.Find(p => p.Year == year);
        if (count == 0 && known is not null)
        {
            db.Remove(known);
        }
        else if (known is not null)
        {
            known.Set(count);
        }
        else if (count > 0)
        {
            db.Add(new Population(area, year, count));
        }

        db.Touch(area);
        await TellAsync(area, [area.Key, area.Name], $"ändrat folkmängden i {area.Name}", actor, ct);
        history.Record(actor, StatisticsActs.SetPopulation.With(area.Name, year, count), area);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Notes that an area's boundary changed; figures before and after are about different areas.</summary>
    public async Task AddBreakAsync(Guid areaId, int seen, int year, string note, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditStatistics);
        var area = await db.Set<Area>().FirstOrDefaultAsync(a => a.Id == areaId, ct) ?? throw new NotFoundException("Området");
        db.Expect(area, seen);
        db.Add(new BoundaryBreak(area, year, note));
        db.Touch(area);
        history.Record(actor, StatisticsActs.AddBreak.With(area.Name, year), area);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes away a note of a changed boundary that was wrong.</summary>
    public async Task RemoveBreakAsync(Guid areaId, int seen, Guid breakId, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditStatistics);
        var area =
            await db.Set<Area>().Include(a => a.Breaks).FirstOrDefaultAsync(a => a.Id == areaId, ct)
            ?? throw new NotFoundException("Området");
        db.Expect(area, seen);
        var noted = area.Breaks.Find(b => b.Id == breakId) ?? throw new NotFoundException("Gränsändringen");
        db.Remove(noted);
        db.Touch(area);
        history.Record(actor, StatisticsActs.RemoveBreak.With(noted.Year, area.Name), area);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Removes an area that nothing hangs on.</summary>
    public async Task RemoveAreaAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditStatistics);
        var area =
            await db.Set<Area>().Include(a => a.Populations).Include(a => a.Breaks).FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException("Området");
        db.Expect(area, seen);
        actor.RequireOwn(area);
        new Broken()
            .When(
                await db.Set<Series>().AnyAsync(s => s.AreaId == id, ct)
                    || await db.Set<SurveyAnswer>().AnyAsync(s => s.AreaId == id, ct)
                    || await db.Set<Area>().AnyAsync(a => a.ParentId == id, ct),
                StatisticsRules.AreaInUse
            )
            .ThrowIfAny();
        db.RemoveRange(area.Populations);
        db.RemoveRange(area.Breaks);
        db.RemoveRange(await db.Set<ImportName>().Where(n => n.IsArea && n.TargetId == id).ToListAsync(ct));
        db.Remove(area);
        history.Record(actor, StatisticsActs.RemoveArea.With(area.Name), area);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Adds a set of crimes (without an id) or changes one; its name must be free.</summary>
    public async Task<CrimeSet> SaveSetAsync(
        Guid? id,
        int seen,
        string name,
        string codes,
        string exclusions,
        Actor actor,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.EditStatistics);
        var sets = await db.Set<CrimeSet>().ToListAsync(ct);
        new Broken()
            .When(
                sets.Exists(s => s.Id != id && string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase)),
                StatisticsRules.SetNameTaken
            )
            .ThrowIfAny();
        var set = id is null
            ? new CrimeSet(StatisticsKeys.Next(name, [.. sets.Select(s => s.Key)]), name, codes, exclusions)
            {
                OwnerId = Ownership.OwnerFor(actor),
            }
            : sets.Find(s => s.Id == id) ?? throw new NotFoundException("Brottsurvalet");
        if (id is null)
        {
            db.Add(set);
        }
        else
        {
            db.Expect(set, seen);
            actor.RequireOwn(set);
            await TellAsync(
                set,
                [set.Key, set.Name],
                $"ändrat brottsurvalet {set.Name}{(set.Name == name ? "" : $" till {name}")}",
                actor,
                ct
            );
            set.Change(name, codes, exclusions);
        }

        history.Record(actor, (id is null ? StatisticsActs.AddSet : StatisticsActs.ChangeSet).With(name), set);
        await db.SaveChangesAsync(ct);
        return set;
    }

    /// <summary>Removes a set without figures.</summary>
    public async Task RemoveSetAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditStatistics);
        var set = await db.Set<CrimeSet>().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw new NotFoundException("Brottsurvalet");
        db.Expect(set, seen);
        actor.RequireOwn(set);
        new Broken().When(await db.Set<Series>().AnyAsync(s => s.CrimeSetId == id, ct), StatisticsRules.SetInUse).ThrowIfAny();
        db.RemoveRange(await db.Set<ImportName>().Where(n => !n.IsArea && n.TargetId == id).ToListAsync(ct));
        db.Remove(set);
        history.Record(actor, StatisticsActs.RemoveSet.With(set.Name), set);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Tells those whose texts use something that it has changed; nobody where nothing is said.</summary>
    private async Task TellAsync(Entity of, string[] names, string what, Actor actor, CancellationToken ct)
    {
        foreach (var user in what.Length == 0 ? [] : users)
        {
            await user.TellAsync(new FigureChange(of.Id, names, what), actor, ct);
        }
    }

    private static bool IsWithin(List<Area> areas, Guid? id, Guid other) =>
        id is not null && (id == other || IsWithin(areas, areas.Find(a => a.Id == id)?.ParentId, other));
}
