using System.ComponentModel.DataAnnotations;

namespace Samverkan.Core.Statistics;

/// <summary>What kind of area statistics are about.</summary>
public enum AreaKind
{
    /// <summary>Polisregion.</summary>
    Region,

    /// <summary>Lokalpolisområde.</summary>
    LocalPoliceArea,

    /// <summary>Kommun.</summary>
    Municipality,

    /// <summary>Stadsdelsområde.</summary>
    District,

    /// <summary>A part of a district: delområde, place.</summary>
    SmallArea,
}

/// <summary>An area that statistics are about; areas form a hierarchy. Shared by all agreements of the installation.</summary>
public sealed class Area : Entity, IOwned
{
    private Area() { }

    /// <summary>An area without figures yet; the key is never changed.</summary>
    public Area(string key, string name, AreaKind kind, Guid? parentId) => (Key, Name, Kind, ParentId) = (key, name, kind, parentId);

    /// <summary>The area's name in references from texts: letters a–z, digits, hyphens; never changed.</summary>
    [MaxLength(80)]
    public string Key { get; private set; } = "";

    /// <summary>What the area is called; no other has the same name.</summary>
    [MaxLength(200)]
    [Recorded("Namn")]
    public string Name { get; private set; } = "";

    /// <inheritdoc/>
    public Guid? OwnerId { get; internal init; }

    /// <summary>What kind of area it is; rank is counted among those of the same kind.</summary>
    [Recorded("Slag", Words = typeof(Area))]
    public AreaKind Kind { get; private set; }

    /// <summary>The larger area it lies in; null at the top.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>Inhabitants by year.</summary>
    public List<Population> Populations { get; } = [];

    /// <summary>Years in which the area's boundary changed.</summary>
    public List<BoundaryBreak> Breaks { get; } = [];

    /// <summary>Changes what the area is called, its kind and where it lies; the key stays.</summary>
    public void Change(string name, AreaKind kind, Guid? parentId) => (Name, Kind, ParentId) = (name, kind, parentId);

    /// <summary>A kind of area in Swedish.</summary>
    public static string KindName(AreaKind kind) =>
        kind switch
        {
            AreaKind.Region => "Region",
            AreaKind.LocalPoliceArea => "Lokalpolisområde",
            AreaKind.Municipality => "Kommun",
            AreaKind.District => "Stadsdelsområde",
            _ => "Mindre område",
        };
}

/// <summary>How many inhabitants an area had in a year.</summary>
public sealed class Population : Entity
{
    private Population() { }

    internal Population(Area area, int year, int count) => (AreaId, Year, Count) = (area.Id, year, count);

    /// <summary>The area that has the inhabitants.</summary>
    public Guid AreaId { get; private set; }

    /// <summary>The year that the number is for.</summary>
    public int Year { get; private set; }

    /// <summary>How many they are.</summary>
    public int Count { get; private set; }

    internal void Set(int count) => Count = count;
}

/// <summary>That an area's boundary changed: figures from this year on are not about the same area as those before.</summary>
public sealed class BoundaryBreak : Entity
{
    private BoundaryBreak() { }

    internal BoundaryBreak(Area area, int year, string note) => (AreaId, Year, Note) = (area.Id, year, note);

    /// <summary>The area whose boundary changed.</summary>
    public Guid AreaId { get; private set; }

    /// <summary>The first year with the new boundary.</summary>
    public int Year { get; private set; }

    /// <summary>What changed, in words.</summary>
    [MaxLength(300)]
    public string Note { get; private set; } = "";
}

/// <summary>A kind of crime as a set of crime codes with exclusions ("0355–0358, utom brottsoffer 0–14 år").</summary>
public sealed class CrimeSet : Entity, IOwned
{
    private CrimeSet() { }

    /// <summary>A set without figures; the key is never changed.</summary>
    public CrimeSet(string key, string name, string codes, string exclusions) =>
        (Key, Name, Codes, Exclusions) = (key, name, codes, exclusions);

    /// <summary>The set's name in references from texts; never changed.</summary>
    [MaxLength(80)]
    public string Key { get; private set; } = "";

    /// <summary>What the set is called; no other has the same name.</summary>
    [MaxLength(200)]
    [Recorded("Namn")]
    public string Name { get; private set; } = "";

    /// <inheritdoc/>
    public Guid? OwnerId { get; internal init; }

    /// <summary>Crime codes and ranges, as "0355-0358, 0375-0378"; empty when the source names none.</summary>
    [MaxLength(1000)]
    [Recorded("Brottskoder")]
    public string Codes { get; private set; } = "";

    /// <summary>What is left out, in words.</summary>
    [MaxLength(500)]
    [Recorded("Undantag")]
    public string Exclusions { get; private set; } = "";

    /// <summary>Codes and exclusions as one Swedish line; empty when there are none.</summary>
    public string Definition =>
        (string.Join(", ", Codes.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)).Replace('-', '–'), Exclusions) switch
        {
            ("", "") => "",
            ("", var without) => $"Utom {without}.",
            (var codes, "") => $"Brottskoder {codes}.",
            var (codes, without) => $"Brottskoder {codes}, utom {without}.",
        };

    /// <summary>Changes the name and what the set holds; the key stays.</summary>
    public void Change(string name, string codes, string exclusions) => (Name, Codes, Exclusions) = (name, codes, exclusions);
}

/// <summary>Another name under which imported files know an area or a set; chosen once, then remembered.</summary>
public sealed class ImportName : Entity
{
    private ImportName() { }

    internal ImportName(bool isArea, string name, Guid targetId, Guid importId) =>
        (IsArea, Name, TargetId, ImportId) = (isArea, name, targetId, importId);

    /// <summary>Whether it names an area; otherwise a set of crimes.</summary>
    public bool IsArea { get; private set; }

    /// <summary>The name as files have it.</summary>
    [MaxLength(300)]
    public string Name { get; private set; } = "";

    /// <summary>The area or the set that it stands for.</summary>
    public Guid TargetId { get; private set; }

    /// <summary>The import that taught the name, forgotten with it.</summary>
    public Guid ImportId { get; private set; }

    internal void Point(Guid targetId, Guid importId) => (TargetId, ImportId) = (targetId, TargetId == targetId ? ImportId : importId);
}
