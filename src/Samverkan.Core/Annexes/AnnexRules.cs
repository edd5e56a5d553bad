namespace Samverkan.Core.Annexes;

/// <summary>Rules of annexes and their versions.</summary>
public static class AnnexRules
{
    public static readonly Rule FollowsParent = new("BIL-1", "Av § 11", "Bilaga 1 följer samverkansavtalet och ändras där.");
    public static readonly Rule AlreadySubmitted = new(
        "BIL-2",
        "Ök § 9",
        "Versionen är redan underställd. Dra tillbaka den om du vill ändra den."
    );
    public static readonly Rule DecidedIsOpen = new(
        "BIL-3",
        "Ök § 9",
        "En beslutad version väntar på att protokollet justeras. Underställ nästa version efter det."
    );
    public static readonly Rule NothingToSubmit = new(
        "BIL-4",
        "Ök § 9",
        "Det finns inget delat innehåll att underställa. Skriv och dela innehållet först."
    );
    public static readonly Rule OnlySubmittedIsWithdrawn = new("BIL-5", "Ök § 9", "Bara en underställd version kan dras tillbaka.");
    public static readonly Rule OnlySubmittedIsDecided = new(
        "BIL-6",
        "Ök § 9",
        "Bara en underställd version kan avgöras. Den kan ha dragits tillbaka."
    );
    public static readonly Rule OnlyDecidedTakesEffect = new("BIL-7", "Ök § 9", "Bara en beslutad version kan träda i kraft.");
    public static readonly Rule OnlyDocumentedIsAppended = new(
        "BIL-8",
        "Ök § 9",
        "Versionen dateras och tillfogas när beslutet är dokumenterat i ett justerat protokoll."
    );
    public static readonly Rule DatedTooEarly = new("BIL-9", "Ök § 9", "Bilagan kan inte dateras före den dag då protokollet justerades.")
    {
        Field = "Date",
    };
    public static readonly Rule DatedAhead = new("BIL-14", "Ök § 9", "Bilagan får inte dateras senare än i dag.") { Field = "Date" };
    public static readonly Rule ReviewInPast = new("BIL-17", "–", "Dagen har passerat. Ange en senare dag.") { Field = "On" };
    public static readonly Rule SubmittedStands = new(
        "BIL-15",
        "Ök § 9",
        "Bilagan är underställd. Dra tillbaka versionen innan du ändrar det här."
    );
    public static readonly Rule WrongRoute = new("BIL-10", "Ök § 9", "Den här bilagan ändras på ett annat sätt.");
    public static readonly Rule UnknownCharacter = new("BIL-11", "–", "Texten innehåller ett tecken som inte kan skrivas i dokumentet.");
    public static readonly Rule AwaitsSignatures = new(
        "BIL-13",
        "Ök § 9",
        "Versionen är sänd för underskrift. Dra tillbaka begäran om underskrift om innehållet ska ändras."
    );
    public static readonly Rule OtherPartyNotifies = new(
        "BIL-12",
        "Ök § 9, Av § 13",
        "Parten har ingen kontaktperson med e-postadress. Ange en under Parter och kontakter."
    );
}
