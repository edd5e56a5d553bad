using System.ComponentModel.DataAnnotations;

namespace Samverkan.Core.Statistics;

/// <summary>A question of a survey whose answers are shares: "Trygg på väg hem på kvällen", Medborgarundersökningen.</summary>
public sealed class SurveyQuestion : Entity, IOwned
{
    private SurveyQuestion() { }

    /// <summary>A question without answers; the key is never changed.</summary>
    public SurveyQuestion(string key, string source, string text) => (Key, Source, Text) = (key, source, text);

    /// <summary>The question's name in references from texts; never changed.</summary>
    [MaxLength(80)]
    public string Key { get; private set; } = "";

    /// <inheritdoc/>
    public Guid? OwnerId { get; internal init; }

    /// <summary>The survey.</summary>
    [MaxLength(200)]
    [Recorded("Undersökning")]
    public string Source { get; private set; } = "";

    /// <summary>What was asked, as it is to stand in texts.</summary>
    [MaxLength(300)]
    [Recorded("Fråga")]
    public string Text { get; private set; } = "";

    internal void Change(string source, string text) => (Source, Text) = (source, text);
}

/// <summary>Which share of a group answered so, in an area and a year.</summary>
public sealed class SurveyAnswer : Entity
{
    private SurveyAnswer() { }

    internal SurveyAnswer(Guid questionId, Guid areaId, int year, string group, decimal share, int? answers)
    {
        (QuestionId, AreaId, Year, Group) = (questionId, areaId, year, group);
        Set(share, answers);
    }

    /// <summary>The question that was answered.</summary>
    public Guid QuestionId { get; private set; }

    /// <summary>The area of those who answered.</summary>
    public Guid AreaId { get; private set; }

    /// <summary>The year of the survey.</summary>
    public int Year { get; private set; }

    /// <summary>The group, such as sex or school year; empty for all.</summary>
    [MaxLength(100)]
    public string Group { get; private set; } = "";

    /// <summary>Per cent.</summary>
    public decimal Share { get; private set; }

    /// <summary>How many answered, where the source tells.</summary>
    public int? Answers { get; private set; }

    internal void Set(decimal share, int? answers) => (Share, Answers) = (share, answers);
}
