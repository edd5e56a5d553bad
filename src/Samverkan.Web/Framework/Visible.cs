using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;

namespace Samverkan.Web.Framework;

/// <summary>What the features let an actor see, in one place for pages.</summary>
public sealed class Visible(
    AgreementVisible agreements,
    AnnexVisible annexes,
    ForumVisible forums,
    MeetingVisible meetings,
    LagesbildVisible lagesbild,
    SigningVisible signing,
    HistoryVisible history
)
{
    public IQueryable<Agreement> Agreements(Actor actor) => agreements.Agreements(actor);

    public Task<Agreement?> FindAsync(string slug, Actor actor, CancellationToken ct) => agreements.FindAsync(slug, actor, ct);

    public Task AddClausesAsync(Agreement agreement, CancellationToken ct) => agreements.AddClausesAsync(agreement, ct);

    public IQueryable<AgreementParty> Parties(Actor actor) => agreements.Parties(actor);

    public IQueryable<Amendment> Amendments(Actor actor, Agreement agreement) => agreements.Amendments(actor, agreement);

    public IQueryable<Annex> Annexes(Actor actor) => annexes.Annexes(actor);

    public IQueryable<Body> Bodies(Actor actor) => forums.Bodies(actor);

    public IQueryable<Meeting> Meetings(Actor actor) => meetings.Meetings(actor);

    public IQueryable<PriorityArea> PriorityAreas(Actor actor, Agreement agreement) => lagesbild.PriorityAreas(actor, agreement);

    public IQueryable<Source> Sources(Actor actor, Agreement agreement) => lagesbild.Sources(actor, agreement);

    public IQueryable<SignatureRequest> SignatureRequests(Actor actor) => signing.SignatureRequests(actor);

    /// <summary>The history of a visible agreement that the actor may see.</summary>
    public IQueryable<HistoryEntry> History(Actor actor, Agreement agreement) =>
        history.History(
            agreement.Id,
            [.. agreement.Parties.Where(p => actor.ReadingOrganisations.Contains(p.OrganisationId)).Select(p => p.Id)]
        );
}
