namespace Samverkan.Core.Common;

/// <summary>The addresses of an agreement; as text, its own page.</summary>
public readonly record struct AgreementLinks(string Slug)
{
    /// <summary>The seven annexes, with what is in force and what is under way.</summary>
    public string Annexes => this + "/bilagor";

    /// <summary>The action plans.</summary>
    public string Plans => this + "/atgardsplaner";

    /// <summary>Where an action plan is added.</summary>
    public string NewPlan => Plans + "/ny";

    /// <summary>The agreement's own text, clause by clause.</summary>
    public string Text => this + "/avtalstext";

    /// <summary>Where a clause is added.</summary>
    public string NewClause => Text + "/ny";

    /// <summary>Chefsamrådet: whose turn it is to chair, its meetings and latest decisions.</summary>
    public string Council => this + "/chefsamrad";

    /// <summary>The register of Chefsamrådet's decisions.</summary>
    public string Decisions => Council + "/beslut";

    /// <summary>The bodies of the agreement.</summary>
    public string Forums => this + "/forum";

    /// <summary>Where a body is added.</summary>
    public string NewForum => Forums + "/nytt";

    /// <summary>Text and annexes as they were in force on a chosen day.</summary>
    public string InForce => this + "/galler";

    /// <summary>Where a party shares what it has written with the other.</summary>
    public string Share => this + "/dela";

    /// <summary>What has been done in the agreement.</summary>
    public string History => this + "/historik";

    /// <summary>How periods, days and the chair are counted.</summary>
    public string Settings => this + "/installningar";

    /// <summary>What each party contributes to the lägesbild, side by side.</summary>
    public string Contributions => this + "/lagesbild/bidrag";

    /// <summary>The sources that the lägesbild builds on.</summary>
    public string Sources => this + "/lagesbild/kallor";

    /// <summary>The mandatory categories and the stances on them.</summary>
    public string Categories => this + "/lagesbild/kategorier";

    /// <summary>Problem, causes, goal, activities and follow-up of each prioritised area, and where the chain is broken.</summary>
    public string Chain => this + "/lagesbild/kedja";

    /// <summary>The prioritised areas.</summary>
    public string Areas => this + "/lagesbild/omraden";

    /// <summary>The parties with their contacts and signatories.</summary>
    public string Parties => this + "/parter";

    /// <summary>The whole agreement with its annexes as one PDF.</summary>
    public string Pdf => this + "/pdf";

    /// <summary>Where title and term of a draft are changed.</summary>
    public string Edit => this + "/redigera";

    /// <summary>Where an agreement made on paper is registered as it was.</summary>
    public string Register => this + "/registrera";

    /// <summary>Where an amendment of the text is begun.</summary>
    public string NewAmendment => this + "/tillagg/nytt";

    /// <summary>What has been sent for signature, and who has signed.</summary>
    public string Signing => this + "/underskrift";

    /// <summary>Where the agreement is sealed and sent for signature.</summary>
    public string RequestSigning => Signing + "/begar";

    /// <summary>The working version of the gemensamma lägesbilden.</summary>
    /// <summary>The addresses of an annex, by its number.</summary>
    public AnnexLinks Annex(int number) => new(this, number);

    /// <summary>The addresses of a meeting.</summary>
    public MeetingLinks Meeting(Guid id) => new(this, id);

    /// <summary>The addresses of an action plan.</summary>
    public PlanLinks Plan(Guid id) => new(this, id);

    /// <summary>The addresses of a request for signatures.</summary>
    public SigningLinks SigningOf(Guid requestId) => new(this, requestId);

    /// <summary>Where a meeting of a body is planned.</summary>
    public string NewMeeting(Guid bodyId) => $"{this}/moten/nytt/{bodyId}";

    /// <summary>Where a meeting of a body that was held before is entered.</summary>
    public string EnterMeeting(Guid bodyId) => $"{this}/moten/efterhand/{bodyId}";

    /// <summary>Where a clause is edited or removed.</summary>
    public string Clause(Guid id) => $"{Text}/{id}";

    /// <summary>Where a clause stands in the text.</summary>
    public string TextAt(int clause) => $"{Text}#punkt-{clause}";

    /// <summary>A body and the functions that take part in it.</summary>
    public string Forum(Guid id) => $"{Forums}/{id}";

    /// <summary>Where one thing is shared; the rest is shown unticked.</summary>
    public string ShareOne(Guid id) => $"{Share}?del={id}";

    /// <summary>The history of one thing with what belongs to it.</summary>
    public string HistoryOf(Guid subject) => $"{History}?om={subject}";

    /// <summary>A contribution to the lägesbild.</summary>
    public string Contribution(Guid id) => $"{Contributions}/{id}";

    /// <summary>A source.</summary>
    public string Source(Guid id) => $"{Sources}/{id}";

    /// <summary>A prioritised area.</summary>
    public string Area(Guid id) => $"{Areas}/{id}";

    /// <summary>The causes of what makes an area prioritised.</summary>
    public string Causes(Guid areaId) => $"{this}/lagesbild/orsaker/{areaId}";

    /// <summary>Where a party's data, contact and signatory are changed.</summary>
    public string Party(Guid id) => $"{Parties}/{id}";

    /// <summary>An amendment: written, shared, sent for signature and read here.</summary>
    public string Amendment(Guid id) => $"{this}/tillagg/{id}";

    /// <summary>The agreement's own page.</summary>
    public override string ToString() => $"{Links.Agreements}/{Slug}";

    /// <summary>The address as text.</summary>
    public static implicit operator string(AgreementLinks links) => links.ToString();
}

/// <summary>The addresses of a request for signatures.</summary>
public readonly record struct SigningLinks(AgreementLinks Of, Guid Id)
{
    private string Root => $"{Of.Signing}/{Id}";

    /// <summary>Where a signatory signs.</summary>
    public string Sign => Root + "/underteckna";

    /// <summary>Where a signatory declines, with a reason.</summary>
    public string Decline => Root + "/avboj";

    /// <summary>Where the request is withdrawn, with a reason.</summary>
    public string Withdraw => Root + "/dra-tillbaka";

    /// <summary>Where what was sealed is read and every hash is computed anew.</summary>
    public string Verify => Root + "/kontrollera";

    /// <summary>The signed documents as a PDF.</summary>
    public string Pdf => Root + "/pdf";
}

/// <summary>The addresses of an action plan; as text, its own page.</summary>
public readonly record struct PlanLinks(AgreementLinks Of, Guid Id)
{
    /// <summary>Where the plan's own fields are written.</summary>
    public string Edit => this + "/redigera";

    /// <summary>Where an activity is added.</summary>
    public string NewActivity => this + "/aktivitet";

    /// <summary>Where an activity is changed or removed.</summary>
    public string Activity(Guid id) => $"{NewActivity}/{id}";

    /// <summary>The plan's own page.</summary>
    public override string ToString() => $"{Of.Plans}/{Id}";

    /// <summary>The address as text.</summary>
    public static implicit operator string(PlanLinks links) => links.ToString();
}
