using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Statistics;

/// <summary>Uploads a file of figures for preview, and lists what has been imported.</summary>
[RequirePermission(Permission.EditStatistics)]
[RequestFormLimits(MultipartBodyLengthLimit = 29 * 1024 * 1024)]
public sealed class ImportsModel(StatisticsQuery statistics, ImportService service) : PageBase
{
    private const int PageSize = 20;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Statistik", Links.Statistics)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        (Rows, More) = await statistics.ImportsAsync(Sida, PageSize, ct);
    }

    public void OnGet() => Input = new InputModel { Source = "Brå", DrawnOn = Actor.Today.Iso() };

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        if (Formats.Date(Input.DrawnOn) > Actor.Today)
        {
            throw new ValidationException([new("Input.DrawnOn", "Dagen har inte kommit än.")]);
        }

        if (Upload is null || Upload.Length == 0)
        {
            throw new ValidationException([new(nameof(Upload), Upload is null ? "Välj en fil." : "Filen är tom. Välj en annan fil.")]);
        }

        if (Upload.Length > ImportService.MostBytes)
        {
            throw new ValidationException([new(nameof(Upload), "Filen är större än 10 MB. Dela upp den.")]);
        }

        using var stream = new MemoryStream();
        await Upload.CopyToAsync(stream, ct);
        var import = await service.UploadAsync(
            Path.GetFileName(Upload.FileName),
            stream.ToArray(),
            Input.Source!.Trim(),
            Formats.Date(Input.DrawnOn)!.Value,
            Input.Final,
            Actor,
            ct
        );
        return Done("Filen är uppladdad. Granska den innan du läser in den.", Links.Import(import.Id));
    }

    public sealed class InputModel
    {
        public string? Source { get; set; }

        public string? DrawnOn { get; set; }

        public bool Final { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Source).Text("källan");
            RuleFor(i => i.DrawnOn).IsDate();
        }
    }
}
