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
        var file = await archive.FindAsync(Id, ct);
        if (file is null)
        {
            return await archive.IsBeingMadeAsync(Id, ct) ? BeingMade() : throw new NotFoundException("Den undertecknade filen");
        }

        if (Actor.Clearance(Agreement) == Classification.Secret)
        {
            return Pdf(file.Bytes, file.Name);
        }

        // What is left out can only be told of documents that are what was sealed.
        var read = Shown.IsIntact
            ? Redaction.Of(SigningDocuments.Signed(Shown), Actor.Clearance(Agreement))
            : throw new NotFoundException("Den undertecknade filen");
        return Pdf(read.IsWhole ? file.Bytes : PdfRenderer.Render(Redaction.Printed(read, 3, Shown.SealHash)), file.Name);
    }
}
