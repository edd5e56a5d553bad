using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Sections;

/// <summary>Comments on sections and rounds of review between the parties.</summary>
public sealed class CommentService(SamverkanDb db, AgreementVisible visible, HistoryLog history)
{
    /// <param name="onlyOwn">Whether only the writer's party may see it.</param>
    public async Task AddAsync(Guid sectionId, string text, bool onlyOwn, Actor actor, CancellationToken ct = default)
    {
        var (section, side) = await LoadAsync(sectionId, actor, ct);
        var comment = new SectionComment(section, onlyOwn ? side.Id : null, text, actor);
        db.Add(comment);
        history.Record(actor, SectionsActs.Comment.With(section.Heading), section, section.AgreementId, comment.PartyId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Notes that a comment has been dealt with, or opens it again.</summary>
    public async Task ResolveAsync(Guid commentId, int seen, bool resolved, Actor actor, CancellationToken ct = default)
    {
        var comment =
            await db.Set<SectionComment>().FirstOrDefaultAsync(c => c.Id == commentId, ct) ?? throw new NotFoundException("Kommentaren");
        var (section, side) = await LoadAsync(comment.SectionId, actor, ct);
        if (comment.PartyId is { } party && party != side.Id)
        {
            throw new NotFoundException("Kommentaren");
        }

        db.Expect(comment, seen);
        if (resolved)
        {
            comment.Resolve(actor);
        }
        else
        {
            comment.Reopen();
        }

        history.Record(
            actor,
            (resolved ? SectionsActs.ResolveComment : SectionsActs.ReopenComment).With(section.Heading),
            section,
            section.AgreementId,
            comment.PartyId
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Asks the other party to review a shared section by a day.</summary>
    public async Task AskForReviewAsync(Guid sectionId, DateOnly dueOn, Actor actor, CancellationToken ct = default)
    {
        var (section, side) = await LoadAsync(sectionId, actor, ct);
        new Broken()
            .When(await db.Set<ReviewRound>().AnyAsync(r => r.SectionId == sectionId && r.DoneAt == null, ct), SectionRules.ReviewUnderWay)
            .ThrowIfAny();
        db.Add(new ReviewRound(section, side, dueOn, actor));
        history.Record(actor, SectionsActs.AskForReview.With(section.Heading, dueOn.Iso()), section, section.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The other party says that it has reviewed the section.</summary>
    public async Task FinishReviewAsync(Guid roundId, int seen, Actor actor, CancellationToken ct = default)
    {
        var round =
            await db.Set<ReviewRound>().FirstOrDefaultAsync(r => r.Id == roundId, ct) ?? throw new NotFoundException("Granskningen");
        var (section, side) = await LoadAsync(round.SectionId, actor, ct);
        db.Expect(round, seen);
        round.Finish(side, actor);
        history.Record(actor, SectionsActs.FinishReview.With(section.Heading), section, section.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    private async Task<(Section Section, AgreementParty Side)> LoadAsync(Guid sectionId, Actor actor, CancellationToken ct)
    {
        var section = await db.Set<Section>().FirstOrDefaultAsync(s => s.Id == sectionId, ct) ?? throw new NotFoundException("Avsnittet");
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == section.AgreementId, ct)
            ?? throw new NotFoundException("Avsnittet");
        actor.Require(Permission.EditWorkingMaterial, agreement);
        var side = agreement.SideOf(actor) ?? throw new RuleException(SharingRules.NotYourParty);
        return section.VisibleTo(side.Id) ? (section, side) : throw new NotFoundException("Avsnittet");
    }
}
