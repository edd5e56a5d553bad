using Samverkan.Core.Contacts;

namespace Samverkan.Demo;

/// <summary>The invented people of the demo story and how they sign in.</summary>
public static class DemoPeople
{
    /// <summary>The password of every demo account.</summary>
    public const string Password = "Samverkan-demo-2016";

    public const string City = "Stockholms stad";
    public const string PoliceRegion = "Polismyndigheten region Stockholm";
    public const string District = "Norrmalms stadsdelsförvaltning";
    public const string LocalPolice = "Lokalpolisområde Norrmalm";
    public const string Company = "Citygårdarna AB";
    public const string Operations = "Samverkan, systemförvaltning";

    public static readonly IReadOnlyList<(string Name, OrganisationKind Kind, string Number, string Address)> Organisations =
    [
        (City, OrganisationKind.Municipality, "212000-0142", "105 35 Stockholm"),
        (PoliceRegion, OrganisationKind.Police, "202100-0076", "106 75 Stockholm"),
        (District, OrganisationKind.Municipality, "212000-0142", "Box 3128, 103 62 Stockholm"),
        (LocalPolice, OrganisationKind.Police, "202100-0076", "106 75 Stockholm"),
        (Company, OrganisationKind.Other, "", "Klarabergsgatan, Stockholm"),
        (Operations, OrganisationKind.Other, "", ""),
    ];

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new(
            "Karin Hedlund",
            "samordnare@kommunen.example",
            "08-555 010 11",
            District,
            "Trygghets- och säkerhetssamordnare",
            FunctionRole.Coordinator
        ),
        new("Jonas Ek", "kommunpolis@polisen.example", "010-555 20 21", LocalPolice, "Kommunpolis Norrmalm", FunctionRole.Coordinator),
        new("Eva Sandström", "direktor@kommunen.example", "08-555 010 01", District, "Stadsdelsdirektör", FunctionRole.DecisionMaker),
        new("Mikael Åberg", "lpochef@polisen.example", "010-555 20 01", LocalPolice, "Lokalpolisområdeschef", FunctionRole.DecisionMaker),
        new("Leila Farsi", "forumansvarig@kommunen.example", "08-555 010 31", District, "Preventionssamordnare", FunctionRole.ForumLead),
        new("Oskar Lindh", "kommunikator@kommunen.example", "08-555 010 41", District, "Kommunikationsstrateg", FunctionRole.Communicator),
        new("Gunilla Öman", "registrator@kommunen.example", "08-555 010 51", District, "Registrator", FunctionRole.Registrar),
        new("Petra Wall", "deltagare@foretaget.example", "08-555 030 11", Company, "Fastighetschef", FunctionRole.Participant),
        new("Sam Admin", "admin@samverkan.example", "", Operations, "Systemadministratör", FunctionRole.Administrator),
    ];

    /// <summary>Functions that no demo account holds.</summary>
    public static readonly IReadOnlyList<(string Organisation, string Title, FunctionRole Role)> Vacant =
    [
        (District, "Avdelningschef social omsorg", FunctionRole.Participant),
        (LocalPolice, "Gruppchef lokal samverkansgrupp", FunctionRole.Participant),
        (City, "Finansborgarråd", FunctionRole.DecisionMaker),
        (PoliceRegion, "Regionpolischef", FunctionRole.DecisionMaker),
    ];

    /// <summary>Role and e-mail of each demo account, for the sign-in page in Development.</summary>
    public static IReadOnlyList<(string Role, string Email)> SignIns { get; } =
    [.. All.Select(p => ($"{Roles.Name(p.Role)}: {p.Title}", p.Email))];
}

/// <summary>An invented person with one function.</summary>
public sealed record DemoPerson(string Name, string Email, string Phone, string Organisation, string Title, FunctionRole Role);
