using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Sections;

/// <summary>Sections of annexes that a party has drafts of.</summary>
internal sealed class UnsharedSections(SamverkanDb db, SectionService service) : IUnsharedMaterial
{
    public int Order => 30;

    public string Kind => "Avsnitt";

    public async Task<IReadOnlyList<Unshared>> ListAsync(Agreement agreement, AgreementParty side, Actor actor, CancellationToken ct)
    {
        var (id, party, links) = (agreement.Id, side.Id, Links.Agreement(agreement.Slug));
        var sections = await db.Set<Section>()
            .AsNoTracking()
            .Include(s => s.Annex)
            .Include(s => s.Drafts.Where(d => d.PartyId == party))
            .Where(s => s.AgreementId == id && s.Drafts.Any(d => d.PartyId == party))
            .ToListAsync(ct);
        var ordered = sections
            .OrderBy(s => s.Annex.Number)
            .ThenBy(s => s.DraftOf(party)!.Heading, StringComparer.Create(SwedishText.Culture, true));
        return [.. ordered.Select(s => Of(s, s.DraftOf(party)!, links))];
    }

    public async Task<int> ShareAsync(
        Agreement agreement,
        AgreementParty side,
        IReadOnlyDictionary<Guid, int> seen,
        Actor actor,
        CancellationToken ct
    )
    {
        var (id, party, ids) = (agreement.Id, side.Id, seen.Keys.ToList());
        var annexes = await db.Set<Section>()
            .Where(s => s.AgreementId == id && ids.Contains(s.Id) && s.Drafts.Any(d => d.PartyId == party))
            .Select(s => new { s.Id, s.AnnexId })
            .ToListAsync(ct);
        foreach (var annex in annexes.GroupBy(a => a.AnnexId, a => a.Id))
        {
            await service.ShareWithinAsync(id, annex.Key, side, annex.ToDictionary(s => s, s => seen[s]), actor, ct);
        }

        return annexes.Count;
    }

    private static Unshared Of(Section section, SectionDraft draft, AgreementLinks links) =>
        new(
            section.Id,
            draft.Version,
            $"Bilaga {section.Annex.Number}: {draft.Heading}",
            links.Annex(section.Annex.Number).Section(section.Id)
        )
        {
            Annex = section.Annex.Number,
            Marking = draft.Marking,
            EditedAt = draft.EditedAt,
            EditedBy = draft.EditedBy,
            IsChange = section.IsShared,
            ChangedByOther = section.IsShared && draft.BasedOn != section.ContentVersion,
            MarkingBefore = section.IsShared && section.Classification != draft.Classification ? section.Marking : null,
        };
}
