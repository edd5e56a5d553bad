using Microsoft.EntityFrameworkCore;

namespace Samverkan.Core.Statistics;

/// <summary>Survey questions with their answers.</summary>
public sealed partial class StatisticsService
{
    /// <summary>Adds a survey question.</summary>
    public async Task<SurveyQuestion> AddQuestionAsync(string source, string text, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditStatistics);
        new Broken()
            .When(await db.Set<SurveyQuestion>().AnyAsync(q => q.Source == source && q.Text == text, ct), StatisticsRules.QuestionTaken)
            .ThrowIfAny();
        var question = new SurveyQuestion(
            StatisticsKeys.Next(text, [.. await db.Set<SurveyQuestion>().Select(q => q.Key).ToListAsync(ct)]),
            source,
            text
        )
        {
            OwnerId = Ownership.OwnerFor(actor),
        };
        db.Add(question);
        history.Record(actor, StatisticsActs.AddQuestion.With(text), question);
        await db.SaveChangesAsync(ct);
        return question;
    }

    /// <summary>Sets the share that answered so in a group, area and year.</summary>
    /// <param name="answers">How many answered; null when the source does not tell.</param>
    public async Task SetAnswerAsync(
        Guid questionId,
        int seen,
        Guid areaId,
        int year,
        string group,
        decimal share,
        int? answers,
        Actor actor,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.EditStatistics);
        var question =
            await db.Set<SurveyQuestion>().FirstOrDefaultAsync(q => q.Id == questionId, ct) ?? throw new NotFoundException("Frågan");
        db.Expect(question, seen);
        var area = await db.Set<Area>().FirstOrDefaultAsync(a => a.Id == areaId, ct) ?? throw new NotFoundException("Området");
        var known = await db.Set<SurveyAnswer>()
            .FirstOrDefaultAsync(a => a.QuestionId == questionId && a.AreaId == areaId && a.Year == year && a.Group == group, ct);
        if (known is null)
        {
            db.Add(new SurveyAnswer(questionId, areaId, year, group, share, answers));
        }
        else
        {
            known.Set(share, answers);
        }

        db.Touch(question);
        await TellAsync(question, [question.Key, question.Text], $"ändrat svaren på frågan ”{question.Text}”", actor, ct);
        history.Record(
            actor,
            StatisticsActs.SetAnswer.With(
                question.Text,
                area.Name,
                year,
                group.Length > 0 ? $", {group}" : "",
                share.ToString("0.#", SwedishText.Culture)
            ),
            question
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes away an answer that was wrong.</summary>
    public async Task RemoveAnswerAsync(Guid questionId, int seen, Guid answerId, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditStatistics);
        var question =
            await db.Set<SurveyQuestion>().FirstOrDefaultAsync(q => q.Id == questionId, ct) ?? throw new NotFoundException("Frågan");
        db.Expect(question, seen);
        var answer =
            await db.Set<SurveyAnswer>().FirstOrDefaultAsync(a => a.Id == answerId && a.QuestionId == questionId, ct)
            ?? throw new NotFoundException("Svaret");
        db.Remove(answer);
        db.Touch(question);
        await TellAsync(question, [question.Key, question.Text], $"tagit bort ett svar på frågan ”{question.Text}”", actor, ct);
        history.Record(
            actor,
            StatisticsActs.RemoveAnswer.With(question.Text, answer.Year, answer.Group.Length > 0 ? $", {answer.Group}" : ""),
            question
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Corrects a question's words; texts refer to it by its key, which stays.</summary>
    public async Task ChangeQuestionAsync(Guid id, int seen, string source, string text, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditStatistics);
        var question = await db.Set<SurveyQuestion>().FirstOrDefaultAsync(q => q.Id == id, ct) ?? throw new NotFoundException("Frågan");
        db.Expect(question, seen);
        actor.RequireOwn(question);
        new Broken()
            .When(
                await db.Set<SurveyQuestion>().AnyAsync(q => q.Id != id && q.Source == source && q.Text == text, ct),
                StatisticsRules.QuestionTaken
            )
            .ThrowIfAny();
        await TellAsync(question, [question.Key, question.Text], $"ändrat frågan ”{question.Text}”", actor, ct);
        question.Change(source, text);
        history.Record(actor, StatisticsActs.ChangeQuestion.With(text), question);
        await db.SaveChangesAsync(ct);
    }
}
