using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>The agreement's own text, clause by clause.</summary>
[RequirePermission(Permission.Read)]
public sealed class TextModel(AgreementQuery agreements, AgreementVisible visible) : AgreementPage(visible)
{
    public IReadOnlyList<Amendment> Amendments { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Amendments = await agreements.AmendmentsAsync(Agreement, Actor, ct);
}
