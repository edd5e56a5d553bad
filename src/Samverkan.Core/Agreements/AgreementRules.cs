namespace Samverkan.Core.Agreements;

/// <summary>Rules of agreements.</summary>
public static class AgreementRules
{
    public static readonly Rule OnlyDraftIsEdited = new(
        "AVT-1",
        "Ök § 9",
        "Avtalet är inte längre ett utkast, så texten kan inte ändras. Ändringar av texten görs genom ett skriftligt tillägg som båda "
            + "parter undertecknar."
    );
    public static readonly Rule EndsBeforeStart = new("AVT-2", "Ök § 4", "Slutdatum ligger före startdatum. Ange ett senare slutdatum.")
    {
        Field = "EndsOn",
    };
    public static readonly Rule NeedsText = new("AVT-3", "Ök § 1", "Avtalet saknar text. Lägg till minst en punkt.");
    public static readonly Rule DiaryNumberTaken = new("AVT-4", "Ök § 2", "Diarienumret används redan för ett annat avtal hos samma part.")
    {
        Field = "Diary",
    };
    public static readonly Rule SlugTaken = new("AVT-5", "–", "Det finns redan ett avtal med den korta adressen. Välj en annan.")
    {
        Field = "Slug",
    };
    public static readonly Rule LocalNeedsParent = new(
        "AVT-6",
        "Av § 4",
        "En samverkansöverenskommelse ska höra till ett samverkansavtal. Välj vilket."
    )
    {
        Field = "Parent",
    };
    public static readonly Rule PartiesDiffer = new("AVT-7", "Ök § 2", "Parterna ska vara två olika organisationer.")
    {
        Field = "SecondOrganisation",
    };
    public static readonly Rule NotSignedYet = new(
        "AVT-9",
        "Ök § 9",
        "Avtalet är inte undertecknat än. Bilagan undertecknas tillsammans med avtalet."
    );
    public static readonly Rule OtherPartysData = new(
        "AVT-10",
        "Ök § 2",
        "Uppgifter om motparten ändras av motparten när avtalet är undertecknat."
    );
    public static readonly Rule FunctionOfOther = new(
        "AVT-11",
        "Ök § 2",
        "Funktionen hör inte till parten. Välj en av partens egna funktioner."
    )
    {
        Field = "Contact",
    };
    public static readonly Rule NothingChanged = new("AVT-13", "–", "Inget är ändrat.");
    public static readonly Rule SettingsNeedReason = new("AVT-14", "Ök § 9", "Avtalet binder parterna. Skriv varför inställningen ändras.")
    {
        Field = "Reason",
    };
    public static readonly Rule SlugReserved = new("AVT-12", "–", "Den korta adressen är upptagen av systemet. Välj en annan.")
    {
        Field = "Slug",
    };
    public static readonly Rule OwnOrganisation = new("AVT-8", "Ök § 2", "En av parterna ska vara din egen organisation.")
    {
        Field = "FirstOrganisation",
    };
}
