using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Forums;

/// <summary>Keeps the bodies of an agreement and their members.</summary>
public sealed class ForumService(SamverkanDb db, AgreementVisible visible, ForumVisible forumVisible, HistoryLog history)
{
    /// <summary>Adds a body; all but Chefsamrådet come under Chefsamrådet where there is one.</summary>
    public async Task<Body> AddAsync(
        Guid agreementId,
        BodyKind kind,
        string name,
        string frequency,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.EditAgreement, agreement);
        var council = await db.Set<Body>().FirstOrDefaultAsync(b => b.AgreementId == agreementId && b.Kind == BodyKind.Council, ct);
        new Broken().When(kind == BodyKind.Council && council is not null, ForumRules.OneCouncil).ThrowIfAny();
        var body = new Body(agreement, kind, name, frequency, kind == BodyKind.Council ? null : council?.Id);
        db.Add(body);
        history.Record(actor, ForumsActs.AddBody.With(body.KindName.ToLower(SwedishText.Culture), name), body, agreementId);
        await db.SaveChangesAsync(ct);
        return body;
    }

    /// <summary>Changes what a body is called and how often it meets.</summary>
    public async Task ChangeAsync(Guid bodyId, int seen, string name, string frequency, Actor actor, CancellationToken ct = default)
    {
        var body = await LoadAsync(bodyId, actor, ct);
        db.Expect(body, seen);
        body.Change(name, frequency);
        history.Record(actor, ForumsActs.ChangeBody.With(name), body, body.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Lets a function take part from today until further notice, for the party whose organisation has it, if any.</summary>
    public async Task AddMemberAsync(Guid bodyId, Guid functionId, BodyRole role, Actor actor, CancellationToken ct = default)
    {
        var body = await LoadAsync(bodyId, actor, ct);
        var function =
            await db.Set<Function>().FirstOrDefaultAsync(f => f.Id == functionId, ct) ?? throw new NotFoundException("Funktionen");
        var party = body.Agreement.Parties.Find(p => p.OrganisationId == function.OrganisationId)?.Order ?? 0;
        var member = body.AddMember(function, role, party, actor.Today);
        db.Add(member);
        history.Record(
            actor,
            ForumsActs.AddMember.With(function.Title, body.Name, Body.RoleName(role).ToLower(SwedishText.Culture)),
            body,
            body.AgreementId
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Lets a function decide for its party when the decision-maker is away, for a period (R13).</summary>
    public async Task AddDeputyAsync(
        Guid bodyId,
        Guid functionId,
        DateOnly from,
        DateOnly to,
        string mandate,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var body = await LoadAsync(bodyId, actor, ct);
        var function =
            await db.Set<Function>().FirstOrDefaultAsync(f => f.Id == functionId, ct) ?? throw new NotFoundException("Funktionen");
        db.Add(
            body.AddDeputy(
                function,
                body.Agreement.Parties.Find(p => p.OrganisationId == function.OrganisationId)?.Order ?? 0,
                from,
                to,
                mandate
            )
        );
        history.Record(actor, ForumsActs.AddDeputy.With(function.Title, body.Name, from.Iso(), to.Iso()), body, body.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends a function's part in a body; yesterday becomes its last day.</summary>
    public async Task EndMemberAsync(Guid bodyId, Guid memberId, int seen, Actor actor, CancellationToken ct = default)
    {
        var body = await LoadAsync(bodyId, actor, ct);
        var member = body.Members.Find(m => m.Id == memberId && m.HoldsFrom(actor.Today)) ?? throw new NotFoundException("Medlemmen");
        db.Expect(member, seen);
        member.End(actor.Today.AddDays(-1));
        history.Record(actor, ForumsActs.EndMember.With(member.Function.Title, body.Name), body, body.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Body> LoadAsync(Guid bodyId, Actor actor, CancellationToken ct)
    {
        var body =
            await forumVisible
                .Bodies(actor)
                .Include(b => b.Agreement)
                    .ThenInclude(a => a.Parties)
                .Include(b => b.Members)
                    .ThenInclude(m => m.Function)
                .AsSplitQuery()
                .FirstOrDefaultAsync(b => b.Id == bodyId, ct)
            ?? throw new NotFoundException("Forumet");
        actor.Require(Permission.EditAgreement, body.Agreement);
        return body;
    }
}
