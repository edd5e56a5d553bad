namespace Samverkan.Core.Contacts;

/// <summary>Rules of contacts and functions.</summary>
public static class ContactRules
{
    /// <summary>An organisation number has the right form and check digit.</summary>
    public static readonly Rule OrganisationNumber = new(
        "KON-1",
        "R51",
        "Organisationsnumret stämmer inte. Skriv det som 000000-0000 och kontrollera siffrorna."
    )
    {
        Field = "Number",
    };

    /// <summary>A new holder begins later than everyone who has held the function.</summary>
    public static readonly Rule LaterHolder = new(
        "KON-2",
        "Ök § 5",
        "Någon har funktionen från samma dag eller senare. Välj ett datum efter det."
    )
    {
        Field = "From",
    };

    /// <summary>A holding ends no earlier than the day before it began.</summary>
    public static readonly Rule EndsBeforeStart = new("KON-7", "Ök § 5", "Sista dagen är före den första. Ange en senare dag.")
    {
        Field = "To",
    };

    /// <summary>Who is to hold a function is a known person.</summary>
    public static readonly Rule HolderNeedsPerson = new("KON-3", "Ök § 5", "Välj en person.") { Field = "Person" };

    /// <summary>No two organisations have the same name.</summary>
    public static readonly Rule NameTaken = new("KON-4", "–", "Det finns redan en organisation med det namnet.") { Field = "Name" };

    /// <summary>No two functions of an organisation have the same title.</summary>
    public static readonly Rule TitleTaken = new("KON-5", "–", "Organisationen har redan en funktion med den titeln.") { Field = "Title" };

    /// <summary>No two accounts have the same e-mail address.</summary>
    public static readonly Rule EmailTaken = new("KON-6", "–", "Det finns redan en användare med den e-postadressen.") { Field = "Email" };
}
