using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>
/// One annex version as PDF: the archived bytes once it has been decided and documented, else rendered with a watermark; to who may not
/// read all of it, what they may read, rendered.
/// </summary>
[RequirePermission(Permission.Export)]
public sealed class VersionPdfModel(AnnexQuery annexes, AgreementVisible visible, ArchiveService archive) : VersionAct(annexes, visible)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!Shown.IsFrozen || (Shown.EffectiveOn is null && !Can(Permission.ReadWorkingMaterial)))
        {
            throw new NotFoundException("Versionen");
        }

        var original = await archive.OriginalAsync(Shown.Id, Shown.EffectiveOn is not null, ct);
        if (original.IsBeingMade)
        {
            return BeingMade();
        }

        var read = ForActor(AnnexDocuments.ForPrint(Annex, Shown, Agreement, Shown.Document));
        var bytes = original.Bytes is { } kept && read.IsWhole ? kept : PdfRenderer.Render(Redaction.Printed(read, 3, Shown.Hash));
        return Pdf(bytes, $"{Agreement.Slug}-bilaga-{Number}-version-{Nr}.pdf");
    }
}
