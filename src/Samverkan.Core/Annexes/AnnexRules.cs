namespace Samverkan.Core.Annexes;

/// <summary>Rules of annexes and their versions.</summary>
public static class AnnexRules
{
    /// <summary>Annex 1 follows the samverkansavtal and changes there.</summary>
    public static readonly Rule FollowsParent = new("BIL-1", "Av § 11", "Bilaga 1 följer samverkansavtalet och ändras där.");

    /// <summary>A submitted version is not submitted again; it is taken back first.</summary>
    public static readonly Rule AlreadySubmitted = new(
        "BIL-2",
        "Ök § 9",
        "Versionen är redan underställd. Dra tillbaka den om du vill ändra den."
    );

    /// <summary>The next version is submitted when the minutes of the decided one have been adjusted.</summary>
    public static readonly Rule DecidedIsOpen = new(
        "BIL-3",
        "Ök § 9",
        "En beslutad version väntar på att protokollet justeras. Underställ nästa version efter det."
    );

    /// <summary>A number that has been submitted stands for one text, for ever.</summary>
    public static readonly Rule NumberIsUsed = new(
        "BIL-18",
        "Ök § 9",
        "Versionen har redan varit underställd. Ändringar görs i nästa version, som får ett eget nummer."
    );

    /// <summary>A version that is submitted has shared content.</summary>
    public static readonly Rule NothingToSubmit = new(
        "BIL-4",
        "Ök § 9",
        "Det finns inget delat innehåll att underställa. Skriv och dela innehållet först."
    );

    /// <summary>Only a submitted version is taken back.</summary>
    public static readonly Rule OnlySubmittedIsWithdrawn = new("BIL-5", "Ök § 9", "Bara en underställd version kan dras tillbaka.");

    /// <summary>Only a submitted version is decided or sent for signature.</summary>
    public static readonly Rule OnlySubmittedIsDecided = new(
        "BIL-6",
        "Ök § 9",
        "Bara en underställd version kan avgöras. Den kan ha dragits tillbaka."
    );

    /// <summary>Only a decided version comes into force.</summary>
    public static readonly Rule OnlyDecidedTakesEffect = new("BIL-7", "Ök § 9", "Bara en beslutad version kan träda i kraft.");

    /// <summary>Only a version whose decision is documented is dated and appended.</summary>
    public static readonly Rule OnlyDocumentedIsAppended = new(
        "BIL-8",
        "Ök § 9",
        "Versionen dateras och tillfogas när beslutet är dokumenterat i ett justerat protokoll."
    );

    /// <summary>An annex is not dated before the day on which its decision was documented.</summary>
    public static readonly Rule DatedTooEarly = new("BIL-9", "Ök § 9", "Bilagan kan inte dateras före den dag då protokollet justerades.")
    {
        Field = "Date",
    };

    /// <summary>An annex is not dated later than today.</summary>
    public static readonly Rule DatedAhead = new("BIL-14", "Ök § 9", "Bilagan får inte dateras senare än i dag.") { Field = "Date" };

    /// <summary>A review is planned for today or a later day.</summary>
    public static readonly Rule ReviewInPast = new("BIL-17", "–", "Dagen har passerat. Ange en senare dag.") { Field = "On" };

    /// <summary>While a version is submitted, what it rests on is not changed in passing; it is taken back first.</summary>
    public static readonly Rule SubmittedStands = new(
        "BIL-15",
        "Ök § 9",
        "Bilagan är underställd. Dra tillbaka versionen innan du ändrar det här."
    );

    /// <summary>An annex changes by its own route: decision, notice or signed amendment (R17).</summary>
    public static readonly Rule WrongRoute = new("BIL-10", "Ök § 9", "Den här bilagan ändras på ett annat sätt.");

    /// <summary>A frozen text holds only characters that the document's fonts can write.</summary>
    public static readonly Rule UnknownCharacter = new("BIL-11", "–", "Texten innehåller ett tecken som inte kan skrivas i dokumentet.");

    /// <summary>A version that is sealed for signatures is neither taken back nor decided on otherwise.</summary>
    public static readonly Rule AwaitsSignatures = new(
        "BIL-13",
        "Ök § 9",
        "Versionen är sänd för underskrift. Dra tillbaka begäran om underskrift om innehållet ska ändras."
    );

    /// <summary>A notice is sent only when the other party's contact has an e-mail address.</summary>
    public static readonly Rule OtherPartyNotifies = new(
        "BIL-12",
        "Ök § 9, Av § 13",
        "Parten har ingen kontaktperson med e-postadress. Ange en under Parter och kontakter."
    );
}
