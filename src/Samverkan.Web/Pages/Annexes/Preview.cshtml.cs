using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>The shared working material as a PDF with a watermark; a page that says why when there is nothing to show.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class PreviewModel(AnnexQuery annexes, AgreementVisible visible, AnnexService service) : AnnexPage(annexes, visible)
{
    public string Missing { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var document = await service.ComposeAsync(Annex, Agreement, Annex.Open?.Number ?? Annex.Versions.Count + 1, Actor, ct);
        if (document.Blocks.Count == 0)
        {
            Missing = AnnexRules.NothingToSubmit.Message;
            return Page();
        }

        Notice(document);
        if (Documents.Fonts.FontLibrary.Refusal(PlainText.Of(document)) is { } refusal)
        {
            Missing = refusal;
            return Page();
        }

        return Pdf(PdfRenderer.Render(document with { Watermark = "UTKAST" }), $"{Agreement.Slug}-bilaga-{Number}-utkast.pdf");
    }
}
