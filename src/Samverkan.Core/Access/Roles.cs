namespace Samverkan.Core.Access;

/// <summary>What kind of function a person holds; decides what it allows.</summary>
public enum FunctionRole
{
    /// <summary>Deltagare i forum, also from outside the two authorities.</summary>
    Participant,

    /// <summary>Samordnare: the safety coordinator, the kommunpolis.</summary>
    Coordinator,

    /// <summary>Beslutsfattare i Chefsamrådet.</summary>
    DecisionMaker,

    /// <summary>Ansvarig för ett samverkansforum.</summary>
    ForumLead,

    /// <summary>Kommunikatör.</summary>
    Communicator,

    /// <summary>Registrator eller arkivarie: reads and exports everything of the own agreements, changes nothing.</summary>
    Registrar,

    /// <summary>Systemadministratör: users and functions, not the agreements' content.</summary>
    Administrator,
}

/// <summary>What may be done.</summary>
public enum Permission
{
    /// <summary>Own overview, profile and password: everyone signed in.</summary>
    UseProduct,

    /// <summary>Read agreements, annexes in force, bodies and meetings of the own agreements.</summary>
    Read,

    /// <summary>Read working material: shared, and the own party's private drafts.</summary>
    ReadWorkingMaterial,

    /// <summary>Edit working material of the own party.</summary>
    EditWorkingMaterial,

    /// <summary>Register and edit agreements, parties, clauses, settings, contacts and bodies.</summary>
    EditAgreement,

    /// <summary>Freeze and submit versions, withdraw them, date and append them.</summary>
    Submit,

    /// <summary>Plan and run meetings, write notes and minutes.</summary>
    RunMeetings,

    /// <summary>Plan and run the meetings of the bodies one is responsible for, except Chefsamrådet.</summary>
    RunForums,

    /// <summary>Decide in Chefsamrådet and adjust minutes.</summary>
    Decide,

    /// <summary>Send an agreement or an amendment to signature.</summary>
    RequestSignature,

    /// <summary>Sign as the party's signatory.</summary>
    Sign,

    /// <summary>Export documents as PDF.</summary>
    Export,

    /// <summary>Import figures and keep areas, sets of crimes and surveys; shared by all agreements.</summary>
    EditStatistics,

    /// <summary>Manage users, organisations, functions and who holds them.</summary>
    ManageUsers,
}

/// <summary>The one table of what each role allows. What is not in it is denied.</summary>
public static class Roles
{
    private static readonly Permission[] Reading =
    [
        Permission.UseProduct,
        Permission.Read,
        Permission.ReadWorkingMaterial,
        Permission.Export,
    ];

    /// <summary>Role → permissions.</summary>
    public static readonly IReadOnlyDictionary<FunctionRole, IReadOnlySet<Permission>> Table = new Dictionary<
        FunctionRole,
        IReadOnlySet<Permission>
    >
    {
        [FunctionRole.Participant] = new HashSet<Permission> { Permission.UseProduct, Permission.Read, Permission.Export },
        [FunctionRole.Coordinator] = new HashSet<Permission>([
            .. Reading,
            Permission.EditWorkingMaterial,
            Permission.EditAgreement,
            Permission.Submit,
            Permission.RunMeetings,
            Permission.RunForums,
            Permission.RequestSignature,
            Permission.EditStatistics,
        ]),
        [FunctionRole.DecisionMaker] = new HashSet<Permission>([.. Reading, Permission.Decide, Permission.Sign]),
        [FunctionRole.ForumLead] = new HashSet<Permission>([.. Reading, Permission.EditWorkingMaterial, Permission.RunForums]),
        [FunctionRole.Communicator] = new HashSet<Permission>([.. Reading, Permission.EditWorkingMaterial]),
        [FunctionRole.Registrar] = new HashSet<Permission>(Reading),
        [FunctionRole.Administrator] = new HashSet<Permission> { Permission.UseProduct, Permission.ManageUsers },
    };

    /// <summary>Whether a role allows something.</summary>
    public static bool Allows(FunctionRole role, Permission permission) =>
        Table.TryGetValue(role, out var allowed) && allowed.Contains(permission);

    /// <summary>The role's name in Swedish.</summary>
    public static string Name(FunctionRole role) =>
        role switch
        {
            FunctionRole.Coordinator => "Samordnare",
            FunctionRole.DecisionMaker => "Beslutsfattare",
            FunctionRole.ForumLead => "Forumansvarig",
            FunctionRole.Communicator => "Kommunikatör",
            FunctionRole.Registrar => "Registrator eller arkivarie",
            FunctionRole.Administrator => "Systemadministratör",
            _ => "Deltagare",
        };
}
