using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Meetings;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>One decision as a PDF of its own.</summary>
[RequirePermission(Permission.Export)]
public sealed class ExcerptModel(MeetingQuery meetings, AgreementVisible visible, MinutesComposer minutes) : ItemPage(meetings, visible)
{
    public IActionResult OnGet() =>
        Shown.Decision?.Number is { } number
            ? Pdf(PdfRenderer.Render(minutes.Excerpt(Meeting, Shown)), $"{Agreement.Slug}-beslut-{Meeting.Year}-{number}.pdf")
            : throw new NotFoundException("Beslutet");
}
