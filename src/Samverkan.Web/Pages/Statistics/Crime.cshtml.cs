using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Statistics;
using Samverkan.Documents.Content;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>A set of crimes with its figures in every area.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class CrimeModel(StatisticsQuery statistics, FigureQuery figures, StatisticsService service, ProposalService proposals)
    : OwnedPage<CrimeSet>(proposals)
{
    private const int UsualYears = 10;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Fran { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Till { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Enhet { get; set; }

    [BindProperty]
    public SetInput Input { get; set; } = new();

    public CrimeSet Set { get; private set; } = null!;

    public Period From { get; private set; }

    public Period To { get; private set; }

    public IReadOnlyList<Block> Blocks { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", Links.Statistics)];

    protected override CrimeSet? Piece => Set;

    protected override string NameOfPiece => $"brottsurvalet {Set.Name}";

    protected override string HrefOfPiece => Links.CrimeSet(Id);

    public override object Stored =>
        new SetInput
        {
            Name = Set.Name,
            Codes = Set.Codes,
            Exclusions = Set.Exclusions,
        };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Set = await statistics.CrimeSetAsync(Id, ct);
        await LoadOwnerAsync(ct);
        Input = Fills() ? (SetInput)Stored : Input;
        var (first, last, with) = await statistics.ExtentAsync(Id, ct);
        To = Period.Parse(Till?.Trim() ?? "") ?? Period.Of(last ?? 201500);
        From =
            Period.Parse(Fran?.Trim() ?? "") is { } from && from.Kind == To.Kind ? from
            : !To.IsYear ? To.Add(-Period.PerYear(To.Kind))
            : new Period(Math.Max(To.Year - UsualYears + 1, Math.Min(To.Year, Period.Of(first ?? To.Code).Year)));
        var book = await figures.LoadAsync([Set.Key], [], ct);
        var unit = Enhet == "per" ? FigureUnit.Per100000 : FigureUnit.Count;
        var areas = book
            .Areas.Where(a => with.Contains(a.Id))
            .OrderBy(a => a.Kind)
            .ThenBy(a => a.Name, StringComparer.Create(SwedishText.Culture, true))
            .Select(a => a.Name)
            .ToList();
        Blocks = areas.Count == 0 ? [] : new FigureBlock(FigureShape.Table, Set.Name, areas, From, To, unit, Set.Name, "").Draw(book);
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new SetInput.Validator(), Input);
        await service.SaveSetAsync(Id, Version, Input.Name!.Trim(), Input.Codes?.Trim() ?? "", Input.Exclusions?.Trim() ?? "", Actor, ct);
        return Done("Brottsurvalet är sparat.", Links.CrimeSet(Id));
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await service.RemoveSetAsync(Id, Version, Actor, ct);
        return Done("Brottsurvalet är borttaget.", Links.Statistics);
    }
}

/// <summary>A form of a set of crimes.</summary>
public sealed class SetInput
{
    public string? Name { get; set; }

    public string? Codes { get; set; }

    public string? Exclusions { get; set; }

    public sealed class Validator : AbstractValidator<SetInput>
    {
        public Validator()
        {
            RuleFor(i => i.Name).Text("brottsurvalets namn");
            RuleFor(i => i.Codes).Printable(1000);
            RuleFor(i => i.Exclusions).Printable(500);
        }
    }
}
