namespace Samverkan.Core.Meetings;

/// <summary>Rules of meetings, decisions and minutes.</summary>
public static class MeetingRules
{
    /// <summary>Only a coming meeting is moved or cancelled.</summary>
    public static readonly Rule OnlyPlannedIsMoved = new(
        "MÖT-1",
        "Ök § 5",
        "Mötet har börjat, är hållet eller inställt och kan inte flyttas eller ställas in."
    );

    /// <summary>Only a planned meeting is called, and only a planned or called one opened.</summary>
    public static readonly Rule OnlyPlannedStarts = new("MÖT-2", "Ök § 5", "Bara ett planerat eller kallat möte kan öppnas.");

    /// <summary>What is done at a meeting is done while it goes on; notes are written also after it was closed.</summary>
    public static readonly Rule NotStarted = new("MÖT-3", "Ök § 5", "Mötet pågår inte.");

    /// <summary>A chair out of turn has a reason.</summary>
    public static readonly Rule DeviationNeedsReason = new(
        "MÖT-4",
        "Ök § 5",
        "Det är den andra partens tur att vara ordförande. Ange varför ni avviker."
    )
    {
        Field = "Reason",
    };

    /// <summary>Who moves or cancels a meeting, puts an item off or takes back minutes says why.</summary>
    public static readonly Rule ReasonNeeded = new("MÖT-5", "–", "Ange varför.") { Field = "Why" };

    /// <summary>A meeting is closed when every decision item is settled.</summary>
    public static readonly Rule UndecidedItems = new(
        "MÖT-6",
        "Ök § 9",
        "Alla beslutspunkter ska vara avgjorda innan mötet avslutas. Fatta beslut eller bordlägg."
    );

    /// <summary>A meeting is closed when somebody is noted as present.</summary>
    public static readonly Rule NobodyPresent = new("MÖT-7", "FL 31 §", "Ange vilka som är närvarande innan mötet avslutas.");

    /// <summary>Agenda and attendance change until the meeting is closed or cancelled.</summary>
    public static readonly Rule AgendaIsClosed = new(
        "MÖT-8",
        "Ök § 5",
        "Dagordningen kan inte ändras när mötet är avslutat eller inställt."
    );

    /// <summary>A settled item is neither changed nor removed.</summary>
    public static readonly Rule ItemIsDecided = new("MÖT-9", "Ök § 9", "Punkten är avgjord och kan inte ändras.");

    /// <summary>Only a submitted version is put up for decision.</summary>
    public static readonly Rule VersionNotSubmitted = new("MÖT-10", "Ök § 9", "Bara en underställd version kan tas upp för beslut.")
    {
        Field = "Annex",
    };

    /// <summary>A version is up for decision on one agenda at a time.</summary>
    public static readonly Rule VersionOnOtherAgenda = new("MÖT-11", "Ök § 9", "Versionen står redan på en dagordning.")
    {
        Field = "Annex",
    };

    /// <summary>Chefsamrådet is not closed with an absent party in the chair when the other is present.</summary>
    public static readonly Rule ChairAbsent = new(
        "MÖT-12",
        "Ök § 5",
        "Ordförandens part har ingen närvarande beslutsfattare. Byt ordförande innan sammanträdet avslutas."
    );

    /// <summary>Only Chefsamrådet has items for decision.</summary>
    public static readonly Rule OnlyCouncilDecides = new(
        "MÖT-13",
        "Ök § 5",
        "Bara Chefsamrådet fattar beslut. Lägg till punkten som information eller diskussion."
    )
    {
        Field = "Kind",
    };

    /// <summary>Only a version that is or has been in force is shown to a body without a decision (R21).</summary>
    public static readonly Rule OnlyDecidedIsPresented = new("MÖT-14", "Bilaga 6", "Bara en version som gäller kan visas för ett forum.")
    {
        Field = "Annex",
    };

