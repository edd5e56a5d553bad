using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Meetings;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Meetings;

/// <summary>Every verb of meetings, tried by everyone who may not: nothing is done, and nothing is told of what they may not see.</summary>
public class MeetingRolesTests(StoryApp app) : IClassFixture<StoryApp>
{
    /// <summary>A meeting with an item to decide and one to tell of, as a verb needs them.</summary>
    private sealed record Stage(Meeting Meeting, AgendaItem Decision, AgendaItem Other)
    {
        public int Subject => Decision.Decision?.Version ?? 0;
    }

    private static readonly DateTime Later = TestDatabase.StoryTime.AddDays(40);

    private static readonly Dictionary<string, Func<MeetingVerbs, Stage, Actor, Task>> ByThoseWhoRun = new(StringComparer.Ordinal)
    {
        ["planera"] = (v, s, a) => v.Planning.PlanAsync(s.Meeting.BodyId, Later, "Rum Vasa", a),
        ["flytta"] = (v, s, a) => v.Planning.MoveAsync(s.Meeting.Id, s.Meeting.Version, Later, "Rum Vasa", "Förhinder", a),
        ["ställa in"] = (v, s, a) => v.Planning.CancelAsync(s.Meeting.Id, s.Meeting.Version, "Sjukdom", a),
        ["kalla"] = (v, s, a) => v.Planning.CallAsync(s.Meeting.Id, s.Meeting.Version, a),
        ["lägga till punkt"] = (v, s, a) => v.Agenda.AddItemAsync(s.Meeting.Id, AgendaItemKind.Information, "Ny", "", "", null, a),
        ["ändra punkt"] = (v, s, a) => v.Agenda.ChangeItemAsync(s.Meeting.Id, s.Other.Id, s.Other.Version, "Ny", "", "", a),
        ["ta bort punkt"] = (v, s, a) => v.Agenda.RemoveItemAsync(s.Meeting.Id, s.Other.Id, s.Other.Version, a),
        ["bifoga"] = (v, s, a) => v.Agenda.AttachAsync(s.Meeting.Id, s.Other.Id, "a.pdf", Drawn.Pdf, a),
        ["öppna"] = (v, s, a) => v.Holding.OpenAsync(s.Meeting.Id, s.Meeting.Version, s.Meeting.ExpectedChair, "", a),
        ["byta ordförande"] = (v, s, a) => v.Holding.ChangeChairAsync(s.Meeting.Id, s.Meeting.Version, 1, "Förhinder", a),
        ["notera närvaro"] = (v, s, a) =>
            v.Holding.NoteAttendanceAsync(s.Meeting.Id, s.Meeting.Version, new Dictionary<Guid, AttendanceState>(), a),
        ["anteckna"] = (v, s, a) => v.Holding.WriteNotesAsync(s.Meeting.Id, s.Other.Id, s.Other.Version, "Anteckning", a),
        ["avsluta"] = (v, s, a) => v.Holding.CloseAsync(s.Meeting.Id, s.Meeting.Version, a),
        ["skriva förslag"] = (v, s, a) => v.Decisions.WriteAsync(s.Meeting.Id, s.Decision.Id, s.Subject, "Nytt", "", "", a),
        ["anteckna ställningstagande"] = (v, s, a) =>
            v.Decisions.RecordAsync(s.Meeting.Id, s.Decision.Id, s.Subject, 1, Outcome.Approved, "", a),
        ["bordlägga"] = (v, s, a) => v.Decisions.PutOffAsync(s.Meeting.Id, s.Decision.Id, s.Subject, Outcome.Tabled, "Skäl", a),
        ["föra in beslut"] = (v, s, a) => v.Decisions.EnterAsync(s.Meeting.Id, s.Decision.Id, s.Subject, Outcome.Approved, null, "", a),
        ["återta protokoll"] = (v, s, a) => v.Minutes.TakeBackAsync(s.Meeting.Id, s.Meeting.Version, "Fel", a),
        ["göra klart"] = (v, s, a) => v.Minutes.FinishNotesAsync(s.Meeting.Id, s.Meeting.MinutesHash, a),
    };

    private static readonly Dictionary<string, Func<MeetingVerbs, Stage, Actor, Task>> ByThoseWhoDecide = new(StringComparer.Ordinal)
    {
        ["besluta"] = (v, s, a) =>
            v.Decisions.DecideAsync(s.Meeting.Id, s.Decision.Id, s.Subject, s.Decision.SubjectHash, Outcome.Approved, "", a),
        ["bekräfta"] = (v, s, a) => v.Decisions.ConfirmAsync(s.Meeting.Id, s.Decision.Id, s.Subject, s.Decision.SubjectHash, a),
        ["justera"] = (v, s, a) => v.Minutes.AdjustAsync(s.Meeting.Id, s.Meeting.MinutesHash, a),
    };

