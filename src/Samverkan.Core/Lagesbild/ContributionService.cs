using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Sections;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Lagesbild;

/// <summary>Keeps the parties' contributions to the joint lägesbild. Only the own party changes, shares or removes its own.</summary>
public sealed class ContributionService(SamverkanDb db, AgreementVisible visible, HistoryLog history)
{
    /// <summary>Adds a contribution that only the own party sees.</summary>
    public async Task<Contribution> AddAsync(Guid agreementId, ContributionContent content, Actor actor, CancellationToken ct = default)
    {
        var side = await SideAsync(agreementId, actor, ct);
        var contribution = new Contribution(agreementId, side, content, actor);
        db.Add(contribution);
        history.Record(actor, LagesbildActs.AddContribution.With(content.Title), contribution, agreementId, side.Id);
        await db.SaveChangesAsync(ct);
        return contribution;
    }

    /// <summary>Rewrites the own party's contribution; refused with the other's text when somebody saved in between.</summary>
    public async Task ChangeAsync(Guid id, int seen, ContributionContent content, Actor actor, CancellationToken ct = default)
    {
        var contribution = await LoadAsync(id, actor, ct);
        if (contribution.Version != seen)
        {
            throw new StaleException(contribution.Text, contribution.EditedBy, contribution.Version);
        }

        contribution.Change(content, actor);
        history.Record(
            actor,
            LagesbildActs.ChangeContribution.With(content.Title),
            contribution,
            contribution.AgreementId,
            contribution.IsShared ? null : contribution.PartyId
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Lets the other party see the contribution; logged, since it may make the text a public record.</summary>
    public async Task ShareAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var contribution = await LoadAsync(id, actor, ct);
        Share(contribution, seen, actor);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Shares a contribution. The caller has asked who may, and saves.</summary>
    internal void Share(Contribution contribution, int seen, Actor actor)
    {
        db.Expect(contribution, seen);
        contribution.Share(actor);
        history.Record(actor, LagesbildActs.ShareContribution.With(contribution.Title), contribution, contribution.AgreementId);
    }

    /// <summary>Removes the own party's contribution, also one that has been shared.</summary>
    public async Task RemoveAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var contribution = await LoadAsync(id, actor, ct);
        db.Expect(contribution, seen);
        db.Remove(contribution);
        history.Record(
            actor,
            LagesbildActs.RemoveContribution.With(contribution.Title),
            contribution,
            contribution.AgreementId,
            contribution.IsShared ? null : contribution.PartyId
        );
        await db.SaveChangesAsync(ct);
    }

    private async Task<Contribution> LoadAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var contribution = await db.Set<Contribution>().FirstOrDefaultAsync(c => c.Id == id, ct) ?? throw new NotFoundException("Bidraget");
        var side = await SideAsync(contribution.AgreementId, actor, ct);
        return contribution.PartyId == side.Id ? contribution
            : contribution.IsShared ? throw new ForbiddenException()
            : throw new NotFoundException("Bidraget");
    }

    private async Task<AgreementParty> SideAsync(Guid agreementId, Actor actor, CancellationToken ct)
    {
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.EditWorkingMaterial, agreement);
        return agreement.SideOf(actor) ?? throw new RuleException(SharingRules.NotYourParty);
    }
}
