namespace Samverkan.Core.Statistics;

/// <summary>That shared figures, or what they are called, have changed.</summary>
/// <param name="SubjectId">What was changed.</param>
/// <param name="Names">The keys and names by which texts refer to it: sets of crimes, areas, questions.</param>
/// <param name="What">What was done, as the end of a sentence: "läst in nya siffror från Brå".</param>
public sealed record FigureChange(Guid SubjectId, IReadOnlyCollection<string> Names, string What);

/// <summary>Tells those whose texts use shared figures that they have changed; answered by the features that own such texts.</summary>
public interface IUsesFigures
{
    /// <summary>Tells them; the caller saves.</summary>
    Task TellAsync(FigureChange change, Actor actor, CancellationToken ct);
}