    private async Task<Stage> StageAsync(BodyKind kind, string? name = null)
    {
        var body = await app.ReadAsync(db =>
            db.Set<Body>()
                .Where(b => b.Agreement.Slug == StoryApp.Running && b.Kind == kind && (name == null || b.Name == name))
                .Select(b => b.Id)
                .FirstAsync()
        );
        return await app.ActAsync<MeetingVerbs, Stage>(
            Karin,
            async (v, a) =>
            {
                var meeting = await v.Planning.PlanAsync(body, a.Now.AddDays(30), "Rum Vasa", a);
                var other = await v.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Information, "Läget", "", "", null, a);
                var decision =
                    kind == BodyKind.Council
                        ? await v.Agenda.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Fråga", "Karin", "", null, a)
                        : other;
                return new Stage(meeting, decision, other);
            }
        );
    }

    private Task<(int History, int Meetings, int Items)> CountAsync() =>
        app.ReadAsync(async db =>
            (await db.Set<HistoryEntry>().CountAsync(), await db.Set<Meeting>().CountAsync(), await db.Set<AgendaItem>().CountAsync())
        );

    private async Task<Exception?> TryAsync(string who, Func<MeetingVerbs, Stage, Actor, Task> verb, Stage stage)
    {
        var actor = await app.ActorAsync(who);
        return await app.WithAsync(s => Record.ExceptionAsync(() => verb(s.GetRequiredService<MeetingVerbs>(), stage, actor)));
    }

    private async Task AllRefusedAsync(
        Dictionary<string, Func<MeetingVerbs, Stage, Actor, Task>> verbs,
        IEnumerable<string> people,
        IReadOnlyCollection<string> unseen,
        Stage stage
    )
    {
        var before = await CountAsync();
        foreach (var who in people)
        {
            foreach (var (name, verb) in verbs)
            {
                var refused = await TryAsync(who, verb, stage);
                // Whoever takes part in one body knows what the others are called.
                Assert.True(
                    unseen.Contains(who) && name != "planera"
                        ? refused is NotFoundException
                        : refused is NotFoundException or ForbiddenException,
                    $"{who}, {name}: {refused?.GetType().Name ?? "done"}"
                );
            }
        }

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Only_coordinators_run_Chefsamrådets_meetings()
    {
        var stage = await StageAsync(BodyKind.Council);

        await AllRefusedAsync(ByThoseWhoRun, Everyone.Except([Karin, Jonas]), [Petra, Admin], stage);
    }

    [Fact]
    public async Task Only_decision_makers_decide_confirm_and_adjust()
    {
        var stage = await StageAsync(BodyKind.Council);

        await AllRefusedAsync(ByThoseWhoDecide, Everyone.Except([Eva, Mikael]), [Petra, Admin], stage);
    }

    [Fact]
    public async Task A_forum_is_run_by_who_is_responsible_for_it_and_by_nobody_who_only_takes_part()
    {
        var own = await StageAsync(BodyKind.Forum, "Samverkansforum ungdomar");

        await AllRefusedAsync(ByThoseWhoRun, [Eva, Mikael, Oskar, Gunilla], [], own);
        await AllRefusedAsync(ByThoseWhoRun, [Petra, Admin], [Petra, Admin], own);
        Assert.Null(await TryAsync(Leila, ByThoseWhoRun["lägga till punkt"], own));
        Assert.Null(await TryAsync(Leila, ByThoseWhoRun["planera"], own));
    }

    [Fact]
    public async Task Who_is_responsible_for_one_forum_does_not_run_another()
    {
        var other = await StageAsync(BodyKind.PlaceCooperation, "Platssamverkan Klara");

        await AllRefusedAsync(ByThoseWhoRun, [Leila], [], other);
    }

    [Fact]
    public async Task A_meeting_that_is_not_there_and_an_item_of_another_meeting_are_not_found()
    {
        var (one, other) = (await StageAsync(BodyKind.Council), await StageAsync(BodyKind.Council));
        var crossed = one with { Decision = other.Decision, Other = other.Other };
        string[] ofItems = ["ändra punkt", "ta bort punkt", "bifoga", "anteckna", "skriva förslag", "bordlägga", "föra in beslut"];

        await AllRefusedAsync(
            ofItems.ToDictionary(n => n, n => ByThoseWhoRun[n], StringComparer.Ordinal),
            [Karin, Jonas],
            [Karin, Jonas],
            crossed
        );
    }
}
