using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The version in force without what is internal or secret (C15, H6).</summary>
[RequirePermission(Permission.Read)]
public sealed class PublicModel(AnnexQuery annexes, AgreementVisible visible) : AnnexPage(annexes, visible)
{
    [BindProperty(Name = "pdf", SupportsGet = true)]
    public bool AsPdf { get; set; }

    public AnnexVersion Current { get; private set; } = null!;

    /// <summary>The version as the public may read it.</summary>
    public Redacted Read { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (!Annex.HasSections)
        {
            throw new NotFoundException("Den offentliga versionen");
        }

        var inForce = Annex.InForceOn(Actor.Today) ?? throw new NotFoundException("Den gällande versionen");
        Current = await Annexes.FindVersionAsync(Annex, inForce.Number, ct);
        Read = Redaction.Of(Current.Document, Classification.Open);
    }

    public IActionResult OnGet()
    {
        if (!AsPdf)
        {
            return Page();
        }

        var document = AnnexDocuments.ForPrint(Annex, Current, Agreement, Read.Document);
        var note = new Note([
            Paragraph.Of(
                "Offentlig version. "
                    + (Read.IsWhole ? "Inget är borttaget." : "Delar som är interna eller omfattas av sekretess är borttagna.")
            ),
        ]);
        return Printed(
            PdfRenderer.Render(
                document with
                {
                    Title = "Offentlig version: " + document.Title,
                    Blocks = [.. document.Blocks.Take(3), note, .. document.Blocks.Skip(3)],
                }
            )
        );
    }

    private FileContentResult Printed(byte[] bytes) =>
        File(bytes, "application/pdf", $"{Agreement.Slug}-bilaga-{Annex.Number}-offentlig.pdf");
}
