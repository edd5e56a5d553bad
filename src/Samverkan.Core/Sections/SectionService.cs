using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Sections;

/// <summary>Writes working material: each party in its own draft, shared by an explicit act.</summary>
public sealed partial class SectionService(
    SamverkanDb db,
    AnnexVisible visible,
    AgreementVisible agreementVisible,
    HistoryLog history,
    AnnexService annexes
)
{
    /// <summary>Adds an empty section of the actor's party, last among its siblings.</summary>
    public async Task<Section> AddAsync(Guid annexId, Guid? parentId, string heading, Actor actor, CancellationToken ct = default)
    {
        var annex =
            await visible.Annexes(actor).Include(a => a.Agreement).ThenInclude(a => a.Parties).FirstOrDefaultAsync(a => a.Id == annexId, ct)
            ?? throw new NotFoundException("Bilagan");
        var side = Side(annex.Agreement, actor);
        var siblings = await db.Set<Section>().Where(s => s.AnnexId == annexId).ToListAsync(ct);
        var parent = siblings.Find(s => s.Id == parentId && s.VisibleTo(side.Id));
        if (parentId is not null && parent is null)
        {
            throw new NotFoundException("Avsnittet");
        }

        new Broken().When(SectionTree.DepthOf(siblings, parentId) >= SectionTree.MostLevels, SectionRules.TooDeep).ThrowIfAny();
        var position = siblings.Where(s => s.ParentId == parentId).Select(s => s.Position).DefaultIfEmpty(0).Max() + 1;
        var section = new Section(annex, parentId, position, heading, side);
        db.Add(section);
        db.Add(section.Edit(side, heading, "", default, actor));
        history.Record(actor, SectionsActs.Add.With(heading, annex.Number), section, annex.AgreementId, side.Id);
        await db.SaveChangesAsync(ct);
        return section;
    }

    /// <summary>Saves the party's draft. Somebody else's save in between is shown, never lost.</summary>
    /// <param name="seenDraft">The draft's version when the form was drawn; 0 when there was no draft.</param>
    /// <param name="seenContent">The shared text's count when the form was drawn.</param>
    /// <param name="seenText">The text that the form was drawn from.</param>
    public async Task<SectionDraft> SaveDraftAsync(
        Guid sectionId,
        int seenDraft,
        int seenContent,
        string heading,
        string text,
        Actor actor,
        Marking marking = default,
        string? seenText = null,
        CancellationToken ct = default
    )
    {
        var (section, agreement, side) = await LoadAsync(sectionId, actor, ct);
        var draft = section.DraftOf(side.Id);
        if ((draft?.Version ?? 0) != seenDraft)
        {
            throw new StaleException(draft?.Text ?? section.Text, draft?.EditedBy ?? section.SharedBy, draft?.Version ?? 0);
        }

        var isNew = draft is null;
        draft = section.Edit(side, heading, text, marking, actor);
        if (seenContent == section.ContentVersion || isNew)
        {
            draft.HasSeen(seenContent, seenContent == section.ContentVersion ? section.Text : seenText ?? section.Text);
        }

        if (isNew)
        {
            db.Add(draft);
        }

        history.Record(actor, SectionsActs.Write.With(draft.Marking.Named(heading)), section, agreement.Id, side.Id);
        await db.SaveChangesAsync(ct);
        return draft;
    }

    /// <summary>Adds an image to a section and the reference to it to the party's draft.</summary>
    /// <param name="place">Puts the reference into the text that the party sees.</param>
    public async Task AddImageAsync(
        Guid sectionId,
        int seenDraft,
        int seenContent,
        NormalImage image,
        Func<SectionImage, string, string> place,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (section, _, side) = await LoadAsync(sectionId, actor, ct);
        var draft = section.DraftOf(side.Id);
        var added = new SectionImage(section, side, image, actor);
        db.Add(added);
        await SaveDraftAsync(
            sectionId,
            seenDraft,
            seenContent,
            draft?.Heading ?? section.Heading,
            place(added, draft?.Text ?? section.Text),
            actor,
            draft?.Marking ?? section.Marking,
            ct: ct
        );
    }

    /// <summary>Throws the party's draft away; an unshared section goes with it.</summary>
    public async Task DiscardAsync(Guid sectionId, int seenDraft, Actor actor, CancellationToken ct = default)
    {
        var (section, agreement, side) = await LoadAsync(sectionId, actor, ct);
        var draft = section.DraftOf(side.Id) ?? throw new RuleException(SectionRules.NothingToShare);
        db.Expect(draft, seenDraft);
        db.Remove(draft);
        if (!section.IsShared)
        {
            new Broken().When(await db.Set<Section>().AnyAsync(s => s.ParentId == sectionId, ct), SectionRules.HasChildren).ThrowIfAny();
            await RemoveDependentsAsync(sectionId, ct);
            db.Remove(section);
        }

        history.Record(actor, SectionsActs.Discard.With(draft.Marking.Named(draft.Heading)), section, agreement.Id, side.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Shares drafts with the other party, exactly those that the sharer has seen. The act is logged: it may make the text a public
    /// record.
    /// </summary>
    /// <param name="seen">The drafts by section, with the version that was shown.</param>
    public async Task<int> ShareAsync(Guid annexId, IReadOnlyDictionary<Guid, int> seen, Actor actor, CancellationToken ct = default)
    {
        var annex =
            await visible.Annexes(actor).Include(a => a.Agreement).ThenInclude(a => a.Parties).FirstOrDefaultAsync(a => a.Id == annexId, ct)
            ?? throw new NotFoundException("Bilagan");
        var side = Side(annex.Agreement, actor);
        var shared = await ShareWithinAsync(annex.AgreementId, annexId, side, seen, actor, ct);
        await db.SaveChangesAsync(ct);
        return shared;
    }

    /// <summary>Shares drafts in one annex. The caller has asked who may, and saves.</summary>
    internal async Task<int> ShareWithinAsync(
        Guid agreementId,
        Guid annexId,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        var sections = await db.Set<Section>()
            .Include(s => s.Drafts)
            .Where(s => s.AnnexId == annexId && s.Drafts.Any(d => d.PartyId == side.Id))
            .ToListAsync(ct);
        var chosen = sections.Where(s => seen.ContainsKey(s.Id)).ToList();
        if (chosen.Count != seen.Count || chosen.Exists(s => s.DraftOf(side.Id)!.Version != seen[s.Id]))
        {
            throw new StaleException();
        }

        await RequireShareableAsync(annexId, side, chosen, ct);
        chosen.ForEach(s => Share(s, side, agreementId, actor));
        await annexes.WorkingMaterialChangedAsync(annexId, actor, ct);
        return chosen.Count;
    }

    private async Task RequireShareableAsync(Guid annexId, AgreementParty side, List<Section> chosen, CancellationToken ct)
    {
        var privates = await db.Set<Section>().Where(s => s.AnnexId == annexId && s.OwnerPartyId != null).Select(s => s.Id).ToListAsync(ct);
        new Broken()
            .When(chosen.Count == 0, SectionRules.NothingToShare)
            .When(chosen.Exists(s => s.DraftOf(side.Id)!.BasedOn != s.ContentVersion), SectionRules.SharedSince)
            .When(
                chosen.Exists(s => s.ParentId is { } p && privates.Contains(p) && chosen.TrueForAll(c => c.Id != p)),
                SectionRules.ParentIsPrivate
            )
            .ThrowIfAny();
    }

    private void Share(Section section, AgreementParty side, Guid agreementId, Actor actor)
    {
        var (draft, before) = (section.DraftOf(side.Id)!, section.Classification);
        var changes = section.IsShared && before != draft.Classification;
        section.Share(draft, actor);
        db.Remove(draft);
        // Noted once it is shared: what has become secret by that is not named.
        if (changes)
        {
            history.Record(
                actor,
                SectionsActs.ChangeMarking.With(
                    section.Heading,
                    Marking.Name(before).ToLower(SwedishText.Culture),
                    Marking.Name(section.Classification).ToLower(SwedishText.Culture)
                ),
                section,
                agreementId
            );
        }

        history.Record(actor, SectionsActs.Share.With(section.Heading), section, agreementId);
    }

    internal async Task<(Section Section, Agreement Agreement, AgreementParty Side)> LoadAsync(
        Guid sectionId,
        Actor actor,
        CancellationToken ct
    )
    {
        var section =
            await db.Set<Section>().Include(s => s.Drafts).Include(s => s.Annex).FirstOrDefaultAsync(s => s.Id == sectionId, ct)
            ?? throw new NotFoundException("Avsnittet");
        var agreement =
            await agreementVisible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == section.AgreementId, ct)
            ?? throw new NotFoundException("Avsnittet");
        var side = Side(agreement, actor);
        return section.VisibleTo(side.Id) ? (section, agreement, side) : throw new NotFoundException("Avsnittet");
    }

    private static AgreementParty Side(Agreement agreement, Actor actor)
    {
        actor.Require(Permission.EditWorkingMaterial, agreement);
        return agreement.SideOf(actor) ?? throw new RuleException(SharingRules.NotYourParty);
    }
}
