using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Drafts;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Sections;

/// <summary>Writes sections: each party in its own draft, shared by an explicit act.</summary>
public sealed partial class SectionService(DraftTools tools, AnnexVisible visible, AnnexService annexes)
    : DraftService<Section, SectionContent, SectionDraft>(tools)
{
    /// <inheritdoc/>
    public override int Order => 30;

    /// <inheritdoc/>
    public override string Kind => "Avsnitt";

    /// <inheritdoc/>
    protected override string Called => "Avsnittet";

    /// <inheritdoc/>
    protected override string OneOf => "ett avsnitt";

    /// <inheritdoc/>
    protected override DraftActs Acts { get; } =
        new(SectionsActs.Add, SectionsActs.Write, SectionsActs.Merge, SectionsActs.Discard, SectionsActs.Share, SectionsActs.Remove);

    /// <inheritdoc/>
    protected override IQueryable<Section> Things => Db.Set<Section>().Include(s => s.Annex);

    /// <inheritdoc/>
    protected override string NameOf(SectionContent content) => content.Heading;

    /// <inheritdoc/>
    protected override Marking MarkingOf(SectionContent content) => content.Marking;

    /// <inheritdoc/>
    protected override string Href(Section thing, AgreementLinks links) => links.Annex(thing.Annex.Number).Section(thing.Id);

    /// <inheritdoc/>
    protected override int? AnnexOf(Section thing) => thing.Annex.Number;

    /// <inheritdoc/>
    protected override string Label(Section thing, SectionContent content) => $"Bilaga {thing.Annex.Number}: {content.Heading}";

    /// <inheritdoc/>
    protected override IEnumerable<Section> InOrder(IEnumerable<Section> things) =>
        things.OrderBy(s => s.Annex.Number).ThenBy(s => s.Heading, StringComparer.Create(SwedishText.Culture, true));

    /// <summary>Adds an empty section of the actor's party, last among its siblings.</summary>
    public async Task<Section> AddAsync(Guid annexId, Guid? parentId, string heading, Actor actor, CancellationToken ct = default)
    {
        var annex =
            await visible.Annexes(actor).Include(a => a.Agreement).ThenInclude(a => a.Parties).FirstOrDefaultAsync(a => a.Id == annexId, ct)
            ?? throw new NotFoundException("Bilagan");
        var side = Side(annex.Agreement, actor);
        var siblings = await Db.Set<Section>().Where(s => s.AnnexId == annexId).ToListAsync(ct);
        var parent = siblings.Find(s => s.Id == parentId && s.VisibleTo(side.Id));
        if (parentId is not null && parent is null)
        {
            throw new NotFoundException("Avsnittet");
        }

        new Broken().When(SectionTree.DepthOf(siblings, parentId) >= SectionTree.MostLevels, SectionRules.TooDeep).ThrowIfAny();
        var position = siblings.Where(s => s.ParentId == parentId).Select(s => s.Position).DefaultIfEmpty(0).Max() + 1;
        var section = new Section(annex, parentId, position, heading, side);
        return await AddAsync(section, new SectionContent(heading, ""), Acts.Add.With(heading, annex.Number), side, actor, ct);
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
    ) =>
        await SaveAsync(
            await LoadAsync(sectionId, actor, ct),
            seenDraft,
            seenContent,
            Said(heading, seenText),
            _ => new SectionContent(heading, text, marking),
            actor,
            ct
        );

    /// <summary>Saves the party's draft while it is written, again and again.</summary>
    /// <param name="seenDraft">The draft's version as this writer last saw or saved it; 0 when there was no draft.</param>
    /// <param name="seenContent">The shared text's count when the form was drawn.</param>
    /// <param name="seenText">The text that the form was drawn from.</param>
    /// <exception cref="StaleException">A colleague has saved in between; nothing is saved, so that no text is passed over.</exception>
    public Task<int> AutosaveAsync(
        Guid sectionId,
        int seenDraft,
        int seenContent,
        string heading,
        string text,
        Marking marking,
        string seenText,
        Actor actor,
        CancellationToken ct = default
    ) =>
        AutosaveAsync(
            sectionId,
            seenDraft,
            seenContent,
            Said(heading, seenText),
            _ => new SectionContent(heading, text, marking),
            actor,
            ct
        );

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
        var loaded = await LoadAsync(sectionId, actor, ct);
        var added = new SectionImage(loaded.Thing, loaded.Side, image, actor);
        Db.Add(added);
        await SaveAsync(loaded, seenDraft, seenContent, null, c => c with { Text = place(added, c.Text) }, actor, ct);
    }

    /// <summary>Shares drafts of an annex with the other party, exactly those that the sharer has seen.</summary>
    /// <param name="seen">The drafts by section, with the version that was shown.</param>
    public async Task<int> ShareAsync(Guid annexId, IReadOnlyDictionary<Guid, int> seen, Actor actor, CancellationToken ct = default)
    {
        var annex =
            await visible.Annexes(actor).Include(a => a.Agreement).ThenInclude(a => a.Parties).FirstOrDefaultAsync(a => a.Id == annexId, ct)
            ?? throw new NotFoundException("Bilagan");
        var side = Side(annex.Agreement, actor);
        new Broken().When(seen.Count == 0, SharingRules.NothingToShare).ThrowIfAny();
        if (await ShareAsync(annex.Agreement, side, seen, actor, ct) != seen.Count)
        {
            throw new StaleException();
        }

        await Db.SaveChangesAsync(ct);
        return seen.Count;
    }

    /// <inheritdoc/>
    private protected override bool SavingTakesIn => true;

    /// <inheritdoc/>
    private protected override Task<int> WriteAsync(
        Guid draftId,
        int seen,
        SectionContent content,
        DateTime at,
        string by,
        CancellationToken ct
    )
    {
        var (heading, text) = (content.Heading, content.Text);
        return Db.Set<SectionDraft>()
            .Where(d => d.Id == draftId && d.Version == seen)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(d => d.Heading, heading)
                        .SetProperty(d => d.Text, text)
                        .SetProperty(d => d.EditedAt, at)
                        .SetProperty(d => d.EditedBy, by)
                        .SetProperty(d => d.Version, d => d.Version + 1),
                ct
            );
    }

    /// <inheritdoc/>
    protected override async Task<Broken> WhyNotShareAsync(IReadOnlyList<Section> chosen, AgreementParty side, CancellationToken ct)
    {
        var parents = chosen.Where(s => s.ParentId is not null).Select(s => s.ParentId!.Value).ToList();
        var privates = await Db.Set<Section>()
            .Where(s => parents.Contains(s.Id) && s.OwnerPartyId != null)
            .Select(s => s.Id)
            .ToListAsync(ct);
        return new Broken().When(privates.Exists(p => chosen.All(c => c.Id != p)), SectionRules.ParentIsPrivate);
    }

    /// <inheritdoc/>
    protected override void Shared(Section thing, SectionContent before, bool isChange, Actor actor)
    {
        if (isChange && before.Marking.Phrase != thing.Marking.Phrase)
        {
            History.Record(
                actor,
                SectionsActs.ChangeMarking.With(thing.Heading, before.Marking.Phrase, thing.Marking.Phrase),
                thing,
                thing.AgreementId
            );
        }
    }

    /// <inheritdoc/>
    protected override async Task ChangedAsync(Guid agreementId, IReadOnlyCollection<Section> things, Actor actor, CancellationToken ct)
    {
        foreach (var annex in things.Select(s => s.AnnexId).Distinct())
        {
            await annexes.WorkingMaterialChangedAsync(annex, actor, ct);
        }
    }

    /// <inheritdoc/>
    protected override async Task RemoveWhatBelongsAsync(Section thing, CancellationToken ct)
    {
        var id = thing.Id;
        new Broken().When(await Db.Set<Section>().AnyAsync(s => s.ParentId == id, ct), SectionRules.HasChildren).ThrowIfAny();
        Db.RemoveRange(await Db.Set<SectionComment>().Where(c => c.SectionId == id).ToListAsync(ct));
        Db.RemoveRange(await Db.Set<ReviewRound>().Where(r => r.SectionId == id).ToListAsync(ct));
        Db.RemoveRange(await Db.Set<SectionSource>().Where(l => l.SectionId == id).ToListAsync(ct));
        Db.RemoveRange(await Db.Set<SectionImage>().Where(i => i.SectionId == id).ToListAsync(ct));
        Db.RemoveRange(await Db.Set<SectionEditor>().Where(e => e.SectionId == id).ToListAsync(ct));
    }

    private static SectionContent? Said(string heading, string? text) => text is null ? null : new SectionContent(heading, text);
}
