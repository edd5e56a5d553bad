namespace Samverkan.Core.Common;

/// <summary>The addresses of an annex; as text, its own page.</summary>
public readonly record struct AnnexLinks(AgreementLinks Of, int Number)
{
    public string Work => this + "/arbete";

    public string ShareWork => Work + "/dela";

    public string NewSection => Work + "/ny";

    public string Preview => this + "/forhandsgranska";

    public string Comparison => this + "/jamfor";

    public string Public => this + "/offentlig";

    public string Submit => this + "/understall";

    public VersionLinks Version(int number) => new(this, number);

    public SectionLinks Section(Guid id) => new(this, id);

    public string Image(Guid id) => $"{this}/bild/{id}";

    /// <summary>Where a section stands in the working version.</summary>
    public string WorkAt(Guid sectionId) => $"{Work}#avsnitt-{sectionId}";

    public string ShareOne(Guid sectionId) => $"{ShareWork}?avsnitt={sectionId}";

    /// <summary>Two versions compared; "arbete" stands for the working version.</summary>
    public string Compare(object? from, object? to) => $"{Comparison}?fran={from}&till={to}";

    public override string ToString() => $"{Of.Annexes}/{Number}";

    public static implicit operator string(AnnexLinks links) => links.ToString();
}

/// <summary>The addresses of an annex version; as text, its own page.</summary>
public readonly record struct VersionLinks(AnnexLinks Of, int Number)
{
    public string Withdraw => this + "/dra-tillbaka";

    public string Notify => this + "/meddela";

    public string Pdf => this + "/pdf";

    public string Append => this + "/tillfoga";

    public string Sign => this + "/underskrift";

    public override string ToString() => $"{(string)Of}/version/{Number}";

    public static implicit operator string(VersionLinks links) => links.ToString();
}

/// <summary>The addresses of a section; as text, the page where it is written.</summary>
public readonly record struct SectionLinks(AnnexLinks Of, Guid Id)
{
    public string Chart => this + "/diagram";

    public string NewImage => this + "/infoga-bild";

    public string Comments => this + "/kommentarer";

    public string Place => this + "/placera";

    public string Figures => this + "/siffror";

    public string Remove => this + "/ta-bort";

    public string Basis => this + "/underlag";

    public override string ToString() => $"{Of.Work}/{Id}";

    public static implicit operator string(SectionLinks links) => links.ToString();
}
