using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;
using Samverkan.Core.Statistics;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Statistics;

/// <summary>
/// Shared statistics are renamed, removed and taken back by the organisation that brought them; others propose, and those whose texts use
/// them are told.
/// </summary>
public class OwnershipTests(StoryApp app) : IClassFixture<StoryApp>
{
    private Task<CrimeSet> SetAsync(string email, string name) =>
        app.ActAsync<StatisticsService, CrimeSet>(email, (s, actor) => s.SaveSetAsync(null, 0, name, "", "", actor));

    private Task<IReadOnlyList<Rule>> ByAsync(string email, Func<StatisticsService, Actor, Task> act) => app.RefusedAsync(email, act);

    [Fact]
    public async Task Who_brought_it_renames_and_removes_it_and_nobody_else()
    {
        var set = await SetAsync(Karin, "Provurval");
        var area = await app.ActAsync<StatisticsService, Area>(
            Karin,
            (s, karin) => s.SaveAreaAsync(null, 0, "Provområdet", AreaKind.SmallArea, null, karin)
        );
        var question = await app.ActAsync<StatisticsService, SurveyQuestion>(
            Karin,
            (s, karin) => s.AddQuestionAsync("Enkäten", "Trivs du?", karin)
        );
        Func<StatisticsService, Actor, Task>[] acts =
        [
            (s, a) => s.SaveSetAsync(set.Id, set.Version, "Annat urval", "", "", a),
            (s, a) => s.RemoveSetAsync(set.Id, set.Version + 1, a),
            (s, a) => s.SaveAreaAsync(area.Id, area.Version, "Annat område", AreaKind.SmallArea, null, a),
            (s, a) => s.RemoveAreaAsync(area.Id, area.Version + 1, a),
            (s, a) => s.ChangeQuestionAsync(question.Id, question.Version, "Enkäten", "Trivs du bra?", a),
        ];

        Assert.Equal([StatisticsRules.OthersStatistics], await ByAsync(Jonas, acts[0]));
        Assert.Equal([StatisticsRules.OthersStatistics], await ByAsync(Jonas, (s, a) => s.RemoveSetAsync(set.Id, set.Version, a)));
        Assert.Equal([StatisticsRules.OthersStatistics], await ByAsync(Jonas, acts[2]));
        Assert.Equal([StatisticsRules.OthersStatistics], await ByAsync(Jonas, (s, a) => s.RemoveAreaAsync(area.Id, area.Version, a)));
        Assert.Equal([StatisticsRules.OthersStatistics], await ByAsync(Jonas, acts[4]));
        foreach (var act in acts)
        {
            Assert.Empty(await ByAsync(Karin, act));
        }
    }

    [Fact]
    public async Task An_import_is_undone_and_dropped_by_who_brought_it()
    {
        Task<FigureImport> Upload() =>
            app.ActAsync<ImportService, FigureImport>(
                Karin,
                (s, karin) =>
                    s.UploadAsync(
                        "prov.csv",
                        MadeFiles.Csv("Brottstyp;Område;År;Antal", "Rån;Norrmalm;2015;3"),
                        "Brå",
                        new DateOnly(2016, 3, 1),
                        true,
                        karin
                    )
            );
        var import = await Upload();

        Assert.Equal(
            [StatisticsRules.OthersStatistics],
            await app.RefusedAsync<ImportService>(Jonas, (s, jonas) => s.DropAsync(import.Id, import.Version, jonas))
        );
        Assert.Empty(await app.RefusedAsync<ImportService>(Karin, (s, karin) => s.DropAsync(import.Id, import.Version, karin)));
        var done = await app.ReadAsync(db => db.Set<FigureImport>().FirstAsync(i => i.State == ImportState.Imported));
        Assert.Equal(
            done.OwnerId is not null,
            (await app.RefusedAsync<ImportService>(Jonas, (s, jonas) => s.UndoAsync(done.Id, done.Version, jonas))).Count > 0
        );
    }

