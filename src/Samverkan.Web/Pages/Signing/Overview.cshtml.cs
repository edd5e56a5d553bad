using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Signing;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Signing;

/// <summary>What has been sent for signature, and who has signed.</summary>
[RequirePermission(Permission.Read)]
public sealed class OverviewModel(Visible visible) : AgreementPage(visible)
{
    private const int Most = 20;

    public IReadOnlyList<SignatureRequest> Requests { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) =>
        Requests = await Visible
            .SignatureRequests(Actor)
            .AsNoTracking()
            .Include(r => r.Signatures)
            .Include(r => r.Documents.OrderBy(d => d.Position).Take(1))
            .Include(r => r.Agreement)
                .ThenInclude(a => a.Parties)
            .AsSplitQuery()
            .Where(r => r.AgreementId == Agreement.Id)
            .OrderByDescending(r => r.RequestedAt)
            .Take(Most)
            .ToListAsync(ct);
}

/// <summary>A page of one signature request.</summary>
public abstract class RequestPage(Visible visible) : AgreementPage(visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SignatureRequest Shown { get; private set; } = null!;

    public string What => Shown.IsWhole ? Agreement.Title : Shown.Documents[0].Title;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Underskrift", Root + "/underskrift")];

    protected override async Task LoadAsync(CancellationToken ct) =>
        Shown =
            await Visible
                .SignatureRequests(Actor)
                .AsNoTracking()
                .Include(r => r.Signatures)
                .Include(r => r.Documents.OrderBy(d => d.Position))
                .Include(r => r.Agreement)
                    .ThenInclude(a => a.Parties)
                .AsSplitQuery()
                .FirstOrDefaultAsync(r => r.Id == Id && r.AgreementId == Agreement.Id, ct)
            ?? throw new NotFoundException("Begäran om underskrift");
}
