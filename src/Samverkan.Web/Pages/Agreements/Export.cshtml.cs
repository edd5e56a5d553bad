using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Export;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>The whole agreement with its annexes as one PDF, as it was in force on a day (today, or the term's last day).</summary>
[RequirePermission(Permission.Export)]
public sealed class ExportModel(AgreementVisible visible, AgreementExport export) : AgreementPage(visible)
{
    public async Task<IActionResult> OnGetAsync(string? datum, CancellationToken ct)
    {
        if (datum is not null && Formats.Date(datum) is null)
        {
            // The page says that it is no day, and has a field for another.
            return Redirect(Here.InForce + QueryString.Create("datum", datum));
        }

        var date = Formats.Date(datum) ?? (Actor.Today < Agreement.EndsOn ? Actor.Today : Agreement.EndsOn);
        var document = await export.ComposeAsync(Agreement.Id, date, Actor, ct);
        Notice(document);
        return Pdf(PdfRenderer.Render(document), $"{Agreement.Slug}-{date.Iso()}.pdf");
    }
}