    /// <summary>Notes of a body that does not decide are finished when the meeting is closed, and once.</summary>
    public static readonly Rule OnlyHeldNotesAreFinished = new(
        "PRO-6",
        "TF 2 kap. 12 §",
        "Minnesanteckningar görs klara när mötet är avslutat."
    );

    /// <summary>A deputy decides on days that the mandate covers, while the decision-maker is away.</summary>
    public static readonly Rule NoMandate = new(
        "BES-11",
        "Ök § 5",
        "Ersättaren har inget mandat den dagen, eller så är den ordinarie beslutsfattaren närvarande."
    );

    /// <summary>While a deputy serves, the decision-maker decides only when noted as present.</summary>
    public static readonly Rule DeputyServes = new(
        "BES-12",
        "Ök § 5",
        "En ersättare är antecknad som närvarande för parten. Anteckna beslutsfattaren som närvarande först."
    );

    /// <summary>Only the parties' decision-makers in Chefsamrådet decide.</summary>
    public static readonly Rule OnlyDecisionMakers = new("BES-1", "Ök § 5", "Bara parternas beslutsfattare i Chefsamrådet kan besluta.");

    /// <summary>A party takes a standpoint only when its decision-maker, or a deputy, is noted as present.</summary>
    public static readonly Rule PartyNotPresent = new("BES-2", "Ök § 5", "Beslutsfattaren är inte antecknad som närvarande.");

    /// <summary>Who has taken a standpoint was there, and stays the one who decides for the party in the meeting.</summary>
    public static readonly Rule StandpointNeedsPresence = new(
        "BES-17",
        "Ök § 5",
        "Parten har tagit ställning i en punkt, och den som gjorde det står kvar som närvarande. Bordlägg de punkter som är kvar om hen "
            + "har gått."
    );

    /// <summary>A standpoint stands once given, and what it was given on is not rewritten.</summary>
    public static readonly Rule AlreadyGiven = new("BES-3", "Ök § 5", "Parten har redan tagit ställning i den här punkten.");

    /// <summary>Avslag and återremiss are given reasons.</summary>
    public static readonly Rule ChoiceNeedsReason = new("BES-4", "FL 32 §", "Ange skäl för avslag eller återremiss.") { Field = "Reason" };

    /// <summary>A standpoint is taken on something that is written.</summary>
    public static readonly Rule NothingToDecide = new("BES-5", "FL 31 §", "Skriv beslutets innehåll först.");

    /// <summary>A decision has a presenter.</summary>
    public static readonly Rule PresenterMissing = new(
        "BES-6",
        "FL 31 §",
        "Ange vem som är föredragande. Utan det kan beslutet inte dokumenteras."
    );

    /// <summary>Only a standpoint that was noted by somebody else is confirmed, and once.</summary>
    public static readonly Rule NothingToConfirm = new("BES-7", "Ök § 5", "Det finns inget antecknat ställningstagande att bekräfta.");

    /// <summary>Only an item for decision is decided, and takes up a version for it.</summary>
    public static readonly Rule NotDecisionItem = new("BES-8", "Ök § 9", "Punkten är ingen beslutspunkt.");

    /// <summary>Only a version that is still submitted is decided on.</summary>
    public static readonly Rule VersionWithdrawn = new(
        "BES-9",
        "Ök § 9",
        "Bilageversionen är återtagen sedan den sattes på dagordningen. Underställ nästa version, eller bordlägg punkten."
    );

    /// <summary>Minutes are taken back when one party has adjusted them and the other has not.</summary>
    public static readonly Rule NothingToTakeBack = new(
        "PRO-5",
        "Ök § 9",
        "Protokollet kan återtas när en part har justerat det och den andra inte har gjort det."
    );

    /// <summary>Heading and presenter stay once a decision-maker has taken a standpoint.</summary>
    public static readonly Rule StandpointsGiven = new(
        "BES-10",
        "FL 31 §",
        "En beslutsfattare har redan tagit ställning. Rubrik och föredragande kan inte ändras."
    );

