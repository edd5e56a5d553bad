using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Statistics;

namespace Samverkan.Testing;

/// <summary>The acts on statistics and mandatory categories, done once each, so that tests can listen to their queries.</summary>
public static class StatisticsActs
{
    public static async Task DoAsync(IServiceProvider services, Guid agreementId, Actor karin)
    {
        await FiguresAsync(services, karin);
        await ContributionsAsync(services, agreementId, karin);
        await RegistersAsync(services, karin);
        var (db, categories) = (services.GetRequiredService<SamverkanDb>(), services.GetRequiredService<CategoryService>());
        var parent = await db.Set<Agreement>().Where(a => a.Id == agreementId).Select(a => a.ParentId!.Value).FirstAsync();
        var system = Actor.System(karin.Now, "prov");
        await categories.AddAsync(parent, "Trafik", system);
        var category = await db.Set<PriorityCategory>().FirstAsync(c => c.Name == "Trafik");
        await categories.TakeStanceAsync(agreementId, category.Id, 0, false, "Få olyckor.", karin);
        await categories.AddAsync(parent, "Djur", system);
        var unused = await db.Set<PriorityCategory>().FirstAsync(c => c.Name == "Djur");
        await categories.RemoveAsync(unused.Id, unused.Version, system);
    }

    private static async Task ContributionsAsync(IServiceProvider services, Guid agreementId, Actor karin)
    {
        var (db, contributions, lists) = (
            services.GetRequiredService<SamverkanDb>(),
            services.GetRequiredService<ContributionService>(),
            services.GetRequiredService<AreaService>()
        );
        var content = new ContributionContent(ContributionKind.Place, "Parken", "Observatorielunden", null, "", "Mörkt.");
        var contribution = await contributions.AddAsync(agreementId, content, karin);
        await contributions.SaveDraftAsync(contribution.Id, 1, 0, c => c with { Text = "Mörkt på kvällen." }, karin);
        await contributions.MergeAsync(contribution.Id, 2, 0, karin);
        await contributions.ShareAsync(contribution.Id, 2, karin);
        await contributions.SaveDraftAsync(contribution.Id, 0, 1, c => c with { Text = "Ljust." }, karin);
        await contributions.DiscardAsync(contribution.Id, 1, karin);
        await contributions.RemoveAsync(contribution.Id, contribution.Version, karin);
        var area = await db.Set<PriorityArea>().FirstAsync(a => a.AgreementId == agreementId);
        await lists.AddCauseAsync(area.Id, Perspective.Situation, "Mörka trappor.", karin);
        var cause = await db.Set<Cause>().FirstAsync(c => c.PriorityAreaId == area.Id);
        await lists.RemoveCauseAsync(agreementId, cause.Id, cause.Version, karin);
    }

    private static async Task FiguresAsync(IServiceProvider services, Actor karin)
    {
        var imports = services.GetRequiredService<ImportService>();
        var file =
            "Brottstyp;Område;År;Antal\r\nKlotter;LPO Norrmalm;2015;1\r\nKlotter;LPO Norrmalm;2016;2\r\nKlotter;Ny ort;2016;3"u8.ToArray();
        var import = await imports.UploadAsync("fil.csv", file, "Brå", karin.Today, true, karin);
        await imports.ChooseAsync(
            import.Id,
            import.Version,
            new ImportChoices(new() { ["Ny ort"] = new(New: nameof(AreaKind.District)) }, []) { Improbable = true },
            karin
        );
        await imports.ImportAsync(import.Id, import.Version, karin);
        await imports.UndoAsync(import.Id, import.Version, karin);
        var dropped = await imports.UploadAsync("fil.csv", file, "Brå", karin.Today, true, karin);
        await imports.DropAsync(dropped.Id, dropped.Version, karin);
    }

    private static async Task RegistersAsync(IServiceProvider services, Actor karin)
    {
        var statistics = services.GetRequiredService<StatisticsService>();
        var area = await statistics.SaveAreaAsync(null, 0, "Prövad ort", AreaKind.SmallArea, null, karin);
        await statistics.SetPopulationAsync(area.Id, area.Version, 2015, 100, karin);
        await statistics.AddBreakAsync(area.Id, area.Version, 2014, "Ny gata", karin);
        var set = await statistics.SaveSetAsync(null, 0, "Prövat brott", "", "", karin);
        await statistics.RemoveSetAsync(set.Id, set.Version, karin);
        var question = await statistics.AddQuestionAsync("Enkät", "Fråga", karin);
        await statistics.SetAnswerAsync(question.Id, question.Version, area.Id, 2015, "", 50, 10, karin);
        await statistics.RemoveBreakAsync(area.Id, area.Version, area.Breaks[0].Id, karin);
        await statistics.ChangeQuestionAsync(question.Id, question.Version, "Enkät", "Rättad fråga", karin);
        var answer = await services.GetRequiredService<SamverkanDb>().Set<SurveyAnswer>().FirstAsync(a => a.QuestionId == question.Id);
        await statistics.RemoveAnswerAsync(question.Id, question.Version, answer.Id, karin);
        var empty = await statistics.SaveAreaAsync(null, 0, "Tom ort", AreaKind.SmallArea, area.Id, karin);
        await statistics.RemoveAreaAsync(empty.Id, empty.Version, karin);
    }
}
