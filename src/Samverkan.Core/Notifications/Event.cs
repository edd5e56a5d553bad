using System.Reflection;

namespace Samverkan.Core.Notifications;

/// <summary>Who is told of an event, as a Swedish phrase for the table of events.</summary>
public enum Told
{
    /// <summary>The person whose account it is.</summary>
    AccountHolder,

    /// <summary>The contact of the party that did not act.</summary>
    OtherContact,

    /// <summary>The coordinators of the organisation that answers for it.</summary>
    Owners,

    /// <summary>The contacts of both parties.</summary>
    Contacts,

    /// <summary>Those who hold a function in the body.</summary>
    BodyMembers,

    /// <summary>Those who decide in the body, and both parties' coordinators.</summary>
    DecidersAndCoordinators,

    /// <summary>Whoever the installation has named for it.</summary>
    Installation,
}

/// <summary>Something that people are told of: its name, who is told, and the texts with numbered holes for values.</summary>
/// <param name="Id">Its name in the database; never another for the same event.</param>
/// <param name="To">Who is told.</param>
/// <param name="Subject">The mail's subject; holes as in <see cref="string.Format(string, object?[])"/>.</param>
/// <param name="Body">The mail's text; the link, where there is one, is added below it.</param>
/// <param name="OnlyMailed">
/// Whether it is told by mail and nowhere else: to who cannot sign in, or with a link that lets whoever has it in.
/// </param>
public sealed record Event(string Id, Told To, string Subject, string Body, bool OnlyMailed = false)
{
    /// <summary>The subject with its holes filled.</summary>
    public string SubjectWith(IReadOnlyList<string> values) => string.Format(SwedishText.Culture, Subject, [.. values]);

    internal string BodyWith(IReadOnlyList<string> values) => string.Format(SwedishText.Culture, Body, [.. values]);
}

/// <summary>Every event that people are told of: the one table of events, recipients and texts.</summary>
public static class Events
{
    private static readonly Lazy<IReadOnlyList<Event>> Listed = new(() =>
        [.. typeof(Events).GetFields(BindingFlags.Static | BindingFlags.Public).Select(f => f.GetValue(null)).OfType<Event>()]
    );

    /// <summary>Every event.</summary>
    public static IReadOnlyList<Event> All => Listed.Value;

    /// <summary>The event of a name; null for one that this version does not know.</summary>
    public static Event? Find(string id) => All.FirstOrDefault(e => e.Id == id);

    /// <summary>A new account; the link chooses the password.</summary>
    public static readonly Event AccountMade = new(
        "account-made",
        Told.AccountHolder,
        "Välkommen till Samverkan",
        "Du har fått ett konto i Samverkan. Välj ett lösenord här:",
        OnlyMailed: true
    );

    /// <summary>Somebody asked for a new password.</summary>
    public static readonly Event PasswordAsked = new(
        "password-asked",
        Told.AccountHolder,
        "Nytt lösenord i Samverkan",
        "Öppna länken för att välja ett nytt lösenord. Har du inte bett om det kan du bortse från det här meddelandet.",
        OnlyMailed: true
    );

    /// <summary>An administrator turned two-factor off. {0} is the administrator.</summary>
    public static readonly Event TwoFactorReset = new(
        "two-factor-reset",
        Told.AccountHolder,
        "Tvåfaktorsinloggningen är avstängd",
        "{0} har stängt av tvåfaktorsinloggningen för ditt konto i Samverkan. Slå på den igen under Min profil. Har du inte bett om det, "
            + "kontakta systemadministratören genast."
    );

    /// <summary>How somebody signs in is changed. {0} says what, as a sentence.</summary>
    public static readonly Event SignInChanged = new(
        "sign-in-changed",
        Told.AccountHolder,
        "Din inloggning i Samverkan är ändrad",
        "{0} Har du inte gjort det själv, kontakta systemadministratören genast."
    );

    /// <summary>Attempts to sign in, or to prove who it is, have failed. {0} how many in a row.</summary>
    public static readonly Event AttemptsFailed = new(
        "attempts-failed",
        Told.AccountHolder,
        "Misslyckade inloggningar till ditt konto i Samverkan",
        "{0} försök i rad att logga in på eller bekräfta med ditt konto har misslyckats. Nästa försök får vänta en stund, längre för "
            + "varje gång. Med en nyckel (passkey), eller genom att välja ett nytt lösenord, kommer du in ändå. Har du inte försökt "
            + "själv, kontakta systemadministratören.",
        OnlyMailed: true
    );

