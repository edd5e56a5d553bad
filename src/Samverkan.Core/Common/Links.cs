namespace Samverkan.Core.Common;

/// <summary>
/// The addresses of the product, in one place: pages, mails and tasks take them from here. A test fits every one to a page that exists,
/// and every page to one of them.
/// </summary>
public static class Links
{
    public const string Overview = "/";
    public const string Agreements = "/overenskommelser";
    public const string NewAgreement = "/overenskommelser/nytt";
    public const string Statistics = "/statistik";
    public const string StatisticsHistory = "/statistik/historik";
    public const string NewCrimeSet = "/statistik/brott/nytt";
    public const string Surveys = "/statistik/enkater";
    public const string Imports = "/statistik/inlasningar";
    public const string StatisticalAreas = "/statistik/omraden";
    public const string Administration = "/administration";
    public const string Users = "/administration/anvandare";
    public const string NewUser = "/administration/anvandare/ny";
    public const string Organisations = "/administration/organisationer";
    public const string NewOrganisation = "/administration/organisationer/ny";
    public const string Profile = "/profil";
    public const string Password = "/profil/losenord";
    public const string TwoFactor = "/profil/tvafaktor";
    public const string SignIn = "/logga-in";
    public const string SignInCode = "/logga-in/kod";
    public const string SignOut = "/logga-ut";
    public const string ForgottenPassword = "/glomt-losenord";
    public const string NewPassword = "/aterstall-losenord";
    public const string Accessibility = "/tillganglighet";
    public const string Failure = "/fel";

    /// <summary>The addresses of an agreement.</summary>
    public static AgreementLinks Agreement(string slug) => new(slug);

    public static string CrimeSet(Guid id) => $"/statistik/brott/{id}";

    public static string Survey(Guid id) => $"{Surveys}/{id}";

    public static string Import(Guid id) => $"{Imports}/{id}";

    public static string StatisticalArea(Guid id) => $"{StatisticalAreas}/{id}";

    public static string User(Guid id) => $"{Users}/{id}";

    public static string Organisation(Guid id) => $"{Organisations}/{id}";

    public static string NewFunction(Guid organisationId) => $"{Organisations}/{organisationId}/ny-funktion";

    public static string Function(Guid id) => $"/administration/funktioner/{id}";
}

/// <summary>The addresses of an agreement; as text, its own page.</summary>
public readonly record struct AgreementLinks(string Slug)
{
    public string Annexes => this + "/bilagor";

    public string Plans => this + "/atgardsplaner";

    public string NewPlan => Plans + "/ny";

    public string Text => this + "/avtalstext";

    public string NewClause => Text + "/ny";

    public string Council => this + "/chefsamrad";

    public string Decisions => Council + "/beslut";

    public string Forums => this + "/forum";

    public string NewForum => Forums + "/nytt";

    public string InForce => this + "/galler";

    public string History => this + "/historik";

    public string Settings => this + "/installningar";

    public string Contributions => this + "/lagesbild/bidrag";

    public string Sources => this + "/lagesbild/kallor";

    public string Categories => this + "/lagesbild/kategorier";

    public string Chain => this + "/lagesbild/kedja";

    public string Areas => this + "/lagesbild/omraden";

    public string Parties => this + "/parter";

    public string Pdf => this + "/pdf";

    public string Edit => this + "/redigera";

    public string Register => this + "/registrera";

    public string NewAmendment => this + "/tillagg/nytt";

    public string Signing => this + "/underskrift";

    public string RequestSigning => Signing + "/begar";

    /// <summary>The working version of the gemensamma lägesbilden.</summary>
    public string Lagesbild => Annex(3).Work;

    public AnnexLinks Annex(int number) => new(this, number);

    public MeetingLinks Meeting(Guid id) => new(this, id);

    public PlanLinks Plan(Guid id) => new(this, id);

    public SigningLinks SigningOf(Guid requestId) => new(this, requestId);

    public string NewMeeting(Guid bodyId) => $"{this}/moten/nytt/{bodyId}";

    public string Clause(Guid id) => $"{Text}/{id}";

    /// <summary>Where a clause stands in the text.</summary>
    public string TextAt(int clause) => $"{Text}#punkt-{clause}";

    public string Forum(Guid id) => $"{Forums}/{id}";

    /// <summary>The history of one thing with what belongs to it.</summary>
    public string HistoryOf(Guid subject) => $"{History}?om={subject}";

    public string Contribution(Guid id) => $"{Contributions}/{id}";

    public string Source(Guid id) => $"{Sources}/{id}";

    public string Area(Guid id) => $"{Areas}/{id}";

    public string Causes(Guid areaId) => $"{this}/lagesbild/orsaker/{areaId}";

    public string Party(Guid id) => $"{Parties}/{id}";

    public string Amendment(Guid id) => $"{this}/tillagg/{id}";

    public override string ToString() => $"{Links.Agreements}/{Slug}";

    public static implicit operator string(AgreementLinks links) => links.ToString();
}

/// <summary>The addresses of a request for signatures.</summary>
public readonly record struct SigningLinks(AgreementLinks Of, Guid Id)
{
    private string Root => $"{Of.Signing}/{Id}";

    public string Sign => Root + "/underteckna";

    public string Decline => Root + "/avboj";

    public string Withdraw => Root + "/dra-tillbaka";

    public string Verify => Root + "/kontrollera";

    public string Pdf => Root + "/pdf";
}

/// <summary>The addresses of an action plan; as text, its own page.</summary>
public readonly record struct PlanLinks(AgreementLinks Of, Guid Id)
{
    public string Edit => this + "/redigera";

    public string Share => this + "/dela";

    public string NewActivity => this + "/aktivitet";

    public string Activity(Guid id) => $"{NewActivity}/{id}";

    public override string ToString() => $"{Of.Plans}/{Id}";

    public static implicit operator string(PlanLinks links) => links.ToString();
}
