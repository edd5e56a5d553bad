using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;

namespace Samverkan.Demo;

public sealed partial class DemoStory
{
    private async Task<Agreement> LocalAsync(
        string slug,
        string title,
        DateOnly start,
        DateOnly end,
        Guid parent,
        (string First, string Second) diaries,
        bool withCommunication,
        Actor actor
    )
    {
        var agreement = await teller.AgreementAsync(
            AgreementKind.Local,
            slug,
            title,
            start,
            end,
            parent,
            (DemoPeople.District, DemoPeople.LocalPolice),
            diaries,
            "overenskommelse",
            actor
        );
        await teller.ContactsAsync(agreement, actor);
        await teller.BodiesAsync(agreement.Id, actor);
        var areas = await teller.AreasAndSourcesAsync(agreement.Id, actor);
        await teller.SectionsAsync(agreement.Id, AnnexKind.Lagesbild, "lagesbild", actor);
        await priorities.AddCauseAsync(
            areas.First(a => a.Key.Contains("Klara", StringComparison.Ordinal)).Value,
            Perspective.Situation,
            "Mörka trappor och stråk med dålig uppsikt mot Vasagatan",
            actor
        );
        await priorities.AddCauseAsync(
            areas.First(a => a.Key.Contains("Klara", StringComparison.Ordinal)).Value,
            Perspective.Victim,
            "Många förbipasserande med bagage och låg uppmärksamhet",
            actor
        );
        await priorities.AddCauseAsync(
            areas.First(a => a.Key.Contains("Klara", StringComparison.Ordinal)).Value,
            Perspective.Offender,
            "Handel med narkotika söker sig till platser med många vägar bort",
            actor
        );
        await teller.PlansAsync(agreement.Id, areas, actor);
        foreach (
            var category in await Db.Set<PriorityCategory>()
                .Where(c => c.AgreementId == parent)
                .OrderBy(c => c.Position)
                .Select(c => new { c.Id, c.Name })
                .ToListAsync()
        )
        {
            await categories.TakeStanceAsync(
                agreement.Id,
                category.Id,
                0,
                prioritised: true,
                $"{category.Name} är ett av de prioriterade områdena i lägesbilden.",
                actor
            );
        }

        await teller.SectionsAsync(agreement.Id, AnnexKind.FollowUp, "uppfoljningsplan", actor);
        if (withCommunication)
        {
            await teller.SectionsAsync(agreement.Id, AnnexKind.Communication, "kommunikationsplan", actor);
        }

        return agreement;
    }
}
