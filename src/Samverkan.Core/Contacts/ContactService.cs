using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Security;

namespace Samverkan.Core.Contacts;

/// <summary>Keeps organisations, functions, persons and who holds what. For administrators.</summary>
public sealed class ContactService(SamverkanDb db, HistoryLog history, SecurityLog security)
{
    /// <summary>Adds an organisation (without an id) or changes one; its name must be free.</summary>
    public async Task<Organisation> SaveOrganisationAsync(
        Guid? id,
        int seen,
        string name,
        OrganisationKind kind,
        string number,
        string address,
        Actor actor,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.ManageUsers);
        new Broken()
            .When(await db.Set<Organisation>().AnyAsync(o => o.Name == name && o.Id != id, ct), ContactRules.NameTaken)
            .ThrowIfAny();
        var organisation = id is null
            ? new Organisation(name, kind, number, address)
            : await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == id, ct) ?? throw new NotFoundException("Organisationen");
        if (id is null)
        {
            db.Add(organisation);
        }
        else
        {
            db.Expect(organisation, seen);
        }

        organisation.Change(name, kind, number, address);
        history.Record(actor, (id is null ? ContactsActs.AddOrganisation : ContactsActs.ChangeOrganisation).With(name), organisation);
        await db.SaveChangesAsync(ct);
        return organisation;
    }

    /// <summary>Adds a function to an organisation (without an id) or changes one; its title must be free there.</summary>
    public async Task<Function> SaveFunctionAsync(
        Guid organisationId,
        Guid? id,
        int seen,
        string title,
        FunctionRole role,
        string postalAddress,
        Actor actor,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.ManageUsers);
        var organisation =
            await db.Set<Organisation>().FirstOrDefaultAsync(o => o.Id == organisationId, ct)
            ?? throw new NotFoundException("Organisationen");
        new Broken()
            .When(
                await db.Set<Function>().AnyAsync(f => f.OrganisationId == organisationId && f.Title == title && f.Id != id, ct),
                ContactRules.TitleTaken
            )
            .ThrowIfAny();
        var function = id is null
            ? new Function(organisation, title, role)
            : await db.Set<Function>().FirstOrDefaultAsync(f => f.Id == id && f.OrganisationId == organisationId, ct)
                ?? throw new NotFoundException("Funktionen");
        if (id is null)
        {
            db.Add(function);
        }
        else
        {
            db.Expect(function, seen);
        }

        function.Change(title, role, postalAddress);
        history.Record(
            actor,
            (id is null ? ContactsActs.AddFunction : ContactsActs.ChangeFunction).With(title, organisation.Name),
            function
        );
        security.Note(SecurityEventKind.FunctionChanged, actor, $"{title}, {organisation.Name}: {role}");
        await db.SaveChangesAsync(ct);
        return function;
    }

    /// <summary>Lets a person hold a function from a day.</summary>
    public async Task AppointAsync(Guid functionId, Guid personId, DateOnly from, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.ManageUsers);
        var function =
            await db.Set<Function>().Include(f => f.Holdings).Include(f => f.Organisation).FirstOrDefaultAsync(f => f.Id == functionId, ct)
            ?? throw new NotFoundException("Funktionen");
        var person =
            await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == personId, ct)
            ?? throw new RuleException(ContactRules.HolderNeedsPerson);
        db.Add(function.Appoint(person, from));
        history.Record(actor, ContactsActs.Appoint.With(person.Name, function.Title, function.Organisation.Name, from.Iso()), function);
        security.Note(
            SecurityEventKind.FunctionChanged,
            actor,
            $"{person.Name}: {function.Title}, {function.Organisation.Name}, från {from.Iso()}"
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends a person's holding of a function.</summary>
    public async Task EndHoldingAsync(Guid holdingId, int seen, DateOnly lastDay, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.ManageUsers);
        var holding =
            await db.Set<FunctionHolding>().Include(h => h.Function).Include(h => h.Person).FirstOrDefaultAsync(h => h.Id == holdingId, ct)
            ?? throw new NotFoundException("Uppdraget");
        db.Expect(holding, seen);
        // A holding that has not begun ends the day before it would: it never held.
        holding.End(holding.From > lastDay && lastDay == actor.Today ? holding.From.AddDays(-1) : lastDay);
        history.Record(actor, ContactsActs.EndHolding.With(holding.Person.Name, holding.Function.Title, lastDay.Iso()), holding.Function);
        security.Note(
            SecurityEventKind.FunctionChanged,
            actor,
            $"{holding.Person.Name}: {holding.Function.Title}, till och med {lastDay.Iso()}"
        );
        await db.SaveChangesAsync(ct);
    }
}
