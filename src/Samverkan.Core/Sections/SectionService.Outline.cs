using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Sections;

public sealed partial class SectionService
{
    /// <summary>Moves a section one step among its siblings.</summary>
    public async Task MoveAsync(Guid sectionId, bool up, Actor actor, CancellationToken ct = default)
    {
        var (section, agreement, side) = await LoadAsync(sectionId, actor, ct);
        var siblings = await Db.Set<Section>()
            .Where(s => s.AnnexId == section.AnnexId && s.ParentId == section.ParentId)
            .OrderBy(s => s.Position)
            .ToListAsync(ct);
        var seen = siblings.Where(s => s.VisibleTo(side.Id)).ToList();
        var index = seen.FindIndex(s => s.Id == sectionId);
        var other = up ? index - 1 : index + 1;
        if (other < 0 || other >= seen.Count)
        {
            return;
        }

        (seen[index], seen[other]) = (seen[other], seen[index]);
        for (var i = 0; i < seen.Count; i++)
        {
            seen[i].Place(section.ParentId, i + 1);
        }

        History.Record(actor, SectionsActs.Move.With(section.Heading), section, agreement.Id, section.IsShared ? null : side.Id);
        if (section.IsShared)
        {
            await annexes.SmallChangeAsync(section.AnnexId, actor, ct);
        }

        await Db.SaveChangesAsync(ct);
    }

    /// <summary>Puts a section last under another, or at the top, with its subsections.</summary>
    public async Task PlaceAsync(Guid sectionId, int seen, Guid? parentId, Actor actor, CancellationToken ct = default)
    {
        var (section, agreement, side) = await LoadAsync(sectionId, actor, ct);
        Db.Expect(section, seen);
        var all = await Db.Set<Section>().Where(s => s.AnnexId == section.AnnexId).ToListAsync(ct);
        var parent = all.Find(s => s.Id == parentId && s.VisibleTo(side.Id));
        if (parentId is not null && parent is null)
        {
            throw new NotFoundException("Avsnittet");
        }

        var above = SectionTree.DepthOf(all, parentId);
        var tooDeep = above + SectionTree.Height([.. all.Where(s => s.VisibleTo(side.Id))], sectionId) > SectionTree.MostLevels;
        new Broken()
            .When(SectionTree.IsWithin(all, parentId, sectionId), SectionRules.UnderItself)
            .When(tooDeep, SectionRules.TooDeep)
            .When(!tooDeep && above + SectionTree.Height(all, sectionId) > SectionTree.MostLevels, SharingRules.OthersDraft)
            .When(section.IsShared && parent is { IsShared: false }, SectionRules.ParentIsPrivate)
            .ThrowIfAny();
        section.Place(
            parentId,
            all.Where(s => s.ParentId == parentId && s.Id != sectionId).Select(s => s.Position).DefaultIfEmpty(0).Max() + 1
        );
        History.Record(
            actor,
            SectionsActs.Place.With(section.Heading, parent is null ? "högsta nivån" : parent.Marking.Tell(parent.Heading)),
            section,
            agreement.Id,
            section.IsShared ? null : side.Id
        );
        if (section.IsShared)
        {
            await annexes.SmallChangeAsync(section.AnnexId, actor, ct);
        }

        await Db.SaveChangesAsync(ct);
    }

    /// <summary>Says which of the law's parts a section is, and which sources it builds on.</summary>
    /// <param name="known">The sources that the actor may see; links to others are left as they are.</param>
    public async Task DescribeAsync(
        Guid sectionId,
        int seen,
        LawPart part,
        IReadOnlyCollection<Guid> sources,
        List<Guid> known,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (section, agreement, side) = await LoadAsync(sectionId, actor, ct);
        Db.Expect(section, seen);
        // Links to sources that the other party has not shared yet are left as they are.
        var links = await Db.Set<SectionSource>().Where(l => l.SectionId == sectionId && known.Contains(l.SourceId)).ToListAsync(ct);
        var wanted = sources.Where(known.Contains).ToHashSet();
        var changed = !wanted.SetEquals(links.Select(l => l.SourceId));
        section.LawPart = part;
        Db.RemoveRange(links.Where(l => !wanted.Contains(l.SourceId)));
        Db.AddRange(wanted.Where(s => links.TrueForAll(l => l.SourceId != s)).Select(s => new SectionSource(section, s)));
        Db.Touch(section);
        History.Record(actor, SectionsActs.Describe.With(section.Heading), section, agreement.Id, section.IsShared ? null : side.Id);
        if (section.IsShared && changed)
        {
            await annexes.SmallChangeAsync(section.AnnexId, actor, ct);
        }

        await Db.SaveChangesAsync(ct);
    }

    /// <summary>Removes a section without subsections.</summary>
    public override async Task RemoveAsync(Guid id, int seen, Actor actor, CancellationToken ct = default)
    {
        var (section, agreement, side) = await LoadAsync(id, actor, ct);
        Db.Expect(section, seen);
        var children = await Db.Set<Section>().Where(s => s.ParentId == id).ToListAsync(ct);
        var others =
            section.Drafts.Exists(d => d.PartyId != side.Id)
            || children.Exists(c => !c.VisibleTo(side.Id))
            || await Db.Set<SectionComment>().AnyAsync(c => c.SectionId == id && c.PartyId != null && c.PartyId != side.Id, ct);
        new Broken()
            .When(children.Exists(c => c.VisibleTo(side.Id)), SectionRules.HasChildren)
            .When(others, SharingRules.OthersDraft)
            .ThrowIfAny();
        await base.RemoveAsync(section, agreement, side, actor, ct);
    }
}
