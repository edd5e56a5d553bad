using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>A file attached to an agenda item.</summary>
[RequirePermission(Permission.Read)]
public sealed class FileModel(ArchiveService archive, MeetingQuery meetings, AgreementVisible visible) : MeetingPage(meetings, visible)
{
    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken ct)
    {
        var stored = await archive.FileAsync(file, [.. Meeting.Items.Where(MayRead).Select(i => i.Id)], ct);
        var type = Path.GetExtension(stored.Name) switch
        {
            ".pdf" => "application/pdf",
            ".png" => "image/png",
            _ => "image/jpeg",
        };
        return File(stored.Checked, type, stored.Name);
    }
}
