namespace Samverkan.Core.Sections;

/// <summary>Rules of working material.</summary>
public static class SectionRules
{
    /// <summary>Who shares, merges or throws away a draft has one.</summary>
    public static readonly Rule NothingToShare = new("ARB-2", "TF 2 kap. 10 §", "Det finns inget eget utkast att dela.");

    /// <summary>A draft is shared when its writer has seen what the other party has shared since.</summary>
    public static readonly Rule SharedSince = new(
        "ARB-3",
        "–",
        "Motparten har delat en ändring av avsnittet sedan du började. Öppna avsnittet, jämför texterna och spara innan du delar."
    );

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

    /// <summary>An area or a source is shared once.</summary>
    public static readonly Rule AlreadyShared = new("ARB-17", "TF 2 kap. 10 §", "Uppgiften är redan delad med motparten.");

    /// <summary>A plan is not shared for an area that is gone by a decision.</summary>
    public static readonly Rule AreaGone = new(
        "ARB-10",
        "Av § 7",
        "Området som planen hör till har tagits bort. Välj ett annat område och spara planen."
    );

    /// <summary>What the other party has working material of its own in is not removed, nor moved so that it does not fit.</summary>
    public static readonly Rule OthersDraft = new(
        "ARB-7",
        "TF 2 kap. 10 §",
        "Motparten har eget arbetsmaterial i avsnittet. Kom överens med motparten först."
    );
}
