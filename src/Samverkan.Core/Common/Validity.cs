namespace Samverkan.Core.Common;

/// <summary>What holds from one day to another: a membership, a function that somebody holds, a mandate.</summary>
public interface IValid
{
    /// <summary>The first day.</summary>
    DateOnly From { get; }

    /// <summary>The last day; null while it goes on. Before the first day where it was ended before it had begun.</summary>
    DateOnly? To { get; }
}

/// <summary>The one meaning of "on that day". Queries say it with the same word: Data/ValidityInQueries.cs turns it into SQL.</summary>
public static class Validity
{
    /// <summary>Whether a thing holds on a day; both its first and its last day count.</summary>
    public static bool HoldsOn(this IValid valid, DateOnly day) => valid.From <= day && (valid.To is null || valid.To >= day);

    /// <summary>Whether a thing holds on any day from a day on.</summary>
    public static bool HoldsFrom(this IValid valid, DateOnly day) => valid.To is null || (valid.To >= day && valid.To >= valid.From);
}
