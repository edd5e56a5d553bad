using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Meetings;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>The minutes as PDF: the archived bytes once adjusted, to those who may read all of them.</summary>
[RequirePermission(Permission.Export)]
public sealed class MinutesPdfModel(MeetingQuery meetings, AgreementVisible visible, ArchiveService archive, MinutesComposer minutes)
    : MeetingPage(meetings, visible)
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Meeting.MinutesContent.Length == 0)
        {
            throw new NotFoundException("Protokollet");
        }

        var original = await archive.OriginalAsync(Id, Meeting.IsAdjusted, ct);
        if (original.IsBeingMade)
        {
            return BeingMade();
        }

        var read = ForActor(minutes.ForPrint(Meeting));
        return Pdf(
            original.Bytes is { } kept && read.IsWhole ? kept : PdfRenderer.Render(Redaction.Printed(read, 2, Meeting.MinutesHash)),
            $"{Agreement.Slug}-{(Meeting.Decides ? "protokoll" : "minnesanteckningar")}-{Meeting.Year}-{Meeting.Number}.pdf"
        );
    }
}
