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

    /// <summary>What has happened at the doors: sign-ins, refusals, files handed out.</summary>
    public const string SecurityEvents = "/administration/sakerhet";

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

    /// <summary>Where users keep their passkeys.</summary>
    public const string Passkeys = "/profil/nycklar";

    /// <summary>Where users see where they are signed in, and end it.</summary>
    public const string Sessions = "/profil/inloggningar";

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
