using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>The parties with their contacts and signatories today.</summary>
[RequirePermission(Permission.Read)]
public sealed class PartiesModel(Visible visible) : AgreementPage(visible)
{
    protected override IQueryable<Agreement> Shape(IQueryable<Agreement> agreements) =>
        agreements
            .Include(a => a.Parties)
                .ThenInclude(p => p.ContactFunction!)
                    .ThenInclude(f => f.Holdings)
                        .ThenInclude(h => h.Person)
            .Include(a => a.Parties)
                .ThenInclude(p => p.SignatoryFunction!)
                    .ThenInclude(f => f.Holdings)
                        .ThenInclude(h => h.Person)
            .AsSplitQuery();

    public string Holder(Function? function)
    {
        if (function is null)
        {
            return "ingen funktion angiven";
        }

        return function.HolderOn(Actor.Today) is { } person
            ? $"{function.Title}, {person.Name}, {person.Email}, {person.Phone}"
            : $"{function.Title}, vakant";
    }
}
