namespace Samverkan.Core.Meetings;

/// <summary>Rules of meetings, decisions and minutes.</summary>
public static class MeetingRules
{
    public static readonly Rule OnlyPlannedIsMoved = new(
        "MÖT-1",
        "Ök § 5",
        "Mötet har börjat, är hållet eller inställt och kan inte flyttas eller ställas in."
    );
    public static readonly Rule OnlyPlannedStarts = new("MÖT-2", "Ök § 5", "Bara ett planerat eller kallat möte kan öppnas.");
    public static readonly Rule NotStarted = new("MÖT-3", "Ök § 5", "Mötet pågår inte.");
    public static readonly Rule DeviationNeedsReason = new(
        "MÖT-4",
        "Ök § 5",
        "Det är den andra partens tur att vara ordförande. Ange varför ni avviker."
    )
    {
        Field = "Reason",
    };
    public static readonly Rule ReasonNeeded = new("MÖT-5", "–", "Ange varför.") { Field = "Why" };
    public static readonly Rule UndecidedItems = new(
        "MÖT-6",
        "Ök § 9",
        "Alla beslutspunkter ska vara avgjorda innan mötet avslutas. Fatta beslut eller bordlägg."
    );
    public static readonly Rule NobodyPresent = new("MÖT-7", "FL 31 §", "Ange vilka som är närvarande innan mötet avslutas.");
    public static readonly Rule AgendaIsClosed = new(
        "MÖT-8",
        "Ök § 5",
        "Dagordningen kan inte ändras när mötet är avslutat eller inställt."
    );
    public static readonly Rule ItemIsDecided = new("MÖT-9", "Ök § 9", "Punkten är avgjord och kan inte ändras.");
    public static readonly Rule VersionNotSubmitted = new("MÖT-10", "Ök § 9", "Bara en underställd version kan tas upp för beslut.")
    {
        Field = "Annex",
    };
    public static readonly Rule VersionOnOtherAgenda = new("MÖT-11", "Ök § 9", "Versionen står redan på en dagordning.")
    {
        Field = "Annex",
    };
    public static readonly Rule ChairAbsent = new(
        "MÖT-12",
        "Ök § 5",
        "Ordförandens part har ingen närvarande beslutsfattare. Byt ordförande innan sammanträdet avslutas."
    );
    public static readonly Rule OnlyCouncilDecides = new(
        "MÖT-13",
        "Ök § 5",
        "Bara Chefsamrådet fattar beslut. Lägg till punkten som information eller diskussion."
    )
    {
        Field = "Kind",
    };
    public static readonly Rule OnlyDecidedIsPresented = new("MÖT-14", "Bilaga 6", "Bara en version som gäller kan visas för ett forum.")
    {
        Field = "Annex",
    };
    public static readonly Rule OnlyHeldNotesAreFinished = new(
        "PRO-6",
        "TF 2 kap. 12 §",
        "Minnesanteckningar görs klara när mötet är avslutat."
    );
    public static readonly Rule NoMandate = new(
        "BES-11",
        "Ök § 5",
        "Ersättaren har inget mandat den dagen, eller så är den ordinarie beslutsfattaren närvarande."
    );
    public static readonly Rule DeputyServes = new(
        "BES-12",
        "Ök § 5",
        "Ersättaren tjänstgör vid sammanträdet. Den som är där i stället ska först antecknas som närvarande."
    );
    public static readonly Rule OnlyDecisionMakers = new("BES-1", "Ök § 5", "Bara parternas beslutsfattare i Chefsamrådet kan besluta.");
    public static readonly Rule PartyNotPresent = new("BES-2", "Ök § 5", "Beslutsfattaren är inte antecknad som närvarande.");
    public static readonly Rule AlreadyGiven = new("BES-3", "Ök § 5", "Parten har redan tagit ställning i den här punkten.");
    public static readonly Rule ChoiceNeedsReason = new("BES-4", "FL 32 §", "Ange skäl för avslag eller återremiss.") { Field = "Reason" };
    public static readonly Rule NothingToDecide = new("BES-5", "FL 31 §", "Skriv beslutets innehåll först.");
    public static readonly Rule PresenterMissing = new(
        "BES-6",
        "FL 31 §",
        "Ange vem som är föredragande. Utan det kan beslutet inte dokumenteras."
    );
    public static readonly Rule NothingToConfirm = new("BES-7", "Ök § 5", "Det finns inget antecknat ställningstagande att bekräfta.");
    public static readonly Rule NotDecisionItem = new("BES-8", "Ök § 9", "Punkten är ingen beslutspunkt.");
    public static readonly Rule VersionWithdrawn = new(
        "BES-9",
        "Ök § 9",
        "Bilageversionen är återtagen sedan den sattes på dagordningen. Underställ nästa version, eller bordlägg punkten."
    );
    public static readonly Rule NothingToTakeBack = new(
        "PRO-5",
        "Ök § 9",
        "Protokollet kan återtas när en part har justerat det och den andra inte har gjort det."
    );
    public static readonly Rule StandpointsGiven = new(
        "BES-10",
        "FL 31 §",
        "En beslutsfattare har redan tagit ställning. Rubrik och föredragande kan inte ändras."
    );
    public static readonly Rule VacantIsAbsent = new("MÖT-15", "Ök § 5", "En vakant funktion kan inte vara närvarande.");
    public static readonly Rule OnlyHeldIsAdjusted = new("PRO-1", "Ök § 9", "Protokollet justeras när mötet är avslutat.");
    public static readonly Rule AlreadyAdjusted = new("PRO-2", "Ök § 9", "Parten har redan justerat protokollet.");
    public static readonly Rule OnlyDecisionMakerAdjusts = new("PRO-3", "Ök § 9", "Protokollet justeras av parternas beslutsfattare.");
    public static readonly Rule MinutesLocked = new("PRO-4", "Ök § 9", "Protokollet är justerat av minst en part och kan inte ändras.");
}
