using Microsoft.EntityFrameworkCore;

namespace Samverkan.Core.Statistics;

/// <summary>What the names in files stand for.</summary>
public sealed partial class ImportService
{
    private static Dictionary<string, Guid> Known<T>(IEnumerable<T> own, Func<T, (string Name, Guid Id)> of, IEnumerable<ImportName> learnt)
    {
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (name, id) in learnt.Select(n => (n.Name, n.TargetId)).Concat(own.Select(of)))
        {
            known[SwedishText.ForSearch(name)] = id;
        }

        return known;
    }

    /// <summary>What each name stands for, with what is added for the first time; choices are remembered for the next file.</summary>
    private async Task<Dictionary<string, Guid>> TargetsAsync(
        FigureImport import,
        IReadOnlyList<FoundName> names,
        bool areas,
        Func<FoundName, Guid> add,
        CancellationToken ct
    )
    {
        var learnt = await db.Set<ImportName>().Where(n => n.IsArea == areas).ToDictionaryAsync(n => SwedishText.ForSearch(n.Name), ct);
        var targets = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Where(n => !n.Choice!.LeaveOut))
        {
            var target = targets[name.Name] = name.Choice!.Target ?? add(name);
            if (learnt.TryGetValue(SwedishText.ForSearch(name.Name), out var known))
            {
                known.Point(target, import.Id);
            }
            else
            {
                db.Add(new ImportName(areas, name.Name, target, import.Id));
            }
        }

        return targets;
    }

    private Guid NewArea(FoundName name, HashSet<string> keys, Actor actor)
    {
        var area = new Area(StatisticsKeys.Next(name.Name, keys), name.Name, Enum.Parse<AreaKind>(name.Choice!.New!), null)
        {
            OwnerId = Ownership.OwnerFor(actor),
        };
        db.Add(area);
        history.Record(actor, StatisticsActs.AddArea.With(name.Name), area);
        return area.Id;
    }

    private Guid NewSet(FoundName name, HashSet<string> keys, Actor actor)
    {
        var set = new CrimeSet(StatisticsKeys.Next(name.Name, keys), name.Name, name.Codes, "") { OwnerId = Ownership.OwnerFor(actor) };
        db.Add(set);
        history.Record(actor, StatisticsActs.AddSet.With(name.Name), set);
        return set.Id;
    }
}
