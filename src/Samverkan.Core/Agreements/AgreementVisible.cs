using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;

namespace Samverkan.Core.Agreements;

/// <summary>
/// The root of every read of agreements: only what the actor's functions reach. An agreement is visible to those who hold a function in
/// one of its parties, or take part in its bodies; a samverkansavtal also to those whose organisation belongs to one of its legal
/// entities. What is not visible does not exist (404).
/// </summary>
public sealed class AgreementVisible(SamverkanDb db, IParticipation participation)
{
    private static readonly PerModel<Func<SamverkanDb, string, CancellationToken, Task<Agreement?>>> BySlug = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, string slug, CancellationToken ct) =>
                db.Set<Agreement>().AsNoTracking().Include(a => a.Parties).Include(a => a.Parent).FirstOrDefault(a => a.Slug == slug)
        )
    );

    /// <summary>
    /// The agreement at an address, with its parties and parent, not tracked; null where the actor may see no such agreement. Who reads
    /// for one of its parties sees it by that alone; for all others the whole question is asked.
    /// </summary>
    public async Task<Agreement?> FindAsync(string slug, Actor actor, CancellationToken ct = default) =>
        await BySlug.For(db)(db, slug, ct) is { } found
        && (IsReaderOfParty(found, actor) || await Agreements(actor).AnyAsync(a => a.Id == found.Id, ct))
            ? found
            : null;

    /// <summary>The first of the reasons of <see cref="Agreements"/>, which needs no further question.</summary>
    internal static bool IsReaderOfParty(Agreement agreement, Actor actor) =>
        actor.IsSystem || agreement.Parties.Exists(p => actor.ReadingOrganisations.Contains(p.OrganisationId));

    /// <summary>Adds the clauses to an agreement that was found.</summary>
    public async Task AddClausesAsync(Agreement agreement, CancellationToken ct = default) =>
        agreement.Clauses.AddRange(
            await db.Set<Clause>().AsNoTracking().Where(c => c.AgreementId == agreement.Id).OrderBy(c => c.Number).ToListAsync(ct)
        );

    /// <summary>The agreements the actor may see.</summary>
    internal IQueryable<Agreement> Agreements(Actor actor)
    {
        if (actor.IsSystem)
        {
            return db.Set<Agreement>();
        }

        var organisations = actor.ReadingOrganisations;
        // Sets of ids rather than conditions on each agreement: the database finds them by index, however many agreements there are.
        var numbers = db.Set<Organisation>()
            .Where(o => organisations.Contains(o.Id) && o.OrganisationNumber != "")
            .Select(o => o.OrganisationNumber);
        var taking = participation.AgreementsOf(actor.ReadingFunctions, actor.Today);
        var ids = db.Set<AgreementParty>()
            .Where(p => organisations.Contains(p.OrganisationId))
            .Select(p => p.AgreementId)
            .Concat(
                db.Set<Agreement>()
                    .Where(a => taking.Contains(a.Id) && (a.State == AgreementState.Signed || a.State == AgreementState.Registered))
                    .Select(a => a.Id)
            )
            .Concat(
                db.Set<Agreement>()
                    .Where(f =>
                        f.Kind == AgreementKind.Frame
                        && (f.State == AgreementState.Signed || f.State == AgreementState.Registered)
                        && f.Parties.Any(p => numbers.Contains(p.OrganisationNumber))
                    )
                    .Select(f => f.Id)
            );
        return db.Set<Agreement>().Where(a => ids.Contains(a.Id));
    }

    /// <summary>The parties of visible agreements.</summary>
    internal IQueryable<AgreementParty> Parties(Actor actor)
    {
        var ids = Agreements(actor).Select(a => a.Id);
        return db.Set<AgreementParty>().Where(p => ids.Contains(p.AgreementId));
    }

    /// <summary>
    /// Amendments of an agreement that is visible: signed ones to all, others to the parties, and those not shared to their writer's
    /// party.
    /// </summary>
    internal IQueryable<Amendment> Amendments(Actor actor, Agreement agreement)
    {
        var (id, side, working) = (agreement.Id, agreement.SideOf(actor)?.Id, actor.Can(Permission.ReadWorkingMaterial, agreement));
        return db.Set<Amendment>()
            .Where(a =>
                a.AgreementId == id && (a.State == AmendmentState.Signed || (working && (a.OwnerPartyId == null || a.OwnerPartyId == side)))
            );
    }
}
