namespace Samverkan.Core.Sections;

/// <summary>Rules of working material.</summary>
public static class SectionRules
{
    public static readonly Rule NotYourParty = new(
        "ARB-1",
        "TF 2 kap. 10 §",
        "Du arbetar inte för någon av parterna i avtalet och kan inte skriva i arbetsmaterialet."
    );
    public static readonly Rule NothingToShare = new("ARB-2", "TF 2 kap. 10 §", "Det finns inget eget utkast att dela.");
    public static readonly Rule SharedSince = new(
        "ARB-3",
        "–",
        "Motparten har delat en ändring av avsnittet sedan du började. Öppna avsnittet, jämför texterna och spara innan du delar."
    );
    public static readonly Rule HasChildren = new("ARB-4", "–", "Avsnittet har underavsnitt. Flytta eller ta bort dem först.");
    public static readonly Rule TooDeep = new("ARB-5", "–", "Avsnitt kan ha högst tre nivåer.");
    public static readonly Rule ParentIsPrivate = new("ARB-6", "TF 2 kap. 10 §", "Dela det överordnade avsnittet först.");
    public static readonly Rule AlreadyResolved = new("ARB-11", "–", "Kommentaren är redan löst.");
    public static readonly Rule ShareBeforeReview = new(
        "ARB-12",
        "TF 2 kap. 10 §",
        "Dela avsnittet med motparten innan du ber om granskning."
    );
    public static readonly Rule ReviewInPast = new("ARB-13", "–", "Dagen har passerat. Ange en senare dag.") { Field = "DueOn" };
    public static readonly Rule AlreadyReviewed = new("ARB-14", "–", "Granskningen är redan klar.");
    public static readonly Rule OtherReviews = new(
        "ARB-15",
        "–",
        "Ni har själva bett om granskningen. Motparten säger till när den är klar."
    );
    public static readonly Rule ReviewUnderWay = new("ARB-16", "–", "En granskning av avsnittet pågår redan.");
    public static readonly Rule UnderItself = new("ARB-8", "–", "Ett avsnitt kan inte placeras under sig självt.") { Field = "Parent" };
    public static readonly Rule AreaIsPrivate = new("ARB-9", "TF 2 kap. 10 §", "Dela det prioriterade området som planen hör till först.");
    public static readonly Rule AlreadyShared = new("ARB-17", "TF 2 kap. 10 §", "Uppgiften är redan delad med motparten.");
    public static readonly Rule AreaGone = new(
        "ARB-10",
        "Av § 7",
        "Området som planen hör till har tagits bort. Välj ett annat område och spara planen."
    );
    public static readonly Rule OthersDraft = new(
        "ARB-7",
        "TF 2 kap. 10 §",
        "Motparten har eget arbetsmaterial i avsnittet. Kom överens med motparten först."
    );
}
