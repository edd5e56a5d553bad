using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>The parties with their contacts and signatories today.</summary>
[RequirePermission(Permission.Read)]
public sealed class PartiesModel(AgreementVisible visible, HolderQuery query) : AgreementPage(visible)
{
    private IReadOnlyDictionary<Guid, Holder> holders = new Dictionary<Guid, Holder>();

    protected override async Task LoadAsync(CancellationToken ct) =>
        holders = await query.OfAsync(
            Agreement.Parties.SelectMany(p => new[] { p.ContactFunctionId, p.SignatoryFunctionId }),
            Actor.Today,
            ct
        );

    /// <summary>A function with who holds it today, as a line.</summary>
    public string Holder(Guid? functionId) =>
        functionId is null || !holders.TryGetValue(functionId.Value, out var h) ? "ingen funktion angiven"
        : h.Name is null ? $"{h.Title}, vakant"
        : $"{h.Title}, {h.Name}, {h.Email}, {h.Phone}";
}
