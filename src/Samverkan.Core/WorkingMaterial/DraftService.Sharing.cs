using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>Sharing with the other party, taking in what it has shared, and removing what both see.</summary>
public abstract partial class DraftService<TThing, TContent, TDraft>
    where TThing : Drafted<TContent, TDraft>
    where TContent : class
    where TDraft : Draft<TContent>
{
    /// <inheritdoc/>
    public abstract int Order { get; }

    /// <inheritdoc/>
    public abstract string Kind { get; }

    /// <summary>Where a thing is read and changed.</summary>
    protected abstract string Href(TThing thing, AgreementLinks links);

    /// <summary>The number of the annex that changes when a thing is shared; null for none.</summary>
    protected virtual int? AnnexOf(TThing thing) => null;

    /// <summary>What a draft is called on the page that shares.</summary>
    protected virtual string Label(TThing thing, TContent content) => NameOf(content);

    /// <summary>The order on the page that shares.</summary>
    protected virtual IEnumerable<TThing> InOrder(IEnumerable<TThing> things) => things.OrderBy(t => t.Sequence);

    /// <summary>Why things cannot be shared together.</summary>
    protected virtual Task<Broken> WhyNotShareAsync(IReadOnlyList<TThing> chosen, AgreementParty side, CancellationToken ct) =>
        Task.FromResult(new Broken());

    /// <summary>Notes what sharing changed besides what it says.</summary>
    protected virtual void Shared(TThing thing, TContent before, bool isChange, Actor actor) { }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        if (!actor.Can(Needed, agreement))
        {
            return [];
        }

        var (id, party, links) = (agreement.Id, side.Id, Links.Agreement(agreement.Slug));
        var things = await Things
            .AsNoTracking()
            .Include(t => t.Drafts.Where(d => d.PartyId == party))
            .Where(t => t.AgreementId == id && t.Drafts.Any(d => d.PartyId == party))
            .ToListAsync(ct);
        return [.. InOrder(things.Where(t => WhyNotWrite(t).None)).Select(t => Of(t, t.DraftOf(party)!, links))];
    }

    /// <inheritdoc/>
    public async Task<int> ShareAsync(
        Agreement agreement,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        var (id, party, ids) = (agreement.Id, side.Id, seen.Keys.ToList());
        var chosen = await Things
            .Include(t => t.Drafts)
            .Where(t => t.AgreementId == id && ids.Contains(t.Id) && t.Drafts.Any(d => d.PartyId == party))
            .OrderBy(t => t.Sequence)
            .ToListAsync(ct);
        if (chosen.Count > 0)
        {
            actor.Require(Needed, agreement);
            await ShareAsync(chosen, agreement, side, seen, actor, ct);
            await ChangedAsync(agreement.Id, chosen, actor, ct);
        }

        return chosen.Count;
    }

    /// <summary>Shares the party's draft of one thing with the other party; logged, since it may make the text a public record.</summary>
    public async Task ShareAsync(Guid id, int seenDraft, Actor actor, CancellationToken ct = default)
    {
        var (thing, agreement, side) = await LoadAsync(id, actor, ct);
        new Broken().When(thing.DraftOf(side.Id) is null, SharingRules.NothingToShare).ThrowIfAny();
        await ShareAsync([thing], agreement, side, new Dictionary<Guid, int> { [id] = seenDraft }, actor, ct);
        await ChangedAloneAsync(agreement.Id, thing, actor, ct);
        await Db.SaveChangesAsync(ct);
    }

    /// <summary>Takes what the other party has shared since into the party's draft.</summary>
    /// <param name="id">The thing.</param>
    /// <param name="seenDraft">The draft's version that the writer saw.</param>
    /// <param name="seenContent">The count of shared changes that the writer saw.</param>
    /// <param name="actor">Who takes it in.</param>
    /// <param name="ct">Cancels.</param>
    public async Task MergeAsync(Guid id, int seenDraft, int seenContent, Actor actor, CancellationToken ct = default)
    {
        var (thing, agreement, side) = await LoadAsync(id, actor, ct);
        var draft = thing.DraftOf(side.Id) ?? throw new RuleException(SharingRules.NothingToShare);
        Db.Expect(draft, seenDraft);
        if (thing.ContentVersion != seenContent)
        {
            throw new StaleException(Told(thing.Content, agreement), thing.SharedBy, draft.Version);
        }

        draft.Change(Merged(draft.Base, draft.Content, thing.Content), actor);
        draft.HasSeen(thing.ContentVersion, thing.Content);
        History.Record(actor, Acts.Merge.With(Named(draft.Content)), thing, agreement.Id, side.Id);
        await Db.SaveChangesAsync(ct);
    }

    /// <summary>Removes a thing; refused while the other party has a draft of it.</summary>
    public virtual async Task RemoveAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var (thing, agreement, side) = await LoadAsync(id, actor, ct);
        Db.Expect(thing, seen);
        WhyNotRemove(thing).When(thing.Drafts.Exists(d => d.PartyId != side.Id), SharingRules.OthersDraft).ThrowIfAny();
        await RemoveAsync(thing, agreement, side, actor, ct);
    }

    /// <summary>Removes a thing that the caller has found nothing in the way of.</summary>
    private protected async Task RemoveAsync(TThing thing, Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        var name = Named(thing.IsShared ? thing.Content : thing.ContentFor(side.Id));
        Db.RemoveRange(thing.Drafts);
        await RemoveWhatBelongsAsync(thing, ct);
        Remove(thing, actor);
        History.Record(actor, Acts.Remove.With(name), thing, agreement.Id, thing.IsShared ? null : side.Id);
        if (thing.IsShared)
        {
            await ChangedAloneAsync(agreement.Id, thing, actor, ct);
        }

        await Db.SaveChangesAsync(ct);
    }

    /// <summary>Why a thing cannot be removed.</summary>
    protected virtual Broken WhyNotRemove(TThing thing) => WhyNotWrite(thing);

    /// <summary>Takes the thing itself away.</summary>
    protected virtual void Remove(TThing thing, Actor actor) => Db.Remove(thing);

    /// <summary>Shares some drafts exactly as they were seen, all or none. The caller says what else changes, and saves.</summary>
    private protected async Task ShareAsync(
        IReadOnlyList<TThing> chosen,
        Agreement agreement,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        foreach (var thing in chosen)
        {
            WhyNotWrite(thing).ThrowIfAny();
            Db.Expect(thing.DraftOf(side.Id)!, seen[thing.Id]);
        }

        var contents = chosen.Select(t => t.DraftOf(side.Id)!.Content);
        (await WhyNotShareAsync(chosen, side, ct))
            .When(contents.Any(c => ContentField.All(c.GetType()).Any(f => f.Of(c).Length > f.Most)), SharingRules.TooLong)
            .When(chosen.Any(t => t.ChangedSince(t.DraftOf(side.Id)!)), SharingRules.SharedSince)
            .When(string.IsNullOrWhiteSpace(actor.Reason) && chosen.Any(t => Opens(t, side)), MarkingRules.LoweringNeedsReason)
            .ThrowIfAny();
        var alone = actor with { Reason = null };
        foreach (var thing in chosen)
        {
            var (draft, before, isChange) = (thing.DraftOf(side.Id)!, thing.Content, thing.IsShared);
            var opens = isChange && MarkingOf(draft.Content).Opens(MarkingOf(before));
            thing.Share(draft, actor);
            Db.Remove(draft);
            // Noted once it is shared: what has become secret by that is not named.
            Shared(thing, before, isChange, opens ? actor : alone);
            History.Record(opens ? actor : alone, Acts.Share.With(NameOf(thing.Content)), thing, agreement.Id);
            if (opens)
            {
                var links = Links.Agreement(agreement.Slug);
                await tools.Notice.TellAsync(
                    agreement,
                    thing,
                    OneOf,
                    MarkingOf(before),
                    MarkingOf(thing.Content),
                    Href(thing, links),
                    actor,
                    ct
                );
            }
        }
    }

    private bool Opens(TThing thing, AgreementParty side) =>
        thing.IsShared && MarkingOf(thing.DraftOf(side.Id)!.Content).Opens(MarkingOf(thing.Content));

    private Unshared Of(TThing thing, TDraft draft, AgreementLinks links)
    {
        var (content, now) = (draft.Content, MarkingOf(thing.Content));
        return new Unshared(thing.Id, draft.Version, Label(thing, content), Href(thing, links))
        {
            Annex = AnnexOf(thing),
            Marking = MarkingOf(content),
            EditedAt = draft.EditedAt,
            EditedBy = draft.EditedBy,
            IsChange = thing.IsShared,
            ChangedByOther = thing.ChangedSince(draft),
            Numbers = PersonalNumbers.In(ContentText.Of(content, "", "")),
            MarkingBefore = thing.IsShared && now.Phrase != MarkingOf(content).Phrase ? now : null,
            Proposed = MarkingProposal.For(MarkingOf(content), ContentText.Of(content, "", "")),
        };
    }
}
