using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Lagesbild;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.ActionPlans;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The sources that the lägesbild builds on.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class SourcesModel(AgreementVisible visible, LagesbildQuery lagesbild, SourceService service)
    : DraftPage<Source, SourceContent, SourceService>(visible, service)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<Source> Rows { get; private set; } = [];

    public static IEnumerable<SelectListItem> Reliabilities =>
        Enum.GetValues<Reliability>().Select(r => Ui.Item(r, Source.ReliabilityName(r)));

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Lägesbild", Here.Annex(3).Work)];

    protected override string Onward => Here.Sources;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Rows = await lagesbild.SourcesAsync(Agreement, Actor, ct);
        Show(Id is null ? null : Rows.FirstOrDefault(s => s.Id == Id) ?? throw new NotFoundException("Källan"));
    }

    public override object? Stored =>
        Said is { } s
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
        if (Id is null)
        {
            await Service.AddAsync(Agreement.Id, Written()(new SourceContent("")), Actor, ct);
            return Done("Källan är sparad. Den syns bara för er tills ni delar den.", Here.Sources);
        }

        await SaveDraftAsync(ct);
        return Done("Utkastet är sparat. Dela det med motparten när det är klart.", Here.Source(Id.Value));
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        await ShareDraftAsync(ct, WhyLower);
        return Done("Källan är delad med motparten.", Here.Sources);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await RemoveAsync(ct);
        return Done("Källan är borttagen.", Here.Sources);
    }

    /// <summary>Why more people may read what both parties have marked.</summary>
    [BindProperty]
    public string? WhyLower { get; set; }

    /// <summary>Whether sharing the draft lowers the marking that both parties see.</summary>
    public bool Opens => Thing is { IsShared: true } thing && Draft?.Content.Marking.Opens(thing.Marking) == true;

    protected override Func<SourceContent, SourceContent> Written()
    {
        Check(new Validator(), Input);
        return _ => new SourceContent(
            Input.Title!.Trim(),
            Input.Owner?.Trim() ?? "",
            Input.Period?.Trim() ?? "",
            Formats.Lines(Input.Use),
            Input.Marking
        )
        {
            LeftOut = Input.LeftOut,
            Method = Formats.Lines(Input.Method),
            Reliability = Input.Reliability,
            Periodicity = Input.Periodicity?.Trim() ?? "",
            NextRelease = Formats.Date(Input.NextRelease),
        };
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
