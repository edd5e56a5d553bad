using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Notifications;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;

namespace Samverkan.Core.Lagesbild;

/// <summary>Tells the parties of agreements whose sections use shared figures that the figures have changed.</summary>
public sealed class FigureUsers(SamverkanDb db, PartyContacts contacts, Outbox outbox) : IUsesFigures
{
    /// <inheritdoc/>
    public async Task TellAsync(FigureChange change, Actor actor, CancellationToken ct)
    {
        var names = change.Names.ToList();
        var texts = await db.Set<Section>()
            .Where(s => s.OwnerPartyId == null && names.Any(n => s.Text.Contains(n)))
            .Select(s => new { s.AgreementId, s.Text })
            .ToListAsync(ct);
        var users = texts.Where(t => TextStatistics.RefersTo(t.Text, names)).Select(t => t.AgreementId).Distinct().ToList();
        if (users.Count == 0)
        {
            return;
        }

        var to = await contacts.OfAsync(users, actor.Today, ct);
        foreach (
            var agreement in await db.Set<Agreement>()
                .Where(a => users.Contains(a.Id))
                .Select(a => new
                {
                    a.Id,
                    a.Title,
                    a.Slug,
                })
                .ToListAsync(ct)
        )
        {
            string[] values = [agreement.Title, actor.Name, change.What];
            var page = actor.Address(Links.Agreement(agreement.Slug).Annex((int)AnnexKind.Lagesbild).Work);
            await outbox.TellAsync(
                new Occurrence(Events.FiguresChanged, change.SubjectId, $"{agreement.Id:N} {actor.Today:yyyy-MM-dd}", values, page),
                to[agreement.Id],
                actor,
                ct
            );
        }
    }
}
