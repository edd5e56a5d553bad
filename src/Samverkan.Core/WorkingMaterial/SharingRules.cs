namespace Samverkan.Core.WorkingMaterial;

/// <summary>Rules of sharing with the other party.</summary>
public static class SharingRules
{
    /// <summary>Working material is written and shared by who works for one of the parties.</summary>
    public static readonly Rule NotYourParty = new(
        "DEL-1",
        "TF 2 kap. 10 §",
        "Du arbetar inte för någon av parterna i avtalet och kan inte skriva i arbetsmaterialet."
    );

    /// <summary>Something is chosen.</summary>
    public static readonly Rule NothingChosen = new("DEL-2", "TF 2 kap. 10 §", "Välj vad ni vill dela.");

    /// <summary>Who shares, merges or throws away a draft has one.</summary>
    public static readonly Rule NothingToShare = new("DEL-3", "TF 2 kap. 10 §", "Det finns inget eget utkast att dela.");

    /// <summary>A draft is shared when its writer has seen what the other party has shared since.</summary>
    public static readonly Rule SharedSince = new(
        "DEL-4",
        "–",
        "Motparten har delat en ändring sedan du började. Öppna utkastet, ta ställning till ändringen och spara innan du delar."
    );

    /// <summary>What is shared fits in its fields, also where two wordings were put together.</summary>
    public static readonly Rule TooLong = new(
        "DEL-6",
        "–",
        "Ett fält har blivit för långt när båda ändringarna lades ihop. Öppna utkastet, korta texten och spara innan du delar."
    );

    /// <summary>What the other party has working material of its own in is not removed, nor moved so that it does not fit.</summary>
    public static readonly Rule OthersDraft = new(
        "DEL-5",
        "TF 2 kap. 10 §",
        "Motparten har eget arbetsmaterial här. Kom överens med motparten först."
    );
}
