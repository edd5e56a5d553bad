using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>Puts an image or a map with its text alternative into a section (B13).</summary>
[RequirePermission(Permission.EditWorkingMaterial)]
[RequestFormLimits(MultipartBodyLengthLimit = 29 * 1024 * 1024)]
public sealed class InsertImageModel(
    AnnexQuery annexes,
    SectionQuery query,
    AgreementVisible visible,
    SectionService sections,
    FigureQuery figures
) : FiguresPage(annexes, query, visible, sections, figures)
{
    private readonly SectionService sections = sections;

    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        if (Upload is null || Upload.Length == 0)
        {
            throw new ValidationException([new(nameof(Upload), "Välj en bild.")]);
        }

        if (Upload.Length > NormalImage.MostBytes)
        {
            throw new ValidationException([new(nameof(Upload), ImageRules.TooLarge.Message)]);
        }

        using var stream = new MemoryStream();
        await Upload.CopyToAsync(stream, ct);
        await sections.AddImageAsync(
            Id,
            Version,
            Seen,
            NormalImage.Read(stream.ToArray()),
            (image, text) => SectionText.Insert(text, PlaceOf(Input.After), image.Reference(Plain(Input.Alt), Plain(Input.Caption))),
            Actor,
            ct
        );
        return Done("Bilden är infogad i ert utkast.", SectionLinks);
    }

    /// <summary>Words that stand inside a reference: on one line, without the marks that end its parts.</summary>
    private static string Plain(string? text) =>
        string.Join(
            ' ',
            (text ?? "")
                .Replace('[', '(')
                .Replace(']', ')')
                .Replace('"', '”')
                .Replace('\\', '/')
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    public sealed class InputModel
    {
        public string? Caption { get; set; }

        public string? Alt { get; set; }

        public string? After { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Caption).Text("en bildtext");
            RuleFor(i => i.Alt).Text("vad bilden visar", 1000);
        }
    }
}
