using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;

namespace Samverkan.Core.Statistics;

/// <summary>Takes proposals about what another organisation answers for in the shared statistics, and brings them to it.</summary>
public sealed class ProposalService(SamverkanDb db, HistoryLog history, Outbox outbox)
{
    /// <summary>The longest proposal, in letters.</summary>
    public const int Most = 1000;

    /// <summary>The name of the organisation that answers for something; empty where none does.</summary>
    public async Task<string> OwnerAsync(IOwned? owned, CancellationToken ct = default) =>
        owned?.OwnerId is { } id
            ? await db.Set<Organisation>().Where(o => o.Id == id).Select(o => o.Name).FirstOrDefaultAsync(ct) ?? ""
            : "";

    /// <summary>Tells the coordinators of the organisation that answers for something what is proposed.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="link">Where it is changed.</param>
    public async Task ProposeAsync<T>(T owned, string name, string proposal, string link, Actor actor, CancellationToken ct = default)
        where T : Entity, IOwned
    {
        actor.Require(Permission.EditStatistics);
        new Broken().When(proposal.Length == 0, StatisticsRules.ProposalNeedsText).ThrowIfAny();
        var (owner, today) = (owned.OwnerId, actor.Today);
        var to = await db.Set<FunctionHolding>()
            .Where(h => h.Function.OrganisationId == owner && h.Function.Role == FunctionRole.Coordinator)
            .Where(h => h.HoldsOn(today))
            .Select(h => new { h.PersonId, h.Person.Email })
            .ToListAsync(ct);
        new Broken().When(to.Count == 0, StatisticsRules.NobodyAnswers).ThrowIfAny();
        await outbox.TellAsync(
            new Occurrence(Events.StatisticsProposed, owned.Id, $"{actor.Now:O}", [actor.Name, name, proposal], actor.Address(link)),
            to.Select(t => new Recipient(t.PersonId, t.Email)),
            actor,
            ct
        );
        history.Record(actor, StatisticsActs.Propose.With(name, proposal), owned);
        await db.SaveChangesAsync(ct);
    }
}
