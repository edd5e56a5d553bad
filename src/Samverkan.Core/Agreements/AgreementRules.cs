namespace Samverkan.Core.Agreements;

/// <summary>Rules of agreements.</summary>
public static class AgreementRules
{
    /// <summary>Only a draft's text and term change; after that the text changes by a signed amendment.</summary>
    public static readonly Rule OnlyDraftIsEdited = new(
        "AVT-1",
        "Ök § 9",
        "Avtalet är inte längre ett utkast, så texten kan inte ändras. Ändringar av texten görs genom ett skriftligt tillägg som båda "
            + "parter undertecknar."
    );

    /// <summary>The term does not end before it starts.</summary>
    public static readonly Rule EndsBeforeStart = new("AVT-2", "Ök § 4", "Slutdatum ligger före startdatum. Ange ett senare slutdatum.")
    {
        Field = "EndsOn",
    };

    /// <summary>An agreement is sent for signature, or registered as made, only with a clause in it.</summary>
    public static readonly Rule NeedsText = new("AVT-3", "Ök § 1", "Avtalet saknar text. Lägg till minst en punkt.");

    /// <summary>A party uses a diary number for one agreement only.</summary>
    public static readonly Rule DiaryNumberTaken = new("AVT-4", "Ök § 2", "Diarienumret används redan för ett annat avtal hos samma part.")
    {
        Field = "Diary",
    };

    /// <summary>No two agreements have the same short address.</summary>
    public static readonly Rule SlugTaken = new("AVT-5", "–", "Det finns redan ett avtal med den korta adressen. Välj en annan.")
    {
        Field = "Slug",
    };

    /// <summary>A samverkansöverenskommelse belongs to a samverkansavtal.</summary>
    public static readonly Rule LocalNeedsParent = new(
        "AVT-6",
        "Av § 4",
        "En samverkansöverenskommelse ska höra till ett samverkansavtal. Välj vilket."
    )
    {
        Field = "Parent",
    };

    /// <summary>The parties are two different organisations.</summary>
    public static readonly Rule PartiesDiffer = new("AVT-7", "Ök § 2", "Parterna ska vara två olika organisationer.")
    {
        Field = "SecondOrganisation",
    };

    /// <summary>An annex changes by notice or amendment only when the agreement binds; before that it is signed with it.</summary>
    public static readonly Rule NotSignedYet = new(
        "AVT-9",
        "Ök § 9",
        "Avtalet är inte undertecknat än. Bilagan undertecknas tillsammans med avtalet."
    );

    /// <summary>When the agreement is no longer a draft, a party's contact and signatory are changed by that party only.</summary>
    public static readonly Rule OtherPartysData = new(
        "AVT-10",
        "Ök § 2",
        "Uppgifter om motparten ändras av motparten när avtalet är undertecknat."
    );

    /// <summary>A party's contact and signatory are functions of its own organisation.</summary>
    public static readonly Rule FunctionOfOther = new(
        "AVT-11",
        "Ök § 2",
        "Funktionen hör inte till parten. Välj en av partens egna funktioner."
    )
    {
        Field = "Contact",
    };

    /// <summary>Settings are saved only when one of them differs.</summary>
    public static readonly Rule NothingChanged = new("AVT-13", "–", "Inget är ändrat.");

    /// <summary>Settings of an agreement that binds are changed with a reason.</summary>
    public static readonly Rule SettingsNeedReason = new("AVT-14", "Ök § 9", "Avtalet binder parterna. Skriv varför inställningen ändras.")
    {
        Field = "Reason",
    };

    /// <summary>A short address is none that the product uses itself.</summary>
    public static readonly Rule SlugReserved = new("AVT-12", "–", "Den korta adressen är upptagen av systemet. Välj en annan.")
    {
        Field = "Slug",
    };

    /// <summary>Who registers an agreement holds a function with one of its parties.</summary>
    public static readonly Rule OwnOrganisation = new("AVT-8", "Ök § 2", "En av parterna ska vara din egen organisation.")
    {
        Field = "FirstOrganisation",
    };

    /// <summary>Only what looks like a personnummer is said to be another number.</summary>
    public static readonly Rule NoPersonalNumber = new("AVT-15", "OSL", "Numret ser inte ut som ett personnummer.") { Field = "Digits" };

    /// <summary>A party says once what a number is.</summary>
    public static readonly Rule AlreadyRemarked = new("AVT-16", "OSL", "Er sida har redan intygat det.") { Field = "Digits" };

    /// <summary>Who says that a number is no personnummer says what it is.</summary>
    public static readonly Rule RemarkNeedsReason = new("AVT-17", "OSL", "Ange vad numret är, till exempel ett diarienummer.")
    {
        Field = "Why",
    };
}
