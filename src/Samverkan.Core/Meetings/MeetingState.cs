namespace Samverkan.Core.Meetings;

/// <summary>How far a meeting has come.</summary>
public enum MeetingState
{
    /// <summary>Planerat.</summary>
    Planned,

    /// <summary>Kallat: the summons has gone out.</summary>
    Called,

    /// <summary>Pågår.</summary>
    Ongoing,

    /// <summary>Hållet: closed, minutes waiting for adjustment.</summary>
    Held,

    /// <summary>Justerat: minutes adjusted by both parties and locked.</summary>
    Adjusted,

    /// <summary>Inställt. Never counts.</summary>
    Cancelled,
}

/// <summary>States in the words of the pages.</summary>
public static class MeetingStateText
{
    /// <summary>
    /// How many of a meeting's phases (prepare, call, hold, adjust, done) are behind a state; negative for a meeting that was cancelled.
    /// </summary>
    public static int PhaseOf(MeetingState state) =>
        state switch
        {
            MeetingState.Planned => 0,
            MeetingState.Called or MeetingState.Ongoing => 2,
            MeetingState.Held => 3,
            MeetingState.Adjusted => 4,
            _ => -1,
        };

    /// <summary>A state as a Swedish word.</summary>
    public static string Of(MeetingState state) =>
        state switch
        {
            MeetingState.Planned => "Planerat",
            MeetingState.Called => "Kallat",
            MeetingState.Ongoing => "Pågår",
            MeetingState.Held => "Hållet, väntar på justering",
            MeetingState.Adjusted => "Justerat",
            _ => "Inställt",
        };
}