    /// <summary>Annex 2 changed by notice. {0} agreement, {1} party, {2} version, {3} day.</summary>
    public static readonly Event ContactsChanged = new(
        "contacts-changed",
        Told.OtherContact,
        "Ny bilaga 2 till {0}",
        "{1} har ändrat kontaktuppgifterna. Bilaga 2 version {2} gäller från {3}. Logga in i Samverkan för att läsa den."
    );

    /// <summary>More may read what was marked. {0} agreement, {1} who changed it, {2} what, {3} the marking before, {4} now.</summary>
    public static readonly Event MarkingLowered = new(
        "marking-lowered",
        Told.Contacts,
        "Sänkt klassning i {0}",
        "{1} har sänkt klassningen av {2}, från {3} till {4}. Logga in i Samverkan för att läsa den."
    );

    /// <summary>Shared figures that an agreement's texts use have changed. {0} agreement, {1} who, {2} what was done.</summary>
    public static readonly Event FiguresChanged = new(
        "figures-changed",
        Told.Contacts,
        "Ändrad statistik i {0}",
        "{1} har {2}. Siffrorna används i lägesbilden. Det som redan är underställt eller beslutat ändras inte. Se efter om "
            + "arbetsversionen stämmer:"
    );

    /// <summary>Somebody proposes a change of what another organisation brought. {0} who, {1} of what, {2} the proposal.</summary>
    public static readonly Event StatisticsProposed = new(
        "statistics-proposed",
        Told.Owners,
        "Förslag om statistiken: {1}",
        "{0} föreslår en ändring av {1}, som er organisation svarar för:\n\n{2}"
    );

    /// <summary>A meeting is summoned. {0} meeting, {1} day, {2} day in words, {3} time, {4} place, {5} chair, {6} agenda.</summary>
    public static readonly Event MeetingCalled = new(
        "meeting-called",
        Told.BodyMembers,
        "Kallelse: {0} {1}",
        "Du kallas till {0} den {2} klockan {3}, {4}.{5}\n\nDagordning\n{6}\n\nUnderlagen finns i Samverkan:"
    );

    /// <summary>A meeting is moved. {0} meeting, {1} day, time and place, {2} reason.</summary>
    public static readonly Event MeetingMoved = new(
        "meeting-moved",
        Told.BodyMembers,
        "Flyttat: {0}",
        "{0} är flyttat till den {1}. Skäl: {2}"
    );

    /// <summary>A meeting is cancelled. {0} meeting, {1} day, {2} reason.</summary>
    public static readonly Event MeetingCancelled = new(
        "meeting-cancelled",
        Told.BodyMembers,
        "Inställt: {0}",
        "{0} den {1} är inställt. Skäl: {2}"
    );

    /// <summary>
    /// A version took another's place. {0} meeting, {1} day, {2} annex, {3} version, {4} version before, {5} the annex's title.
    /// </summary>
    public static readonly Event VersionReplaced = new(
        "version-replaced",
        Told.DecidersAndCoordinators,
        "Ny version till {0}: bilaga {2} version {3}",
        "Bilaga {2} {5} version {3} har tagit platsen för version {4} på dagordningen för {0} den {1}. Ställningstaganden till den "
            + "tidigare versionen räknas inte. Logga in i Samverkan för att läsa den."
    );

    /// <summary>A version was taken back. {0} meeting, {1} day, {2} annex, {3} version, {4} reason, {5} the annex's title.</summary>
    public static readonly Event VersionWithdrawn = new(
        "version-withdrawn",
        Told.DecidersAndCoordinators,
        "Återtagen inför {0}: bilaga {2} version {3}",
        "Bilaga {2} {5} version {3} har tagits tillbaka och kan inte beslutas vid {0} den {1}. Skäl: {4}. När nästa version är underställd "
            + "tar den dess plats på dagordningen."
    );

    /// <summary>Somebody tells of a fault in accessibility. {0} the subject, {1} the text.</summary>
    public static readonly Event AccessibilityTold = new("accessibility-told", Told.Installation, "{0}", "{1}", OnlyMailed: true);
}
