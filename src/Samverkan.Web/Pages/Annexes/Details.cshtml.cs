using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>One annex: how it changes, its working material, its versions.</summary>
[RequirePermission(Permission.Read)]
public sealed class DetailsModel(
    AnnexQuery annexes,
    AgreementVisible visible,
    ObligationQuery obligations,
    PresentationQuery presentations,
    AnnexService service
) : AnnexPage(annexes, visible)
{
    [BindProperty]
    public ReviewInput Input { get; set; } = new();

    private const int PerPage = 10;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    /// <summary>The versions of this page of the list, newest first.</summary>
    public IReadOnlyList<AnnexVersion> Listed { get; private set; } = [];

    /// <summary>The numbers of all frozen versions, newest first, to compare any two.</summary>
    public IReadOnlyList<int> Frozen { get; private set; } = [];

    /// <summary>Whether there are older versions than those shown.</summary>
    public bool More { get; private set; }

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs.SkipLast(1)];

    public string RouteText =>
        Annex.Route switch
        {
            ApprovalRoute.CouncilDecision =>
                "Bilagan ändras genom beslut i Chefsamrådet. Beslutet gäller när det är dokumenterat i ett justerat protokoll (punkt 9).",
            ApprovalRoute.Notice => "Kontaktuppgifter ändras genom meddelande till den andra parten och anmäls vid nästa Chefsamråd.",
            ApprovalRoute.SignedAmendment => "Bilagan ändras genom ett tillägg som båda parter undertecknar (punkt 9).",
            _ => "Bilagan är samverkansavtalet som överenskommelsen vilar på. Den ändras i samverkansavtalet.",
        };

    public string? WorkHref =>
        Annex.Kind switch
        {
            AnnexKind.ActionPlans => Here.Plans,
            AnnexKind.Contacts => Here.Parties,
            AnnexKind.Structure => Here.Forums,
            _ when Annex.HasSections => AnnexLinks.Work,
            _ => null,
        };

    /// <summary>What stands in the way of submitting, before the content is looked at.</summary>
    public Broken WhyNotSubmit => Annex.Open?.WhyNotSubmit(hasContent: true, Annex.Route) ?? new Broken();

    /// <summary>How every half-year stands with its update; only for the lägesbild of an agreement that binds.</summary>
    public IReadOnlyList<HalfYearUpdate> HalfYears { get; private set; } = [];

    /// <summary>How the versions of the lägesbild stand with their presentation to the council (R21).</summary>
    public IReadOnlyList<Presentation> Presented { get; private set; } = [];

    public override object? Stored => new ReviewInput { On = Annex.ReviewOn?.Iso() };

    public void OnGet() => Input = (ReviewInput)Stored!;

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostReviewAsync(CancellationToken ct)
    {
        Check(new ReviewInput.Validator(), Input);
        await service.PlanReviewAsync(Annex.Id, Version, Formats.Date(Input.On), Actor, ct);
        return Done(string.IsNullOrWhiteSpace(Input.On) ? "Dagen för översyn är borttagen." : "Dagen för översyn är sparad.", AnnexLinks);
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (Annex.Kind == AnnexKind.Lagesbild && Agreement.WhyNotAmend().None)
        {
            HalfYears = await obligations.HalfYearsAsync(Agreement.Id, Actor.Now, ct);
            Presented = await presentations.OfAsync(Annex, ct);
        }
    }

    protected override async Task<Annex> FindAsync(CancellationToken ct)
    {
        Sida = Math.Clamp(Sida, 1, 1000);
        var annex = await Annexes.FindAsync(Agreement.Id, Number, ct);
        var working = Can(Permission.ReadWorkingMaterial);
        var seen = annex.Versions.Where(v => working || v.EffectiveOn is not null).ToList();
        More = seen.Count > Sida * PerPage;
        Listed = [.. seen.Skip((Sida - 1) * PerPage).Take(PerPage)];
        Frozen = working ? [.. annex.Versions.Where(v => v.IsFrozen).Select(v => v.Number)] : [];
        return annex;
    }

    /// <summary>The day by which the annex is to be reviewed.</summary>
    public sealed class ReviewInput
    {
        public string? On { get; set; }

        public sealed class Validator : AbstractValidator<ReviewInput>
        {
            public Validator() =>
                RuleFor(i => i.On)
                    .Must(d => string.IsNullOrWhiteSpace(d) || Formats.Date(d) is not null)
                    .WithMessage("Ange ett datum som 2016-06-01.");
        }
    }
}
