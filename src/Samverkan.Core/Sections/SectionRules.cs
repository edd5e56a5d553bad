namespace Samverkan.Core.Sections;

/// <summary>Rules of working material.</summary>
public static class SectionRules
{
    /// <summary>A section with subsections is not removed.</summary>
    public static readonly Rule HasChildren = new("ARB-4", "–", "Avsnittet har underavsnitt. Flytta eller ta bort dem först.");

    /// <summary>Sections have at most three levels.</summary>
    public static readonly Rule TooDeep = new("ARB-5", "–", "Avsnitt kan ha högst tre nivåer.");

    /// <summary>A shared section lies under a shared one.</summary>
    public static readonly Rule ParentIsPrivate = new("ARB-6", "TF 2 kap. 10 §", "Dela det överordnade avsnittet först.");

    /// <summary>Only an open comment is resolved.</summary>
    public static readonly Rule AlreadyResolved = new("ARB-11", "–", "Kommentaren är redan löst.");

    /// <summary>Only a shared section is sent for review.</summary>
    public static readonly Rule ShareBeforeReview = new(
        "ARB-12",
        "TF 2 kap. 10 §",
        "Dela avsnittet med motparten innan du ber om granskning."
    );

    /// <summary>A review is wanted by today or a later day.</summary>
    public static readonly Rule ReviewInPast = new("ARB-13", "–", "Dagen har passerat. Ange en senare dag.") { Field = "DueOn" };

    /// <summary>A review is finished once.</summary>
    public static readonly Rule AlreadyReviewed = new("ARB-14", "–", "Granskningen är redan klar.");

    /// <summary>A review is finished by the party that was asked, not by the one that asked.</summary>
    public static readonly Rule OtherReviews = new(
        "ARB-15",
        "–",
        "Ni har själva bett om granskningen. Motparten säger till när den är klar."
    );

    /// <summary>A section has one review under way at a time.</summary>
    public static readonly Rule ReviewUnderWay = new("ARB-16", "–", "En granskning av avsnittet pågår redan.");

    /// <summary>A section does not lie under itself.</summary>
    public static readonly Rule UnderItself = new("ARB-8", "–", "Ett avsnitt kan inte placeras under sig självt.") { Field = "Parent" };

    /// <summary>A plan is shared when the prioritised area it belongs to is.</summary>
    public static readonly Rule AreaIsPrivate = new("ARB-9", "TF 2 kap. 10 §", "Dela det prioriterade området som planen hör till först.");

    /// <summary>A plan is not shared for an area that is gone by a decision.</summary>
    public static readonly Rule AreaGone = new(
        "ARB-10",
        "Av § 7",
        "Området som planen hör till har tagits bort. Välj ett annat område och spara planen."
    );
}
