using Samverkan.Core.History;

namespace Samverkan.Core.Agreements;

/// <summary>What is done with agreements and amendments, as the history tells it.</summary>
internal static class AgreementsActs
{
    public static readonly ActKind Change = new("agreements.change", "ändrade titel och tid till {0}–{1}");

    public static readonly ActKind ChangeSettings = new("agreements.change-settings", "ändrade avtalets inställningar. {0}");

    public static readonly ActKind ChangeParty = new("agreements.change-party", "ändrade uppgifterna om {0}");

    public static readonly ActKind AddClause = new("agreements.add-clause", "lade till punkt {0}, {1}");

    public static readonly ActKind ChangeClause = new("agreements.change-clause", "ändrade punkt {0}, {1}");

    public static readonly ActKind RemoveClause = new("agreements.remove-clause", "tog bort punkt {0}, {1}");

    public static readonly ActKind AddAmendment = new("agreements.add-amendment", "började skriva tillägget {0}");

    public static readonly ActKind ChangeAmendment = new("agreements.change-amendment", "ändrade tillägget {0}");

    public static readonly ActKind MergeAmendment = new(
        "agreements.merge-amendment",
        "tog in motpartens ändring i sitt utkast till tillägget {0}"
    );

    public static readonly ActKind DiscardAmendment = new("agreements.discard-amendment", "kastade utkastet till tillägget {0}");

    public static readonly ActKind ShareAmendment = new("agreements.share-amendment", "delade tillägget {0} med motparten");

    public static readonly ActKind RemoveAmendment = new("agreements.remove-amendment", "tog bort tillägget {0}");

    public static readonly ActKind RemarkNumber = new("agreements.remark-number", "intygade att {0} inte är ett personnummer: {1}");
}
