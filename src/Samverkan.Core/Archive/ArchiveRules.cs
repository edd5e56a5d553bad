namespace Samverkan.Core.Archive;

/// <summary>Rules of files.</summary>
public static class ArchiveRules
{
    public static readonly Rule Empty = new("FIL-1", "–", "Filen är tom. Välj en annan fil.");
    public static readonly Rule TooLarge = new("FIL-2", "–", "Filen är större än 10 MB. Välj en mindre fil.");
    public static readonly Rule UnknownKind = new(
        "FIL-3",
        "–",
        "Filen är inte en PDF, PNG eller JPEG. Spara om den i något av de formaten."
    );
}
