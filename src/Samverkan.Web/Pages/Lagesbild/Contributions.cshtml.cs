using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>What each party contributes, side by side (C3, C10, C11).</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class ContributionsModel(AgreementVisible visible, LagesbildQuery lagesbild, ContributionService service)
    : DraftPage<Contribution, ContributionContent, ContributionService>(visible, service)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<(AgreementParty Party, IReadOnlyList<Contribution> Rows)> Columns { get; private set; } = [];

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<ContributionKind>().Select(k => Ui.Item(k, Contribution.KindName(k)));

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Lägesbild", Here.Annex(3).Work)];

    protected override string Onward => Here.Contributions;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var (id, side) = (Agreement.Id, Side?.Id);
        var rows = await lagesbild.ContributionsAsync(id, side, ct);
        Columns =
        [
            .. Agreement
                .Parties.OrderBy(p => p.Order)
                .Select(p => (p, (IReadOnlyList<Contribution>)[.. rows.Where(c => c.PartyId == p.Id)])),
        ];
        Show(Id is { } own ? await lagesbild.OwnContributionAsync(id, own, side, ct) : null);
        if (Said is { } c && Fills())
        {
            Input = new InputModel
            {
                Kind = c.Kind,
                Title = c.Title,
                Where = c.Where,
                On = c.On?.Iso(),
                Numbers = c.Numbers,
                Text = c.Text,
            };
        }
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        if (Id is null)
        {
            await Service.AddAsync(Agreement.Id, Written()(new ContributionContent(default, "", "", null, "", "")), Actor, ct);
            return Done("Bidraget är sparat. Det syns bara för er tills ni delar det.", Here.Contributions);
        }

        await SaveDraftAsync(ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", Here.Contribution(Id.Value));
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        await ShareDraftAsync(ct);
        return Done("Bidraget är delat med motparten.", Here.Contributions);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await RemoveAsync(ct);
        return Done("Bidraget är borttaget.", Here.Contributions);
    }

    protected override Func<ContributionContent, ContributionContent> Written()
    {
        Check(new Validator(), Input);
        return _ => new ContributionContent(
            Input.Kind,
            Input.Title!.Trim(),
            Input.Where?.Trim() ?? "",
            Formats.Date(Input.On),
            Input.Numbers?.Trim() ?? "",
            (Input.Text ?? "").ReplaceLineEndings("\n")
        );
    }

    public sealed class InputModel
    {
        public ContributionKind Kind { get; set; }

        public string? Title { get; set; }

        public string? Where { get; set; }

        public string? On { get; set; }

        public string? Numbers { get; set; }

        public string? Text { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Title).Text("en rubrik");
            RuleFor(i => i.Where).Printable(300);
            RuleFor(i => i.On)
                .Must(d => string.IsNullOrWhiteSpace(d) || Formats.Date(d) is not null)
                .WithMessage("Ange ett datum som 2016-06-01.");
            RuleFor(i => i.Numbers).Printable(200);
            RuleFor(i => i.Text).Printable();
        }
    }
}
