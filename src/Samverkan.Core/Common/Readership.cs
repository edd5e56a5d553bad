namespace Samverkan.Core.Common;

/// <summary>A function or an organisation that a marking names.</summary>
/// <param name="Id">The function or the organisation.</param>
/// <param name="Name">What it was called when it was named.</param>
public sealed record NamedReader(Guid Id, string Name);

/// <summary>
/// Whom a marking names besides, or instead of, those who read by its classification (E9, R31). Stored as text, so that a document carries
/// it as it stood when the document was frozen.
/// </summary>
/// <param name="Named">The functions and organisations named.</param>
/// <param name="Only">Whether nobody else reads.</param>
public sealed record Readership(IReadOnlyList<NamedReader> Named, bool Only)
{
    /// <summary>How many can be named.</summary>
    public const int Most = 20;

    /// <summary>The longest text that is stored.</summary>
    public const int MostText = 4000;

    /// <summary>What the text of a readership begins with where nobody else reads.</summary>
    public const string OnlySign = "!";

    private const int MostName = 150;

    /// <summary>Nobody is named.</summary>
    public static readonly Readership Nobody = new([], Only: false);

    /// <summary>As it is stored: a line for each with identity and name, in order of names; empty when nobody is named.</summary>
    public string Stored =>
        Named.Count == 0
            ? ""
            : (Only ? OnlySign : "")
                + string.Join(
                    '\n',
                    Named
                        .DistinctBy(n => n.Id)
                        .OrderBy(n => n.Name, StringComparer.Ordinal)
                        .Take(Most)
                        .Select(n => $"{n.Id:N} {(n.Name.Length > MostName ? n.Name[..MostName] : n.Name).ReplaceLineEndings(" ")}")
                );

    /// <summary>The names in a row, as a Swedish phrase.</summary>
    public string Names => SwedishText.List([.. Named.Select(n => n.Name)]);

    /// <summary>Reads what is stored. Text that cannot be read names nobody and lets nobody else in.</summary>
    public static Readership Read(string? stored)
    {
        if (string.IsNullOrEmpty(stored))
        {
            return Nobody;
        }

        var only = stored.StartsWith(OnlySign, StringComparison.Ordinal);
        var lines = stored[(only ? OnlySign.Length : 0)..].Split('\n').Select(l => l.Split(' ', 2)).ToList();
        return lines.Exists(l => l.Length < 2 || !Guid.TryParseExact(l[0], "N", out _))
            ? new Readership([], Only: true)
            : new Readership([.. lines.Select(l => new NamedReader(Guid.ParseExact(l[0], "N"), l[1]))], only);
    }
}

/// <summary>Who reads: how closed a marking they read, and what they are.</summary>
/// <param name="Clearance">The most closed classification that they read.</param>
/// <param name="Is">The functions that they hold, and the organisations in which they hold one.</param>
public sealed record Reader(Classification Clearance, IReadOnlyCollection<Guid> Is)
{
    /// <summary>Anyone: reads what is open.</summary>
    public static readonly Reader Public = new(Classification.Open, []);

    /// <summary>Whether they read what is marked so.</summary>
    public bool Reads(Marking marking) => Reads(marking.Classification, marking.Readers);

    /// <summary>Whether they read what is classified so, with the readers that it names.</summary>
    public bool Reads(Classification classification, Readership named) =>
        (!named.Only && classification <= Clearance) || named.Named.Any(n => Is.Contains(n.Id));
}
