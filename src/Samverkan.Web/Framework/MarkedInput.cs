using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Samverkan.Web.Framework;

/// <summary>A form that also says who its content is meant for (N3).</summary>
public abstract class MarkedInput
{
    public Classification Classification { get; set; }

    public string? LegalBasis { get; set; }

    internal Marking Marking
    {
        get => new(Classification, LegalBasis?.Trim());
        init => (Classification, LegalBasis) = (value.Classification, value.Basis);
    }

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
        validator
            .RuleFor(i => i.LegalBasis)
            .Must((i, basis) => i.Classification != Classification.Secret || !string.IsNullOrWhiteSpace(basis))
            .WithMessage(MarkingRules.SecretNeedsBasis.Message);
    }
}
