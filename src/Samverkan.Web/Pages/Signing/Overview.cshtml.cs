using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Signing;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Signing;

/// <summary>What has been sent for signature, and who has signed.</summary>
[RequirePermission(Permission.Read)]
public sealed class OverviewModel(SigningQuery requests, AgreementVisible visible) : AgreementPage(visible)
{
    public IReadOnlyList<SentForSignature> Requests { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Requests = await requests.ListAsync(Agreement.Id, Actor, ct);
}

/// <summary>A page of one signature request.</summary>
public abstract class RequestPage(SigningQuery requests, AgreementVisible visible) : AgreementPage(visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public SignatureRequest Shown { get; private set; } = null!;

    public string What => Shown.IsWhole ? Agreement.Title : Shown.Documents[0].Title;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Underskrift", Here.Signing)];

    protected override async Task LoadAsync(CancellationToken ct) => Shown = await requests.FindAsync(Agreement.Id, Id, Actor, ct);
}
