using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Signing;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Signing;

/// <summary>
/// The signed documents as the PDF that was archived when the second party signed; to who may not read all of them, what they may read,
/// rendered.
/// </summary>
[RequirePermission(Permission.Export)]
public sealed class SignedPdfModel(SigningQuery requests, AgreementVisible visible, ArchiveService archive) : RequestPage(requests, visible)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var original = await archive.OriginalAsync(Id, Shown.IsCompleted, ct);
        if (original.Bytes is not { } kept)
        {
            return original.IsBeingMade ? BeingMade() : throw new NotFoundException("Den undertecknade filen");
        }

        if (!Shown.IsIntact)
        {
            throw new BrokenEvidenceException($"Underskriften {Id}");
        }

        var read = ForActor(SigningDocuments.Signed(Shown));
        return Pdf(
            read.IsWhole ? kept : PdfRenderer.Render(Redaction.Printed(read, 3, Shown.PrintedSeal)),
            $"undertecknat-{Agreement.Slug}.pdf"
        );
    }
}
