using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Statistics;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Statistics;

public class StatisticsRulesTests(StoryApp app) : IClassFixture<StoryApp>
{
    private readonly Drawn drawn = new();

    private FigureImport File() => new("a.csv", [1], "Brå", Drawn.Today, false, drawn.Coordinator);

    private Task<IReadOnlyList<Rule>> RefusedAsync(Func<StatisticsService, Actor, Task> act) => app.RefusedAsync(Karin, act);

    [Fact]
    public void A_file_is_imported_dropped_or_chosen_for_only_while_it_is_previewed()
    {
        var done = File();
        done.Done(1, 0, drawn.Coordinator);

        Assert.Equal([StatisticsRules.NotPreviewed], Refused.By(() => done.Done(1, 0, drawn.Coordinator)));
        Assert.Equal([StatisticsRules.NotPreviewed], Refused.By(() => done.Choose(ImportChoices.Nothing)));
        Assert.Equal([StatisticsRules.NotPreviewed], Refused.By(done.Drop));
        Assert.Empty(Refused.By(() => File().Choose(ImportChoices.Nothing)));
        Assert.Empty(Refused.By(File().Drop));
    }

    [Fact]
    public void Only_an_imported_file_is_undone_and_once()
    {
        var file = File();
        Assert.Equal([StatisticsRules.NotImported], Refused.By(() => file.Undo(drawn.Coordinator)));
        file.Done(1, 0, drawn.Coordinator);
        Assert.Empty(Refused.By(() => file.Undo(drawn.Coordinator)));

        Assert.Equal([StatisticsRules.NotImported], Refused.By(() => file.Undo(drawn.Coordinator)));
    }

    [Fact]
    public async Task Areas_sets_and_questions_have_names_of_their_own()
    {
        var area = await app.ReadAsync(db => db.Set<Area>().FirstAsync());
        var set = await app.ReadAsync(db => db.Set<CrimeSet>().FirstAsync());
        var questions = await app.ReadAsync(db => db.Set<SurveyQuestion>().OrderBy(q => q.Key).Take(2).ToListAsync());

        Assert.Equal(
            [StatisticsRules.AreaNameTaken],
            await RefusedAsync((s, a) => s.SaveAreaAsync(null, 0, area.Name.ToUpperInvariant(), area.Kind, null, a))
        );
        Assert.Equal([StatisticsRules.SetNameTaken], await RefusedAsync((s, a) => s.SaveSetAsync(null, 0, set.Name, "", "", a)));
        Assert.Equal(
            [StatisticsRules.QuestionTaken],
            await RefusedAsync((s, a) => s.AddQuestionAsync(questions[0].Source, questions[0].Text, a))
        );
        Assert.Equal(
            [StatisticsRules.QuestionTaken],
            await RefusedAsync(
                (s, a) => s.ChangeQuestionAsync(questions[1].Id, questions[1].Version, questions[0].Source, questions[0].Text, a)
            )
        );
    }

    [Fact]
    public async Task An_area_does_not_lie_under_itself()
    {
        var child = await app.ReadAsync(db => db.Set<Area>().FirstAsync(a => a.ParentId != null));
        var parent = await app.ReadAsync(db => db.Set<Area>().FirstAsync(a => a.Id == child.ParentId));

        Assert.Equal(
            [StatisticsRules.AreaUnderItself],
            await RefusedAsync((s, a) => s.SaveAreaAsync(parent.Id, parent.Version, parent.Name, parent.Kind, child.Id, a))
        );
    }

    [Fact]
    public async Task What_figures_hang_on_is_not_removed()
    {
        var used = await app.ReadAsync(db => db.Set<Area>().FirstAsync(a => db.Set<Series>().Any(s => s.AreaId == a.Id)));
        var set = await app.ReadAsync(db => db.Set<CrimeSet>().FirstAsync(c => db.Set<Series>().Any(s => s.CrimeSetId == c.Id)));
        Assert.Equal([StatisticsRules.AreaInUse], await RefusedAsync((s, a) => s.RemoveAreaAsync(used.Id, used.Version, a)));
        Assert.Equal([StatisticsRules.SetInUse], await RefusedAsync((s, a) => s.RemoveSetAsync(set.Id, set.Version, a)));

        var free = await app.ActAsync<StatisticsService, Area>(Karin, (s, a) => s.SaveAreaAsync(null, 0, "Ny park", used.Kind, null, a));
        Assert.Empty(await RefusedAsync((s, a) => s.RemoveAreaAsync(free.Id, free.Version, a)));
    }

    [Fact]
    public async Task Only_coordinators_keep_the_statistics()
    {
        foreach (var who in Everyone.Except([Karin, Jonas]))
        {
            await Assert.ThrowsAsync<ForbiddenException>(() =>
                app.ActAsync<StatisticsService>(who, (s, a) => s.SaveSetAsync(null, 0, "Ny", "", "", a))
            );
        }
    }
}
