using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Drafts;
using Samverkan.Core.History;

namespace Samverkan.Core.WorkingMaterial;

/// <summary>What a draft service needs, whatever it keeps.</summary>
public sealed record DraftTools(SamverkanDb Db, AgreementVisible Visible, HistoryLog History, ChangeStamps Stamps, MarkingNotice Notice);

/// <summary>How the history tells what is done with one kind of working material.</summary>
public sealed record DraftActs(ActKind Add, ActKind Write, ActKind Merge, ActKind Discard, ActKind Share, ActKind Remove);

/// <summary>
/// Keeps one kind of working material: each party writes in its own draft, again and again while it writes; takes in what the other has
/// shared; shares, discards or removes. What differs between the kinds, each says.
/// </summary>
public abstract partial class DraftService<TThing, TContent, TDraft>(DraftTools tools) : IUnsharedMaterial
    where TThing : Drafted<TContent, TDraft>
    where TContent : class
    where TDraft : Draft<TContent>
{
    /// <summary>How long writing counts as the same act.</summary>
    public static readonly TimeSpan OneAct = TimeSpan.FromHours(1);

    /// <summary>The database.</summary>
    protected SamverkanDb Db => tools.Db;

    /// <summary>The history.</summary>
    protected HistoryLog History => tools.History;

    /// <summary>How its acts are told.</summary>
    protected abstract DraftActs Acts { get; }

    /// <summary>What one is called, with a capital, in the definite: "Källan".</summary>
    protected abstract string Called { get; }

    /// <summary>One of its kind, in the indefinite: "en källa".</summary>
    protected virtual string OneOf => "en del av arbetsmaterialet";

    /// <summary>What an actor needs to write.</summary>
    protected virtual Permission Needed => Permission.EditWorkingMaterial;

    /// <summary>What a content is called.</summary>
    protected abstract string NameOf(TContent content);

    /// <summary>Who a content is meant for.</summary>
    protected virtual Marking MarkingOf(TContent content) => default;

    /// <summary>Things with what belongs to them, except their drafts.</summary>
    protected virtual IQueryable<TThing> Things => Db.Set<TThing>();

    /// <summary>Whether a party writes in a thing that it sees.</summary>
    protected virtual bool MayWrite(TThing thing, AgreementParty side) => true;

    /// <summary>Why nobody can write in a thing now.</summary>
    protected virtual Broken WhyNotWrite(TThing thing) => new();

    /// <summary>The own draft with what the other party has shared since: nothing that either wrote is lost.</summary>
    protected virtual TContent Merged(TContent? basis, TContent mine, TContent theirs) => ContentMerge.Of(basis, mine, theirs);

    /// <summary>Says what else changes when what is shared changes: a submitted version that rests on it is taken back.</summary>
    protected virtual Task ChangedAsync(Guid agreementId, IReadOnlyCollection<TThing> things, Actor actor, CancellationToken ct) =>
        Task.CompletedTask;

    /// <summary>
    /// The same for one thing that is shared or removed on its own page. Where that page does not say what it brings about, it is refused
    /// while a submitted version rests on it.
    /// </summary>
    protected virtual Task ChangedAloneAsync(Guid agreementId, TThing thing, Actor actor, CancellationToken ct) =>
        ChangedAsync(agreementId, [thing], actor, ct);

    /// <summary>Removes what belongs to a thing that is removed.</summary>
    protected virtual Task RemoveWhatBelongsAsync(TThing thing, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Changes the party's draft by a function of what it holds.</summary>
    /// <param name="id">The thing.</param>
    /// <param name="seenDraft">The draft's version when the form was drawn; 0 when there was no draft.</param>
    /// <param name="seenContent">The count of shared changes when the form was drawn.</param>
    /// <param name="change">What the draft says from now on.</param>
    /// <param name="actor">Who writes.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="StaleException">Somebody saved, or the other party shared, in between; what stands now is shown first.</exception>
    public async Task<TDraft> SaveDraftAsync(
        Guid id,
        int seenDraft,
        int seenContent,
        Func<TContent, TContent> change,
        Actor actor,
        CancellationToken ct = default
    ) => await SaveAsync(await LoadAsync(id, actor, ct), seenDraft, seenContent, null, change, actor, ct);

    /// <summary>
    /// Saves the party's draft while it is written, again and again. The history says once an hour that somebody writes, not once for each
    /// save; the draft itself is only the party's own.
    /// </summary>
    /// <returns>The draft's version, which the next save is to come from.</returns>
    /// <exception cref="StaleException">A colleague has saved in between; nothing is saved, so that no text is passed over.</exception>
    public Task<int> AutosaveAsync(
        Guid id,
        int seenDraft,
        int seenContent,
        Func<TContent, TContent> change,
        Actor actor,
        CancellationToken ct = default
    ) => AutosaveAsync(id, seenDraft, seenContent, null, change, actor, ct);

    private protected async Task<int> AutosaveAsync(
        Guid id,
        int seenDraft,
        int seenContent,
        TContent? said,
        Func<TContent, TContent> change,
        Actor actor,
        CancellationToken ct
    )
    {
        var loaded = await LoadAsync(id, actor, ct);
        var (thing, agreement, side) = loaded;
        if (
            thing.DraftOf(side.Id) is not { } draft
            || draft.Version != seenDraft
            || (SavingTakesIn && draft.BasedOn != seenContent)
            || WhyNotWrite(thing) is { None: false }
            || change(draft.Content) is not { } content
            || MarkingOf(content).Text != MarkingOf(draft.Content).Text
            || !await History.HasDoneSinceAsync(Acts.Write, id, actor.Now - OneAct, actor, ct)
        )
        {
            return (await SaveAsync(loaded, seenDraft, seenContent, said, change, actor, ct)).Version;
        }

        await Db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await Db.Database.BeginTransactionAsync(ct);
                if (await WriteAsync(draft.Id, seenDraft, content, actor.Now, actor.Name, ct) == 0)
                {
                    throw new StaleException();
                }

                await tools.Stamps.RenewAsync(agreement.Id, ct);
                await transaction.CommitAsync(ct);
            });
        return seenDraft + 1;
    }

    /// <summary>Throws the party's draft away; what was never shared goes with it.</summary>
    public async Task DiscardAsync(Guid id, int seenDraft, Actor actor, CancellationToken ct = default)
    {
        var (thing, agreement, side) = await LoadAsync(id, actor, ct);
        var draft = thing.DraftOf(side.Id) ?? throw new RuleException(SharingRules.NothingToShare);
        Db.Expect(draft, seenDraft);
        Db.Remove(draft);
        if (!thing.IsShared)
        {
            await RemoveWhatBelongsAsync(thing, ct);
            Db.Remove(thing);
        }

        History.Record(actor, Acts.Discard.With(Named(draft.Content)), thing, agreement.Id, side.Id);
        await Db.SaveChangesAsync(ct);
    }

    /// <summary>The content, where its marking holds.</summary>
    /// <exception cref="RuleException">Secret without a provision.</exception>
    private TContent Sound(TContent content)
    {
        MarkingOf(content).Checked();
        return content;
    }

    /// <summary>A content as its reader would know it, for who is shown what somebody else wrote.</summary>
    private static string Told(TContent content, Agreement agreement) =>
        ContentText.Of(content, agreement.Party(1).Term, agreement.Party(2).Term);

    /// <summary>A name as the history may tell it.</summary>
    protected string Named(TContent content) => MarkingOf(content).Tell(NameOf(content));

    /// <summary>Whether the form asks its user about what the other party has shared, so that who saves has taken it in.</summary>
    private protected virtual bool SavingTakesIn => false;

    /// <summary>Writes a draft without an act of its own, where its version is still the one seen; returns how many rows it was.</summary>
    private protected abstract Task<int> WriteAsync(Guid draftId, int seen, TContent content, DateTime at, string by, CancellationToken ct);

    /// <summary>Adds a new thing as the party's own. The caller has asked who may.</summary>
    private protected async Task<TThing> AddAsync(
        TThing thing,
        TContent content,
        Act act,
        AgreementParty side,
        Actor actor,
        CancellationToken ct
    )
    {
        Db.Add(thing);
        Db.Add(thing.Edit(side.Id, Sound(content), actor));
        History.Record(actor, act, thing, thing.AgreementId, side.Id);
        await Db.SaveChangesAsync(ct);
        return thing;
    }

    /// <param name="loaded">The thing, its agreement and the party.</param>
    /// <param name="said">What the form was drawn from, for a draft that begins from an earlier shared content.</param>
    private protected async Task<TDraft> SaveAsync(
        (TThing Thing, Agreement Agreement, AgreementParty Side) loaded,
        int seenDraft,
        int seenContent,
        TContent? said,
        Func<TContent, TContent> change,
        Actor actor,
        CancellationToken ct
    )
    {
        var (thing, agreement, side) = loaded;
        WhyNotWrite(thing).ThrowIfAny();
        var before = thing.DraftOf(side.Id);
        var earlier = seenContent != thing.ContentVersion;
        if ((before?.Version ?? 0) != seenDraft)
        {
            throw new StaleException(
                Told(thing.ContentFor(side.Id), agreement),
                before?.EditedBy ?? thing.SharedBy,
                before?.Version ?? 0,
                thing.Id
            );
        }

        if (before is null && earlier && said is null)
        {
            // The other party shared a change after the form was drawn: it is shown, and saved upon only when it has been seen.
            throw new StaleException(Told(thing.Content, agreement), thing.SharedBy, 0, thing.Id);
        }

        var draft = thing.Edit(side.Id, Sound(change(thing.ContentFor(side.Id))), actor);
        if (before is null)
        {
            Db.Add(draft);
        }

        if (earlier && before is null)
        {
            draft.HasSeen(seenContent, said!);
        }
        else if (!earlier && SavingTakesIn)
        {
            draft.HasSeen(seenContent, thing.Content);
        }

        History.Record(actor, Acts.Write.With(Named(draft.Content)), thing, agreement.Id, side.Id);
        await Db.SaveChangesAsync(ct);
        return draft;
    }

    /// <summary>A thing that the actor's party writes in, with its agreement and the party.</summary>
    /// <exception cref="NotFoundException">There is none that the party sees.</exception>
    private protected async Task<(TThing Thing, Agreement Agreement, AgreementParty Side)> LoadAsync(
        Guid id,
        Actor actor,
        CancellationToken ct
    )
    {
        var thing = await Things.Include(t => t.Drafts).FirstOrDefaultAsync(t => t.Id == id, ct) ?? throw new NotFoundException(Called);
        var (agreement, side) = await RequireAsync(thing.AgreementId, actor, ct);
        return thing.VisibleTo(side.Id) && MayWrite(thing, side) ? (thing, agreement, side) : throw new NotFoundException(Called);
    }

    /// <summary>An agreement where the actor may write, and the party that the actor works for there.</summary>
    private protected async Task<(Agreement Agreement, AgreementParty Side)> RequireAsync(
        Guid agreementId,
        Actor actor,
        CancellationToken ct
    )
    {
        var agreement =
            await tools.Visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException(Called);
        return (agreement, Side(agreement, actor));
    }

    /// <summary>The party that the actor writes for.</summary>
    private protected AgreementParty Side(Agreement agreement, Actor actor)
    {
        actor.Require(Needed, agreement);
        return agreement.SideOf(actor) ?? throw new RuleException(SharingRules.NotYourParty);
    }
}
