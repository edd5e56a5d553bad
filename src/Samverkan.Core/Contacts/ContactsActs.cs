using Samverkan.Core.History;

namespace Samverkan.Core.Contacts;

/// <summary>What is done with contacts, as the history tells it.</summary>
internal static class ContactsActs
{
    public static readonly ActKind Appoint = new("contacts.appoint", "lät {0} ha funktionen {1} i {2} från {3}");

    public static readonly ActKind EndHolding = new("contacts.end-holding", "avslutade {0} som {1} den {2}");

    public static readonly ActKind AddOrganisation = new("contacts.add-organisation", "lade till organisationen {0}");

    public static readonly ActKind ChangeOrganisation = new("contacts.change-organisation", "ändrade organisationen {0}");

    public static readonly ActKind AddFunction = new("contacts.add-function", "lade till funktionen {0} i {1}");

    public static readonly ActKind ChangeFunction = new("contacts.change-function", "ändrade funktionen {0} i {1}");
}
