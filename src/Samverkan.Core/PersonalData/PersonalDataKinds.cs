using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Core.Sections;
using Samverkan.Core.Security;
using Samverkan.Core.Signing;
using Samverkan.Core.Statistics;
using Samverkan.Core.Users;

namespace Samverkan.Core.PersonalData;

/// <summary>How a row is known to be about a person.</summary>
public enum Match
{
    /// <summary>By the account.</summary>
    Account,

    /// <summary>By the person.</summary>
    Person,

    /// <summary>By the name in words.</summary>
    Name,
}

/// <summary>What becomes of a row when a person who has left is erased.</summary>
public enum Fate
{
    /// <summary>Bevaras.</summary>
    Kept,

    /// <summary>The name is taken out, the rest stays.</summary>
    NameErased,

    /// <summary>Tas bort.</summary>
    Removed,
}

/// <summary>A kind of personal data that the product stores, and the rule for it.</summary>
/// <param name="Type">The entity.</param>
/// <param name="Column">The column by which a row is known to be about the person.</param>
/// <param name="By">How.</param>
/// <param name="Fate">What becomes of it when the person is erased.</param>
/// <param name="What">What it is, in Swedish.</param>
/// <param name="Why">Why it is kept or taken away, in Swedish.</param>
public sealed record PersonalDataKind(Type Type, string Column, Match By, Fate Fate, string What, string Why)
{
    /// <summary>
    /// The texts that an extract tells besides days, choices and identities: of the person, and never of what they worked with.
    /// </summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}

/// <summary>Every kind of personal data that the product stores: the one table of what is erased or kept, and why (N4).</summary>
public static class PersonalDataKinds
{
    private const string Decided = "Vem som beslutade, undertecknade, deltog eller föredrog ska framgå av handlingen (FL 31 §). Arkiveras.";
    private const string Work = "Namnet behövs medan texten skrivs, inte för att läsa den.";
    private const string Used = "Behövs inte när kontot är stängt.";

    /// <summary>The kinds.</summary>
    public static readonly IReadOnlyList<PersonalDataKind> All =
    [
        new(typeof(Person), nameof(Person.Id), Match.Person, Fate.NameErased, "Namn, e-post och telefon", Used)
        {
            Texts = [nameof(Person.Name), nameof(Person.Email), nameof(Person.Phone)],
        },
        new(typeof(AppUser), nameof(AppUser.Id), Match.Account, Fate.NameErased, "Kontot", Used)
        {
            Texts = [nameof(AppUser.DisplayName), nameof(AppUser.UserName), nameof(AppUser.Email)],
        },
        new(
            typeof(FunctionHolding),
            nameof(FunctionHolding.PersonId),
            Match.Person,
            Fate.Kept,
            "Funktioner, från och till",
            "Visar när uppdraget byttes. Utan namn när personen är raderad."
        ),
        new(typeof(SignedInSession), nameof(SignedInSession.UserId), Match.Account, Fate.Removed, "Inloggningar", Used)
        {
            Texts = [nameof(SignedInSession.From), nameof(SignedInSession.Browser)],
        },
        new(typeof(UsedCode), nameof(UsedCode.UserId), Match.Account, Fate.Removed, "Använda engångskoder", Used),
        new(
            typeof(SecurityEvent),
            nameof(SecurityEvent.UserId),
            Match.Account,
            Fate.NameErased,
            "Säkerhetshändelser",
            "Behövs för att utreda intrång. Raderas efter två år."
        )
        {
            Texts = [nameof(SecurityEvent.Name), nameof(SecurityEvent.From)],
        },
        new(typeof(Notification), nameof(Notification.PersonId), Match.Person, Fate.Removed, "Notiser", Used)
        {
            Texts = [nameof(Notification.EventId)],
        },
        new(
            typeof(OutboxMail),
            nameof(OutboxMail.PersonId),
            Match.Person,
            Fate.Removed,
            "Utskick, utan text",
            "Raderas annars efter 90 dagar."
        ),
        new(typeof(SectionEditor), nameof(SectionEditor.UserId), Match.Account, Fate.Removed, "Öppna avsnitt", Used),
        new(
            typeof(HistoryEntry),
            nameof(HistoryEntry.UserId),
            Match.Account,
            Fate.NameErased,
            "Händelser i historiken",
            "Vad som har gjorts och när bevaras; vem tas bort. Kedjan är hel ändå."
        )
        {
            Texts = [nameof(HistoryEntry.UserName), nameof(HistoryEntry.ActId), nameof(HistoryEntry.SubjectType)],
        },
        .. ByName<SectionComment>(nameof(SectionComment.By), nameof(SectionComment.ResolvedBy)),
        .. ByName<ReviewRound>(nameof(ReviewRound.AskedBy), nameof(ReviewRound.DoneBy)),
        .. ByName<FigureImport>(nameof(FigureImport.UploadedBy), nameof(FigureImport.ImportedBy)),
        .. ByName<NumberRemark>(nameof(NumberRemark.By)),
        .. ByName<SettingsChange>(nameof(SettingsChange.By)),
        .. ByName<MeetingMove>(nameof(MeetingMove.By)),
        .. Evidence<AnnexTransition>(nameof(AnnexTransition.By), Match.Name, "Vem som tog en bilageversion vidare"),
        .. Evidence<SignatureRequest>(nameof(SignatureRequest.RequestedBy), Match.Name, "Vem som begärde underskrift"),
        .. Evidence<Signature>(nameof(Signature.UserId), Match.Account, "Underskrifter", nameof(Signature.Name), nameof(Signature.Title)),
        .. Evidence<Standpoint>(nameof(Standpoint.Name), Match.Name, "Ställningstaganden"),
        .. Evidence<Standpoint>(nameof(Standpoint.RecordedBy), Match.Name, "Ställningstaganden som personen antecknade"),
        .. Evidence<Standpoint>(nameof(Standpoint.ConfirmedBy), Match.Account, "Ställningstaganden som personen bekräftade"),
        .. Evidence<Attendance>(nameof(Attendance.Name), Match.Name, "Närvaro vid möten"),
        .. Evidence<Adjustment>(nameof(Adjustment.UserId), Match.Account, "Justeringar"),
    ];

    /// <summary>Names that stand in all working material: who shared it and who wrote in a draft of it last.</summary>
    public static readonly IReadOnlyList<string> WorkingColumns = ["SharedBy", "EditedBy"];

    private static IEnumerable<PersonalDataKind> ByName<T>(params string[] columns) =>
        columns.Select(c => new PersonalDataKind(
            typeof(T),
            c,
            Match.Name,
            Fate.NameErased,
            $"Namn i arbetsmaterial ({typeof(T).Name})",
            Work
        ));

    private static IEnumerable<PersonalDataKind> Evidence<T>(string column, Match by, string what, params string[] texts) =>
        [new PersonalDataKind(typeof(T), column, by, Fate.Kept, what, Decided) { Texts = texts }];
}
