namespace Samverkan.Core.Common;

/// <summary>
/// The addresses of the product, in one place: pages, mails and tasks take them from here. A test fits every one to a page that exists,
/// and every page to one of them.
/// </summary>
public static class Links
{
    /// <summary>What waits for the user, across all agreements.</summary>
    public const string Overview = "/";

    /// <summary>The agreements that the user may see.</summary>
    public const string Agreements = "/overenskommelser";

    /// <summary>Where an agreement is registered as a draft.</summary>
    public const string NewAgreement = "/overenskommelser/nytt";

    /// <summary>The sets of crimes, with how much there is of each.</summary>
    public const string Statistics = "/statistik";

    /// <summary>What has been done with the statistics.</summary>
    public const string StatisticsHistory = "/statistik/historik";

    /// <summary>Where a set of crimes is added by hand.</summary>
    public const string NewCrimeSet = "/statistik/brott/nytt";

    /// <summary>The survey questions.</summary>
    public const string Surveys = "/statistik/enkater";

    /// <summary>Where a file of figures is uploaded, and what has been imported.</summary>
    public const string Imports = "/statistik/inlasningar";

    /// <summary>The areas that statistics are about.</summary>
    public const string StatisticalAreas = "/statistik/omraden";

    /// <summary>The part of the site that administrators keep; has no page of its own.</summary>
    public const string Administration = "/administration";

    /// <summary>What has been done with accounts, organisations and functions.</summary>
    public const string AdministrationHistory = "/administration/historik";

    /// <summary>The accounts.</summary>
    public const string Users = "/administration/anvandare";

    /// <summary>Where an account is added and its person is invited.</summary>
    public const string NewUser = "/administration/anvandare/ny";

    /// <summary>The organisations with their functions.</summary>
    public const string Organisations = "/administration/organisationer";

    /// <summary>Where an organisation is added.</summary>
    public const string NewOrganisation = "/administration/organisationer/ny";

    /// <summary>What the user has been told of.</summary>
    public const string Notifications = "/notiser";

    /// <summary>The user's own name, phone and functions.</summary>
    public const string Profile = "/profil";

    /// <summary>Where users change their own password.</summary>
    public const string Password = "/profil/losenord";

    /// <summary>Where users turn codes from an app on and off.</summary>
    public const string TwoFactor = "/profil/tvafaktor";

    /// <summary>Where a browser gets the key to the unsaved text that it keeps for the one who is signed in.</summary>
    public const string DraftKey = "/profil/nyckel";

    /// <summary>Where e-mail address and password are given.</summary>
    public const string SignIn = "/logga-in";

    /// <summary>The second step of signing in, for those who use codes.</summary>
    public const string SignInCode = "/logga-in/kod";

    /// <summary>Where the session ends.</summary>
    public const string SignOut = "/logga-ut";

    /// <summary>Where a link for a new password is asked for.</summary>
    public const string ForgottenPassword = "/glomt-losenord";

    /// <summary>Where a mailed link for a new password leads.</summary>
    public const string NewPassword = "/aterstall-losenord";

    /// <summary>The accessibility statement, with a form to tell of faults.</summary>
    public const string Accessibility = "/tillganglighet";

    /// <summary>What is shown when something is not there, not allowed or broken; a status code may follow.</summary>
    public const string Failure = "/fel";

    /// <summary>The addresses of an agreement.</summary>
    public static AgreementLinks Agreement(string slug) => new(slug);

    /// <summary>A set of crimes with its figures.</summary>
    public static string CrimeSet(Guid id) => $"/statistik/brott/{id}";

    /// <summary>A survey question with its answers.</summary>
    public static string Survey(Guid id) => $"{Surveys}/{id}";

    /// <summary>An import: its preview, or what became of it.</summary>
    public static string Import(Guid id) => $"{Imports}/{id}";

    /// <summary>An area with its inhabitants and boundary changes.</summary>
    public static string StatisticalArea(Guid id) => $"{StatisticalAreas}/{id}";

    /// <summary>An account.</summary>
    public static string User(Guid id) => $"{Users}/{id}";

    /// <summary>An organisation with its functions.</summary>
    public static string Organisation(Guid id) => $"{Organisations}/{id}";

    /// <summary>Where a function is added to an organisation.</summary>
    public static string NewFunction(Guid organisationId) => $"{Organisations}/{organisationId}/ny-funktion";

    /// <summary>A function and who holds it.</summary>
    public static string Function(Guid id) => $"/administration/funktioner/{id}";
}

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
