using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.Contacts;

/// <summary>An organisation with how many functions it has.</summary>
public sealed record OrganisationRow(Guid Id, string Name, string Number, int Functions);

/// <summary>Reads organisations, functions and persons for pages.</summary>
public sealed class ContactQuery(SamverkanDb db)
{
    private const int MostFunctions = 300;
    private const int MostPersons = 500;

    /// <summary>All organisations by name.</summary>
    public Task<Paged<OrganisationRow>> OrganisationsAsync(int page, int size, CancellationToken ct = default) =>
        db.Set<Organisation>()
            .OrderBy(o => o.Name)
            .Select(o => new OrganisationRow(o.Id, o.Name, o.OrganisationNumber, db.Set<Function>().Count(f => f.OrganisationId == o.Id)))
            .PageAsync(page, size, ct);

    /// <summary>The organisations that can be parties of an agreement.</summary>
    public async Task<IReadOnlyList<Choice>> CanBePartiesAsync(CancellationToken ct = default) =>
        await db.Set<Organisation>()
            .Where(o => o.Kind != OrganisationKind.Other)
            .OrderBy(o => o.Name)
            .Select(o => new Choice(o.Id, o.Name))
            .ToListAsync(ct);

    /// <summary>What organisations are called, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<Guid> organisations, CancellationToken ct = default)
    {
        var ids = organisations.ToList();
        return await db.Set<Organisation>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
    }

    /// <summary>An organisation with its functions and who holds them, by title.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<(Organisation Organisation, IReadOnlyList<Function> Functions)> OrganisationAsync(
        Guid id,
        CancellationToken ct = default
    )
    {
        var organisation =
            await db.Set<Organisation>().AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct)
            ?? throw new NotFoundException("Organisationen");
        var functions = await db.Set<Function>()
            .AsNoTracking()
            .Include(f => f.Holdings)
                .ThenInclude(h => h.Person)
            .Where(f => f.OrganisationId == id)
            .OrderBy(f => f.Title)
            .ToListAsync(ct);
        return (organisation, functions);
    }

    /// <summary>A function with its organisation and everyone who has held it.</summary>
    /// <exception cref="NotFoundException">There is none.</exception>
    public async Task<Function> FunctionAsync(Guid id, CancellationToken ct = default) =>
        await db.Set<Function>()
            .AsNoTracking()
            .Include(f => f.Organisation)
            .Include(f => f.Holdings)
                .ThenInclude(h => h.Person)
            .FirstOrDefaultAsync(f => f.Id == id, ct)
        ?? throw new NotFoundException("Funktionen");

    /// <summary>The functions of an organisation, by title.</summary>
    public async Task<IReadOnlyList<Choice>> FunctionsOfAsync(Guid organisationId, CancellationToken ct = default) =>
        await db.Set<Function>()
            .Where(f => f.OrganisationId == organisationId)
            .OrderBy(f => f.Title)
            .Select(f => new Choice(f.Id, f.Title))
            .ToListAsync(ct);

    /// <summary>The functions that can take part in a body: those of the parties, and of outsiders.</summary>
    public async Task<IReadOnlyList<Choice>> CanTakePartAsync(IEnumerable<Guid> parties, CancellationToken ct = default)
    {
        var ids = parties.ToList();
        return await db.Set<Function>()
            .Where(f => ids.Contains(f.OrganisationId) || f.Organisation.Kind == OrganisationKind.Other)
            .OrderBy(f => f.Title)
            .Take(MostFunctions)
            .Select(f => new Choice(f.Id, f.Title + ", " + f.Organisation.Name))
            .ToListAsync(ct);
    }

    /// <summary>The persons who can hold a function, by name.</summary>
    public async Task<IReadOnlyList<Choice>> PersonsAsync(CancellationToken ct = default) =>
        await db.Set<Person>()
            .OrderBy(p => p.Name)
            .Take(MostPersons)
            .Select(p => new Choice(p.Id, p.Name + ", " + p.Email))
            .ToListAsync(ct);
}
