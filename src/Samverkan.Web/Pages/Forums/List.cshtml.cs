using Samverkan.Core.Agreements;
using Samverkan.Core.Forums;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>The bodies of an agreement.</summary>
[RequirePermission(Permission.Read)]
public sealed class ListModel(ForumQuery forums, AgreementVisible visible) : AgreementPage(visible)
{
    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct) => Bodies = await forums.ListAsync(Agreement.Id, ct);
}
