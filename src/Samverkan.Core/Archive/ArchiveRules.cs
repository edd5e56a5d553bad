namespace Samverkan.Core.Archive;

/// <summary>Rules of files.</summary>
public static class ArchiveRules
{
    /// <summary>An attached file has content.</summary>
    public static readonly Rule Empty = new("FIL-1", "–", "Filen är tom. Välj en annan fil.");

    /// <summary>An attached file is at most 10 MB.</summary>
    public static readonly Rule TooLarge = new("FIL-2", "–", "Filen är större än 10 MB. Välj en mindre fil.");

    /// <summary>An attached file is a PDF, a PNG or a JPEG, by what it holds and not by its name.</summary>
    public static readonly Rule UnknownKind = new(
        "FIL-3",
        "–",
        "Filen är inte en PDF, PNG eller JPEG. Spara om den i något av de formaten."
    );

    /// <summary>What is put before those who decide can be set as a page and archived.</summary>
    public static readonly Rule CannotBeSet = new(
        "FIL-4",
        "–",
        "Innehållet kan inte sättas som PDF och kan därför inte arkiveras. Ta bort eller rätta det som inte går att sätta."
    );

    /// <summary>An attached file opens, and nothing of it is missing.</summary>
    public static readonly Rule NotWhole = new(
        "FIL-5",
        "–",
        "Filen går inte att öppna: den är trasig eller avhuggen. Spara om den och försök igen."
    )
    {
        Field = "Upload",
    };

    /// <summary>An attached PDF opens without a password: who reads the meeting's papers, and the archive, have none.</summary>
    public static readonly Rule Locked = new("FIL-6", "–", "Filen är låst med lösenord. Spara den utan lösenord och försök igen.")
    {
        Field = "Upload",
    };

    /// <summary>An attached image has at most 40 million pixels.</summary>
    public static readonly Rule TooManyPixels = new("FIL-7", "–", "Bilden har för många bildpunkter. Minska den till högst 8 000 × 5 000.")
    {
        Field = "Upload",
    };
}
