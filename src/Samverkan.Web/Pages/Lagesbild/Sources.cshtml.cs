using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The sources that the lägesbild builds on.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class SourcesModel(AgreementVisible visible, LagesbildQuery lagesbild, LagesbildService service) : AgreementPage(visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    public IReadOnlyList<Source> Rows { get; private set; } = [];

    public static IEnumerable<SelectListItem> Reliabilities =>
        Enum.GetValues<Reliability>().Select(r => Ui.Item(r, Source.ReliabilityName(r)));

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Lägesbild", Here.Annex(3).Work)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Rows = await lagesbild.SourcesAsync(Agreement, Actor, ct);
        if (Id is not null && Rows.All(s => s.Id != Id))
        {
            throw new NotFoundException("Källan");
        }
    }

    public override object? Stored =>
        Rows.FirstOrDefault(s => s.Id == Id) is { } s
            ? new InputModel
            {
                Title = s.Title,
                Owner = s.Owner,
                Period = s.Period,
                Use = s.Use,
                Marking = s.Marking,
                LeftOut = s.LeftOut,
                Method = s.Method,
                Reliability = s.Reliability,
                Periodicity = s.Periodicity,
                NextRelease = s.NextRelease?.Iso(),
            }
            : null;

    public void OnGet() => Input = Stored as InputModel ?? new();

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.SaveSourceAsync(
            Agreement.Id,
            Id,
            Version,
            new SourceContent(
                Input.Title!.Trim(),
                Input.Owner?.Trim() ?? "",
                Input.Period?.Trim() ?? "",
                Input.Use?.Trim() ?? "",
                Input.Marking
            )
            {
                LeftOut = Input.LeftOut,
                Method = Input.Method?.Trim() ?? "",
                Reliability = Input.Reliability,
                Periodicity = Input.Periodicity?.Trim() ?? "",
                NextRelease = Formats.Date(Input.NextRelease),
            },
            Actor,
            ct
        );
        return Done("Källan är sparad.", Here.Sources);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        await service.ShareSourceAsync(Agreement.Id, Id ?? Guid.Empty, Version, Actor, ct);
        return Done("Källan är delad med motparten.", Here.Sources);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await service.RemoveSourceAsync(Agreement.Id, Id ?? Guid.Empty, Version, Actor, ct);
        return Done("Källan är borttagen.", Here.Sources);
    }

    public sealed class InputModel : MarkedInput
    {
        public string? Title { get; set; }

        public string? Owner { get; set; }

        public string? Period { get; set; }

        public string? Use { get; set; }

        public bool LeftOut { get; set; }

        public string? Method { get; set; }

        public Reliability Reliability { get; set; }

        public string? Periodicity { get; set; }

        public string? NextRelease { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            MarkedInput.Rules(this);
            RuleFor(i => i.Title).Text("källans namn");
            RuleFor(i => i.Owner).Printable(200);
            RuleFor(i => i.Period).Printable(100);
            RuleFor(i => i.Use)
                .Printable(1000)
                .Must((i, u) => !i.LeftOut || !string.IsNullOrWhiteSpace(u))
                .WithMessage("Ange varför källan är bortvald.");
            RuleFor(i => i.Method).Printable(1000);
            RuleFor(i => i.Periodicity).Printable(100);
            RuleFor(i => i.NextRelease)
                .Must(d => string.IsNullOrWhiteSpace(d) || Formats.Date(d) is not null)
                .WithMessage("Ange ett datum som 2016-06-01.");
        }
    }
}
