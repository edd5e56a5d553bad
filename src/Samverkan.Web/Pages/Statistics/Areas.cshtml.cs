using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>The areas that statistics are about, and one of them with inhabitants and boundary changes.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class AreasModel(StatisticsQuery statistics, StatisticsService service, ProposalService proposals)
    : OwnedPage<Area>(proposals)
{
    private List<Area> all = [];

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public AreaInput Input { get; set; } = new();

    [BindProperty]
    public PeopleInput People { get; set; } = new();

    [BindProperty]
    public BoundaryInput Boundary { get; set; } = new();

    public Area? Shown { get; private set; }

    public IReadOnlyList<(Area Area, int Depth)> Tree { get; private set; } = [];

    public IEnumerable<SelectListItem> ParentItems =>
        [Ui.Item("", "Inget"), .. Tree.Where(t => t.Area.Id != Id).Select(t => Ui.Item(t.Area.Id, t.Area.Name))];

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<AreaKind>().Select(k => Ui.Item(k, Area.KindName(k)));

    public override IReadOnlyList<Crumb> Crumbs =>
        Shown is null ? [new("Statistik", Links.Statistics)] : [new("Statistik", Links.Statistics), new("Områden", Links.StatisticalAreas)];

    protected override Area? Piece => Shown;

    protected override string NameOfPiece => $"området {Shown?.Name}";

    protected override string HrefOfPiece => Links.StatisticalArea(Shown!.Id);

    public override object? Stored =>
        Shown is null
            ? null
            : new AreaInput
            {
                Name = Shown.Name,
                Kind = Shown.Kind,
                Parent = Shown.ParentId?.ToString(),
            };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        all = await statistics.AllAreasAsync(ct);
        var children = all.ToLookup(a => a.ParentId);
        Tree = [.. Under(null, 1)];
        if (Id is { } id)
        {
            Shown = await statistics.AreaAsync(id, ct);
            await LoadOwnerAsync(ct);
        }

        Input = Stored is AreaInput stored && Fills() ? stored : Input;

        IEnumerable<(Area, int)> Under(Guid? parent, int depth) =>
            children[parent]
                .OrderBy(a => a.Kind)
                .ThenBy(a => a.Name, StringComparer.Create(SwedishText.Culture, true))
                .SelectMany(a => Under(a.Id, depth + 1).Prepend((a, depth)));
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new AreaInput.Validator(), Input);
        var area = await service.SaveAreaAsync(
            Id,
            Version,
            Input.Name!.Trim(),
            Input.Kind,
            Ui.Chosen(Input.Parent, ParentItems, "Input.Parent"),
            Actor,
            ct
        );
        return Done("Området är sparat.", Links.StatisticalArea(area.Id));
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostPopulationAsync(CancellationToken ct)
    {
        Check(new PeopleInput.Validator(), People, "People");
        await service.SetPopulationAsync(Id ?? Guid.Empty, Version, Number(People.Year)!.Value, Number(People.Count)!.Value, Actor, ct);
        return Done("Folkmängden är sparad.", Links.StatisticalArea(Shown!.Id));
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostBreakAsync(CancellationToken ct)
    {
        Check(new BoundaryInput.Validator(), Boundary, "Boundary");
        await service.AddBreakAsync(Id ?? Guid.Empty, Version, Number(Boundary.Year)!.Value, Boundary.Note!.Trim(), Actor, ct);
        return Done("Gränsändringen är antecknad.", Links.StatisticalArea(Shown!.Id));
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostRemoveBreakAsync(Guid noted, CancellationToken ct)
    {
        await service.RemoveBreakAsync(Id ?? Guid.Empty, Version, noted, Actor, ct);
        return Done("Gränsändringen är borttagen.", Links.StatisticalArea(Shown!.Id));
    }

    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await service.RemoveAreaAsync(Id ?? Guid.Empty, Version, Actor, ct);
        return Done("Området är borttaget.", Links.StatisticalAreas);
    }

    private static int? Number(string? text) =>
        int.TryParse(
            text?.Replace(" ", "", StringComparison.Ordinal).Replace("\u00a0", "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    public sealed class AreaInput
    {
        public string? Name { get; set; }

        public AreaKind Kind { get; set; } = AreaKind.SmallArea;

        public string? Parent { get; set; }

        public sealed class Validator : AbstractValidator<AreaInput>
        {
            public Validator() => RuleFor(i => i.Name).Text("områdets namn");
        }
    }

    public sealed class PeopleInput
    {
        public string? Year { get; set; }

        public string? Count { get; set; }

        public sealed class Validator : AbstractValidator<PeopleInput>
        {
            public Validator()
            {
                RuleFor(i => i.Year).Must(y => Number(y) is >= 1950 and <= 2100).WithMessage("Ange ett år som 2015.");
                RuleFor(i => i.Count).Must(c => Number(c) is >= 0 and < 100_000_000).WithMessage("Ange antalet invånare med siffror.");
            }
        }
    }

    public sealed class BoundaryInput
    {
        public string? Year { get; set; }

        public string? Note { get; set; }

        public sealed class Validator : AbstractValidator<BoundaryInput>
        {
            public Validator()
            {
                RuleFor(i => i.Year).Must(y => Number(y) is >= 1950 and <= 2100).WithMessage("Ange ett år som 2015.");
                RuleFor(i => i.Note).Text("vad som ändrades", 300);
            }
        }
    }
}