    [Fact]
    public async Task Others_propose_and_the_coordinators_of_who_brought_it_are_told()
    {
        var set = await SetAsync(Karin, "Urval att föreslå om");
        var page = await (await app.SignInAsync(Jonas)).GetAsync(Links.CrimeSet(set.Id));
        Assert.DoesNotContain("Spara brottsurvalet", page.Text, StringComparison.Ordinal);

        var empty = await page.Form("Skicka förslaget").SubmitAsync();
        Assert.Equal(StatisticsRules.ProposalNeedsText.Message, empty.Html!.GetElementById("Proposal-error")!.TextContent);
        await empty.Form("Skicka förslaget").With("Vad du föreslår", "Lägg till kod 0355.").SubmitAsync();

        var told = await app.ReadAsync(db => db.Set<OutboxMail>().Where(m => m.EventId == Events.StatisticsProposed.Id).ToListAsync());
        Assert.Equal([Karin], told.Where(m => m.SubjectId == set.Id).Select(m => m.To));
        Assert.True(await app.ReadAsync(db => db.Set<HistoryEntry>().AnyAsync(h => h.ActId == "statistics.propose")));
        Assert.Contains("Spara brottsurvalet", (await (await app.SignInAsync(Karin)).GetAsync(Links.CrimeSet(set.Id))).Text);
    }

    [Fact]
    public async Task A_proposal_that_would_reach_nobody_is_refused()
    {
        await using var own = new StoryApp();
        var set = await own.ActAsync<StatisticsService, CrimeSet>(Karin, (s, karin) => s.SaveSetAsync(null, 0, "Herrelöst", "", "", karin));
        await own.ReadAsync(db =>
            db.Set<FunctionHolding>()
                .Where(h => h.Function.OrganisationId == set.OwnerId && h.Function.Role == FunctionRole.Coordinator)
                .ExecuteUpdateAsync(s => s.SetProperty(h => h.To, new DateOnly(2000, 1, 1)))
        );

        Assert.Equal(
            [StatisticsRules.NobodyAnswers],
            await own.RefusedAsync<ProposalService>(Jonas, (s, jonas) => s.ProposeAsync(set, set.Name, "Byt namn.", "/", jonas))
        );
    }

    [Fact]
    public async Task Those_whose_texts_use_what_is_renamed_are_told_and_others_are_not()
    {
        var used = await app.ReadAsync(db => db.Set<CrimeSet>().FirstAsync(c => c.Key == "fickstold"));
        var unused = await SetAsync(Karin, "Urval som ingen använder");
        Task Rename(CrimeSet set) =>
            app.ActAsync<StatisticsService>(
                Karin,
                (s, karin) => s.SaveSetAsync(set.Id, set.Version, set.Name + " m.m.", set.Codes, set.Exclusions, karin)
            );
        Task<int> Told(CrimeSet set) =>
            app.ReadAsync(db => db.Set<OutboxMail>().CountAsync(m => m.SubjectId == set.Id && m.EventId == Events.FiguresChanged.Id));

        await Rename(used);
        await Rename(unused);
        Assert.InRange(await Told(used), 2, 10);
        Assert.Equal(0, await Told(unused));
    }

    [Theory]
    [InlineData("[13 %](pastaende:andel/fickstold/2015/norrmalm/region)", true)]
    [InlineData("[13 %](fakta:andel/fickstold-2/2015/norrmalm/region)", false)]
    [InlineData("Ordet fickstold i löpande text.", false)]
    [InlineData("```statistik\nbrott: Fickstold\n```", true)]
    [InlineData("```statistik\nområden: Norrmalm; fickstold\n```", true)]
    [InlineData("```statistik\nbrott: fickstold m.m.\n```", false)]
    public void A_text_refers_to_something_by_its_whole_key(string text, bool refers) =>
        Assert.Equal(refers, TextStatistics.RefersTo(text, ["fickstold"]));
}
