namespace Samverkan.Core.Common;

/// <summary>The addresses of an annex; as text, its own page.</summary>
public readonly record struct AnnexLinks(AgreementLinks Of, int Number)
{
    /// <summary>Where the annex is written: its working version.</summary>
    public string Work => this + "/arbete";

    /// <summary>Where a section is added.</summary>
    public string NewSection => Work + "/ny";

    /// <summary>The shared working material as a PDF with a watermark.</summary>
    public string Preview => this + "/forhandsgranska";

    /// <summary>Where two versions are compared.</summary>
    public string Comparison => this + "/jamfor";

    /// <summary>The version in force without what is internal or secret.</summary>
    public string Public => this + "/offentlig";

    /// <summary>Where the working material is frozen and submitted.</summary>
    public string Submit => this + "/understall";

    /// <summary>The addresses of a version, by its number.</summary>
    public VersionLinks Version(int number) => new(this, number);

    /// <summary>The addresses of a section.</summary>
    public SectionLinks Section(Guid id) => new(this, id);

    /// <summary>An image in a section's text.</summary>
    public string Image(Guid id) => $"{this}/bild/{id}";

    /// <summary>Where a section stands in the working version.</summary>
    public string WorkAt(Guid sectionId) => $"{Work}#avsnitt-{sectionId}";

    /// <summary>Two versions compared; "arbete" stands for the working version.</summary>
    public string Compare(object? from, object? to) => $"{Comparison}?fran={from}&till={to}";

    /// <summary>The annex's own page.</summary>
    public override string ToString() => $"{Of.Annexes}/{Number}";

    /// <summary>The address as text.</summary>
    public static implicit operator string(AnnexLinks links) => links.ToString();
}

/// <summary>The addresses of an annex version; as text, its own page.</summary>
public readonly record struct VersionLinks(AnnexLinks Of, int Number)
{
    /// <summary>Where a submitted version is taken back.</summary>
    public string Withdraw => this + "/dra-tillbaka";

    /// <summary>Where the other party is notified of a new annex 2, which puts it in force.</summary>
    public string Notify => this + "/meddela";

    /// <summary>The version as a PDF.</summary>
    public string Pdf => this + "/pdf";

    /// <summary>Where a documented version is dated and appended.</summary>
    public string Append => this + "/tillfoga";

    /// <summary>Where a submitted version is sent for signature as an amendment.</summary>
    public string Sign => this + "/underskrift";

    /// <summary>The version's own page.</summary>
    public override string ToString() => $"{(string)Of}/version/{Number}";

    /// <summary>The address as text.</summary>
    public static implicit operator string(VersionLinks links) => links.ToString();
}

/// <summary>The addresses of a section; as text, the page where it is written.</summary>
public readonly record struct SectionLinks(AnnexLinks Of, Guid Id)
{
    /// <summary>Where a chart or a table is put into the section.</summary>
    public string Chart => this + "/diagram";

    /// <summary>Where an image or a map is put into the section.</summary>
    public string NewImage => this + "/infoga-bild";

    /// <summary>Where the parties comment on the section and ask for review of it.</summary>
    public string Comments => this + "/kommentarer";

    /// <summary>Where the section is put under another.</summary>
    public string Place => this + "/placera";

    /// <summary>Where numbers in the text are bound to the statistics.</summary>
    public string Figures => this + "/siffror";

    /// <summary>Where the section is removed.</summary>
    public string Remove => this + "/ta-bort";

    /// <summary>Where it is said what the section builds on, and which of the law's parts it is.</summary>
    public string Basis => this + "/underlag";

    /// <summary>The page where the section is written.</summary>
    public override string ToString() => $"{Of.Work}/{Id}";

    /// <summary>The address as text.</summary>
    public static implicit operator string(SectionLinks links) => links.ToString();
}
