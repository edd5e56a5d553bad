using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Samverkan.Web.Framework;

/// <summary>A form that also says who its content is meant for (N3).</summary>
public abstract class MarkedInput
{
    public Classification Classification { get; set; }

    public string? LegalBasis { get; set; }

    /// <summary>The functions and organisations that are named.</summary>
    public List<Guid> Named { get; set; } = [];

    /// <summary>Whether nobody but those who are named reads.</summary>
    public bool Only { get; set; }

    /// <summary>Why more people may read; asked for where the marking is lowered.</summary>
    public string? WhyLower { get; set; }

    internal Marking Marking
    {
        get => new(Classification, LegalBasis?.Trim());
        init
        {
            (Classification, LegalBasis) = (value.Classification, value.Basis);
            (Named, Only) = ([.. value.Readers.Named.Select(n => n.Id)], value.Readers.Only);
        }
    }

    /// <summary>The marking with whom it names, of those that are offered and those that were named before; others are left out.</summary>
    internal Marking MarkingOf(IEnumerable<Choice> offered, params IEnumerable<Marking> before)
    {
        var known = Known(offered, before);
        return Marking with { ReadersText = new Readership([.. Named.Where(known.ContainsKey).Select(id => known[id])], Only).Stored };
    }

    /// <summary>The same.</summary>
    /// <exception cref="ValidationException">One of them is neither offered nor was named before.</exception>
    internal Marking MarkingAmong(IReadOnlyList<Choice> offered, params IReadOnlyList<Marking> before)
    {
        var known = Known(offered, before);
        return Named.TrueForAll(known.ContainsKey)
            ? MarkingOf(offered, before)
            : throw new ValidationException([new("Input.Named", "En av de valda finns inte, eller inte längre. Välj igen.")]);
    }

    private static Dictionary<Guid, NamedReader> Known(IEnumerable<Choice> offered, IEnumerable<Marking> before) =>
        before
            .SelectMany(m => m.Readers.Named)
            .Concat(offered.Select(c => new NamedReader(c.Id, c.Name)))
            .DistinctBy(n => n.Id)
            .ToDictionary(n => n.Id);

    /// <summary>Those who can be named, as a form shows them.</summary>
    internal ReaderChoices Choices(IReadOnlyList<Choice> offered, Marking before, string legend) =>
        new(
            legend,
            [
                .. before
                    .Readers.Named.Select(n => new Choice(n.Id, n.Name))
                    .Concat(offered)
                    .DistinctBy(c => c.Id)
                    .Select(c => (c, Named.Contains(c.Id))),
            ]
        );

    public static IEnumerable<SelectListItem> Classifications =>
        [
            Ui.Item(Classification.Open, "Öppen: får publiceras"),
            Ui.Item(Classification.Internal, "Intern: bara för parterna"),
            Ui.Item(Classification.Secret, "Sekretess"),
        ];

    /// <summary>The rules of the classification, for the form's own validator.</summary>
    internal static void Rules<T>(AbstractValidator<T> validator)
        where T : MarkedInput
    {
        validator.RuleFor(i => i.LegalBasis).Printable(200);
        validator.RuleFor(i => i.WhyLower).Printable(300);
        validator
            .RuleFor(i => i.Named)
            .Must((i, named) => named.Count == 0 || i.Classification != Classification.Open)
            .WithMessage("Det som är öppet läses av alla. Välj intern eller sekretess, eller ta bort valen av läsare.");
        validator.RuleFor(i => i.Named).Must(n => n.Count <= Readership.Most).WithMessage($"Välj högst {Readership.Most} läsare.");
        validator
            .RuleFor(i => i.Only)
            .Must((i, only) => !only || i.Named.Count > 0)
            .WithMessage("Välj minst en funktion eller organisation som får läsa.");
        validator
            .RuleFor(i => i.LegalBasis)
            .Must((i, basis) => i.Classification != Classification.Secret || !string.IsNullOrWhiteSpace(basis))
            .WithMessage(MarkingRules.SecretNeedsBasis.Message);
    }
}

/// <summary>Functions and organisations to choose among as readers.</summary>
/// <param name="Legend">What is chosen, as the list's heading.</param>
/// <param name="All">Each, and whether it is chosen.</param>
public sealed record ReaderChoices(string Legend, IReadOnlyList<(Choice Choice, bool IsChosen)> All)
{
    /// <summary>Whether nobody but the chosen read; null where that is not offered.</summary>
    public bool? Only { get; init; }
}
