using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>A file attached to an agenda item.</summary>
[RequirePermission(Permission.Read)]
public sealed class FileModel(SamverkanDb db, Visible visible) : MeetingPage(visible)
{
    public async Task<IActionResult> OnGetAsync(Guid file, CancellationToken ct)
    {
        var items = Meeting.Items.Select(i => i.Id).ToList();
        var stored =
            await db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == file && items.Contains(f.SubjectId), ct)
            ?? throw new NotFoundException("Filen");
        var type = Path.GetExtension(stored.Name) switch
        {
            ".pdf" => "application/pdf",
            ".png" => "image/png",
            _ => "image/jpeg",
        };
        return File(stored.Bytes, type, stored.Name);
    }
}
