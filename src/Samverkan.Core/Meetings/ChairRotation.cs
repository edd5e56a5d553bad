namespace Samverkan.Core.Meetings;

/// <summary>A held meeting as the rotation sees it: when, and which party (1 or 2) actually chaired.</summary>
public sealed record HeldMeeting(DateOnly Date, int ActualChair);

/// <summary>Whose turn it is, and why.</summary>
public sealed record ChairTurn(int Party, HeldMeeting? After);

/// <summary>
/// The chair of Chefsamrådet alternates every other sammanträde (R12, Ök § 5): the next chair is the party opposite to the one
/// that actually chaired the last held meeting. Cancelled and moved meetings use no turn; all held meetings count.
/// </summary>
public static class ChairRotation
{
    /// <summary>Whose turn it is after the held meetings.</summary>
    /// <param name="firstChair">The party (1 or 2) that chairs the first meeting; a setting.</param>
    public static ChairTurn Next(int firstChair, IEnumerable<HeldMeeting> held)
    {
        var last = held.OrderBy(h => h.Date).LastOrDefault();
        return last is null ? new ChairTurn(firstChair, null) : new ChairTurn(Opposite(last.ActualChair), last);
    }

    /// <summary>The expected chairs of the coming meetings, in order.</summary>
    public static IReadOnlyList<int> Forecast(int firstChair, IEnumerable<HeldMeeting> held, int count)
    {
        var next = Next(firstChair, held).Party;
        return [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? next : Opposite(next))];
    }

    /// <summary>The other party.</summary>
    public static int Opposite(int party) => party == 1 ? 2 : 1;
}
