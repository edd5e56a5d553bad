using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;

namespace Samverkan.Core.Overview;

/// <summary>What the user's own party has written and not shared, of every kind that a person with the permission writes.</summary>
public sealed partial class OverviewQuery
{
    private enum DraftKind
    {
        Section,
        Plan,
        Source,
        Area,
        Contribution,
        Amendment,
    }

    private async Task<List<OwnDraft>> DraftsAsync(Actor actor, Dictionary<Guid, Mine> mine, CancellationToken ct)
    {
        var parties = PartiesWhere(Permission.EditWorkingMaterial, actor, mine);
        if (parties.Count == 0)
        {
            return [];
        }

        var amending = PartiesWhere(Permission.EditAgreement, actor, mine);
        // What has been sent for signature is sealed; a draft left of it can be neither written in nor shared.
        var open = db.Set<Amendment>().Where(a => a.State == AmendmentState.Draft);
        var rows = await Sections(parties)
            .Concat(Rows<ActionPlan, PlanContent>(parties, DraftKind.Plan, nameof(ActionPlan.Title)))
            .Concat(Rows<Source, SourceContent>(parties, DraftKind.Source, nameof(Source.Title)))
            .Concat(Rows<PriorityArea, AreaContent>(parties, DraftKind.Area, nameof(PriorityArea.Name)))
            .Concat(Rows<Contribution, ContributionContent>(parties, DraftKind.Contribution, nameof(Contribution.Title)))
            .Concat(Rows<Amendment, AmendmentContent>(amending, DraftKind.Amendment, nameof(Amendment.Heading), open))
            .OrderByDescending(d => d.At)
            .Take(MostRows)
            .ToListAsync(ct);
        return [.. rows.Select(d => Of(d, mine[d.AgreementId]))];
    }

    private IQueryable<DraftRow> Sections(List<Guid> parties) =>
        db.Set<SectionDraft>()
            .Where(d => parties.Contains(d.PartyId))
            .Join(
                db.Set<Section>(),
                d => d.SubjectId,
                s => s.Id,
                (d, s) =>
                    new DraftRow
                    {
                        Kind = DraftKind.Section,
                        Annex = s.Annex.Number,
                        Id = s.Id,
                        AgreementId = s.AgreementId,
                        Title = d.Heading,
                        By = d.EditedBy,
                        At = d.EditedAt,
                    }
            );

    /// <summary>Drafts stored as values, called what the thing itself is called in a column.</summary>
    private IQueryable<DraftRow> Rows<TThing, TContent>(List<Guid> parties, DraftKind kind, string title, IQueryable<TThing>? among = null)
        where TThing : Drafted<TContent>
        where TContent : class =>
        db.Set<JsonDraft<TContent>>()
            .Where(d => parties.Contains(d.PartyId))
            .Join(
                among ?? db.Set<TThing>(),
                d => d.SubjectId,
                t => t.Id,
                (d, t) =>
                    new DraftRow
                    {
                        Kind = kind,
                        Annex = 0,
                        Id = t.Id,
                        AgreementId = t.AgreementId,
                        Title = EF.Property<string>(t, title),
                        By = d.EditedBy,
                        At = d.EditedAt,
                    }
            );

    private static OwnDraft Of(DraftRow row, Mine agreement)
    {
        var links = Links.Agreement(agreement.Slug);
        var (title, href) = row.Kind switch
        {
            DraftKind.Section => ($"{row.Title}, bilaga {row.Annex}", (string)links.Annex(row.Annex).Section(row.Id)),
            DraftKind.Plan => (row.Title, links.Plan(row.Id)),
            DraftKind.Source => ($"{row.Title}, källa", links.Source(row.Id)),
            DraftKind.Area => ($"{row.Title}, prioriterat område", links.Area(row.Id)),
            DraftKind.Contribution => ($"{row.Title}, bidrag", links.Contribution(row.Id)),
            _ => ($"{row.Title}, tillägg", links.Amendment(row.Id)),
        };
        return new OwnDraft(title, agreement.Title, href, row.By, row.At);
    }

    /// <summary>The parties that the actor has a permission for.</summary>
    private static List<Guid> PartiesWhere(Permission permission, Actor actor, Dictionary<Guid, Mine> mine)
    {
        var organisations = actor.Holds.Where(h => Roles.Allows(h.Role, permission)).Select(h => h.OrganisationId).ToHashSet();
        return [.. mine.Values.SelectMany(a => a.Parties.Where(p => organisations.Contains(p.Organisation)).Select(p => p.Id))];
    }

    private sealed record DraftRow
    {
        public required DraftKind Kind { get; init; }

        public required int Annex { get; init; }

        public required Guid Id { get; init; }

        public required Guid AgreementId { get; init; }

        public required string Title { get; init; }

        public required string By { get; init; }

        public required DateTime At { get; init; }
    }
}
