using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Signing;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Signing;

/// <summary>The signed documents as the PDF that was archived when the second party signed.</summary>
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

        return Pdf(file.Bytes, file.Name);
    }
}
