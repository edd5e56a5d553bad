namespace Samverkan.Core.Statistics;

/// <summary>Rules of statistics.</summary>
public static class StatisticsRules
{
    /// <summary>Only a file in preview takes choices, is imported or is thrown away.</summary>
    public static readonly Rule NotPreviewed = new("STA-1", "–", "Filen är redan inläst eller avbruten.");

    /// <summary>Only an imported file is undone.</summary>
    public static readonly Rule NotImported = new("STA-2", "–", "Bara en inläst fil kan ångras.");

    /// <summary>A file is imported when it is known what every name in it stands for.</summary>
    public static readonly Rule NamesLeft = new(
        "STA-3",
        "–",
        "Det finns namn i filen som inte är kända. Välj vad varje namn är, eller ta inte med det."
    );

    /// <summary>A file is imported when its faulty rows are corrected, or left out by choice.</summary>
    public static readonly Rule FaultsLeft = new(
        "STA-4",
        "–",
        "Det finns rader som inte kan läsas. Rätta filen, eller välj att inte ta med dem."
    );

    /// <summary>A file that is imported holds something new or changed.</summary>
    public static readonly Rule NothingToImport = new("STA-5", "–", "Det finns inget nytt eller ändrat att läsa in.");

    /// <summary>A file that can be understood in more than one way is imported when the user has said which holds.</summary>
    public static readonly Rule ReadingLeft = new(
        "STA-17",
        "–",
        "Det är inte klart hur filen ska läsas. Svara på frågorna om tabellerna först."
    );

    /// <summary>Values that can hardly be right are imported when somebody has looked at them.</summary>
    public static readonly Rule ImprobableLeft = new(
        "STA-18",
        "–",
        "Det finns siffror som ser osannolika ut. Kontrollera dem, och bekräfta att de stämmer."
    );

    /// <summary>No two areas have the same name.</summary>
    public static readonly Rule AreaNameTaken = new("STA-6", "–", "Det finns redan ett område med det namnet.") { Field = "Name" };

    /// <summary>No two sets of crimes have the same name.</summary>
    public static readonly Rule SetNameTaken = new("STA-7", "–", "Det finns redan ett brottsurval med det namnet.") { Field = "Name" };

    /// <summary>An area does not lie within itself.</summary>
    public static readonly Rule AreaUnderItself = new("STA-8", "–", "Ett område kan inte ligga under sig självt.") { Field = "Parent" };

    /// <summary>An area that figures, answers or other areas hang on is not removed.</summary>
    public static readonly Rule AreaInUse = new(
        "STA-9",
        "–",
        "Det finns siffror eller andra områden som hör till området. Det kan inte tas bort."
    );

    /// <summary>A set with figures is not removed.</summary>
    public static readonly Rule SetInUse = new("STA-10", "–", "Det finns siffror för brottsurvalet. Det kan inte tas bort.");

    /// <summary>A file of figures can be read; the message tells what is wrong with one that cannot.</summary>
    public static readonly Rule Unreadable = new("STA-11", "–", "Filen kan inte läsas.") { Field = "Upload" };

    /// <summary>A survey has the same question once.</summary>
    public static readonly Rule QuestionTaken = new("STA-13", "–", "Frågan finns redan för källan.") { Field = "Text" };

    /// <summary>What an organisation brought to the shared statistics is renamed, removed and taken back by that organisation.</summary>
    public static readonly Rule OthersStatistics = new(
        "STA-14",
        "–",
        "Uppgifterna är inlagda av en annan organisation och används av fler. Föreslå ändringen i stället."
    );

    /// <summary>A proposal says something.</summary>
    public static readonly Rule ProposalNeedsText = new("STA-15", "–", "Skriv vad du föreslår.") { Field = "Proposal" };

    /// <summary>A proposal reaches somebody.</summary>
    public static readonly Rule NobodyAnswers = new(
        "STA-16",
        "–",
        "Ingen är samordnare hos den organisationen i dag. Be systemadministratören att någon får funktionen."
    )
    {
        Field = "Proposal",
    };
}
