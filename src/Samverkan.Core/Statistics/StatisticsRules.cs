namespace Samverkan.Core.Statistics;

/// <summary>Rules of statistics.</summary>
public static class StatisticsRules
{
    public static readonly Rule NotPreviewed = new("STA-1", "–", "Filen är redan inläst eller avbruten.");
    public static readonly Rule NotImported = new("STA-2", "–", "Bara en inläst fil kan ångras.");
    public static readonly Rule NamesLeft = new(
        "STA-3",
        "–",
        "Det finns namn i filen som inte är kända. Välj vad varje namn är, eller ta inte med det."
    );
    public static readonly Rule FaultsLeft = new(
        "STA-4",
        "–",
        "Det finns rader som inte kan läsas. Rätta filen, eller välj att inte ta med dem."
    );
    public static readonly Rule NothingToImport = new("STA-5", "–", "Det finns inget nytt eller ändrat att läsa in.");
    public static readonly Rule AreaNameTaken = new("STA-6", "–", "Det finns redan ett område med det namnet.") { Field = "Name" };
    public static readonly Rule SetNameTaken = new("STA-7", "–", "Det finns redan ett brottsurval med det namnet.") { Field = "Name" };
    public static readonly Rule AreaUnderItself = new("STA-8", "–", "Ett område kan inte ligga under sig självt.") { Field = "Parent" };
    public static readonly Rule AreaInUse = new(
        "STA-9",
        "–",
        "Det finns siffror eller andra områden som hör till området. Det kan inte tas bort."
    );
    public static readonly Rule SetInUse = new("STA-10", "–", "Det finns siffror för brottsurvalet. Det kan inte tas bort.");
    public static readonly Rule Unreadable = new("STA-11", "–", "Filen kan inte läsas.") { Field = "Upload" };
    public static readonly Rule QuestionTaken = new("STA-13", "–", "Frågan finns redan för källan.") { Field = "Text" };
}