    /// <summary>A function that nobody holds is not present.</summary>
    public static readonly Rule VacantIsAbsent = new("MÖT-15", "Ök § 5", "En vakant funktion kan inte vara närvarande.");

    /// <summary>Minutes are adjusted when the meeting is closed, and only those of a body that decides.</summary>
    public static readonly Rule OnlyHeldIsAdjusted = new("PRO-1", "Ök § 9", "Protokollet justeras när mötet är avslutat.");

    /// <summary>A party adjusts the same minutes once.</summary>
    public static readonly Rule AlreadyAdjusted = new("PRO-2", "Ök § 9", "Parten har redan justerat protokollet.");

    /// <summary>Minutes are adjusted by the parties' decision-makers.</summary>
    public static readonly Rule OnlyDecisionMakerAdjusts = new("PRO-3", "Ök § 9", "Protokollet justeras av parternas beslutsfattare.");

    /// <summary>Minutes that a party has adjusted do not change, unless they are taken back.</summary>
    public static readonly Rule MinutesLocked = new("PRO-4", "Ök § 9", "Protokollet är justerat av minst en part och kan inte ändras.");

    /// <summary>A meeting is entered afterwards when it has been held.</summary>
    public static readonly Rule NotHeldYet = new("MÖT-16", "Ök § 5", "Tiden har inte varit än. Planera mötet i stället.")
    {
        Field = "Date",
    };

    /// <summary>Only a meeting that was entered afterwards is finished as it was.</summary>
    public static readonly Rule NotEntered = new("MÖT-17", "Ök § 5", "Mötet har hållits i Samverkan och avslutas på vanligt sätt.");

    /// <summary>The record was adjusted on the day of the meeting or later, and not after today.</summary>
    public static readonly Rule AdjustedOutOfOrder = new(
        "MÖT-18",
        "Ök § 9",
        "Dagen för justering kan inte ligga före mötet eller efter i dag."
    )
    {
        Field = "AdjustedOn",
    };

    /// <summary>A meeting that was entered afterwards is finished with the day of adjustment and not closed like others.</summary>
    public static readonly Rule FinishedAsEntered = new("MÖT-19", "Ök § 5", "Mötet förs in i efterhand. Ange dagen då det justerades.");

    /// <summary>The decisions of a meeting that was entered afterwards are entered as they were and not taken anew.</summary>
    public static readonly Rule DecidedBefore = new(
        "BES-13",
        "Ök § 5",
        "Mötet förs in i efterhand. För in beslutet som det står i protokollet."
    );

    /// <summary>Only decisions of a meeting that was entered afterwards are entered as they were.</summary>
    public static readonly Rule DecidedHere = new("BES-14", "Ök § 5", "Beslut i ett möte som hålls i Samverkan tas av beslutsfattarna.");

    /// <summary>A version in the product is not taken up in a meeting that was held before it came there.</summary>
    public static readonly Rule VersionIsLater = new(
        "BES-15",
        "Ök § 9",
        "En bilageversion i Samverkan kan inte tas upp vid ett möte som förs in i efterhand."
    );

    /// <summary>A paragraph is one decision of a body in a year.</summary>
    public static readonly Rule NumberTaken = new("BES-16", "Ök § 5", "Paragrafen är redan använd det året. Ange en annan.")
    {
        Field = "Number",
    };

    /// <summary>What Chefsamrådet decides is read by all who decide it, and by those who keep it.</summary>
    public static readonly Rule DecisionForSome = new(
        "MÖT-20",
        "FL 31 §",
        "En beslutspunkt kan inte begränsas till vissa: alla som beslutar ska kunna läsa den. Gör den till en informationspunkt, eller "
            + "märk den bara."
    )
    {
        Field = "Only",
    };

    /// <summary>Who keeps an item for some only is one of them.</summary>
    public static readonly Rule OwnReader = new(
        "MÖT-21",
        "B4",
        "Du skulle inte själv kunna läsa punkten. Välj även din funktion eller organisation."
    )
    {
        Field = "Only",
    };
}
