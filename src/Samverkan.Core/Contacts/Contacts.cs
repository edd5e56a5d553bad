using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Contacts;

/// <summary>What an organisation is.</summary>
public enum OrganisationKind
{
    /// <summary>A municipality or a part of it.</summary>
    Municipality,

    /// <summary>Polismyndigheten or a part of it.</summary>
    Police,

    /// <summary>Anyone else who takes part.</summary>
    Other,
}

/// <summary>An organisation unit under a legal entity: Norrmalms stadsdelsförvaltning under Stockholms stad.</summary>
public sealed class Organisation : Entity
{
    private Organisation() { }

    /// <summary>An organisation without functions.</summary>
    public Organisation(string name, OrganisationKind kind, string organisationNumber, string address)
    {
        Name = name;
        Kind = kind;
        OrganisationNumber = organisationNumber;
        Address = address;
    }

    /// <summary>What the unit is called; no other has the same name.</summary>
    [MaxLength(200)]
    [Recorded("Namn")]
    public string Name { get; private set; } = "";

    /// <summary>Municipality, police, or somebody else who takes part.</summary>
    public OrganisationKind Kind { get; private set; }

    /// <summary>The legal entity's number, 000000-0000, Luhn-checked (R51); empty for outsiders.</summary>
    [MaxLength(11)]
    [Recorded("Organisationsnummer")]
    public string OrganisationNumber { get; private set; } = "";

    /// <summary>Postal address on one line.</summary>
    [MaxLength(300)]
    [Recorded("Adress")]
    public string Address { get; private set; } = "";

    /// <summary>Changes what is known of it; agreements already made keep what they say of their parties.</summary>
    /// <exception cref="RuleException">The organisation number is wrong.</exception>
    public void Change(string name, OrganisationKind kind, string organisationNumber, string address)
    {
        new Broken()
            .When(
                organisationNumber.Length > 0 && !Contacts.OrganisationNumber.IsValid(organisationNumber),
                ContactRules.OrganisationNumber
            )
            .ThrowIfAny();
        (Name, Kind, OrganisationNumber, Address) = (name, kind, organisationNumber, address);
    }
}

/// <summary>A function in an organisation ("kommunpolis"). Bodies, plans and agreements refer to functions; persons come and go.</summary>
public sealed class Function : Entity, IReach
{
    private Function() { }

    /// <summary>A function that nobody holds yet.</summary>
    public Function(Organisation organisation, string title, FunctionRole role)
    {
        Organisation = organisation;
        OrganisationId = organisation.Id;
        Title = title;
        Role = role;
    }

    /// <summary>The organisation that has the function.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The organisation, where it is loaded.</summary>
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>What the function is called; no other of the organisation has the same title.</summary>
    [MaxLength(200)]
    [Recorded("Titel")]
    public string Title { get; private set; } = "";

    /// <summary>What it allows whoever holds it to do.</summary>
    [Recorded("Roll", Words = typeof(Roles))]
    public FunctionRole Role { get; private set; }

    /// <summary>Where post to the function goes; empty when it goes to the organisation's address (J1).</summary>
    [MaxLength(300)]
    [Recorded("Postadress")]
    public string PostalAddress { get; private set; } = "";

    /// <summary>Everyone who has held it, holds it or will, each with first and last day.</summary>
    public List<FunctionHolding> Holdings { get; } = [];

    /// <summary>Who holds the function on a day.</summary>
    public Person? HolderOn(DateOnly date) => HoldingOn(date)?.Person;

    /// <summary>Who holds the function on a day, from when and to when.</summary>
    public FunctionHolding? HoldingOn(DateOnly date) => Holdings.Where(h => h.HoldsOn(date)).MaxBy(h => h.From);

    /// <summary>Changes the title, what the function allows, and where its post goes.</summary>
    public void Change(string title, FunctionRole role, string postalAddress) =>
        (Title, Role, PostalAddress) = (title, role, postalAddress);

    /// <summary>Lets a person hold the function from a day; whoever held it stops the day before.</summary>
    public FunctionHolding Appoint(Person person, DateOnly from)
    {
        new Broken().When(Holdings.Exists(h => h.From >= from && h.HoldsFrom(from)), ContactRules.LaterHolder).ThrowIfAny();
        foreach (var holding in Holdings.Where(h => h.HoldsFrom(from)))
        {
            holding.End(from.AddDays(-1));
        }

        var next = new FunctionHolding(this, person, from);
        Holdings.Add(next);
        return next;
    }
}

/// <summary>A person who holds functions. No cases about individuals are ever recorded; this is contact data of officials.</summary>
public sealed class Person : Entity, ISearchable
{
    private Person() { }

    /// <summary>A person without functions; an account is made apart.</summary>
    public Person(string name, string email, string phone)
    {
        Name = name;
        Email = email;
        Phone = phone;
    }

    /// <summary>The name as it is shown and printed.</summary>
    [MaxLength(200)]
    [Recorded("Namn")]
    public string Name { get; private set; } = "";

    /// <summary>Where mail to the person goes; empty when there is none.</summary>
    [MaxLength(256)]
    [NotRecorded]
    public string Email { get; private set; } = "";

    /// <summary>The number as it is to be printed; empty when there is none.</summary>
    [MaxLength(50)]
    [NotRecorded]
    public string Phone { get; private set; } = "";

    /// <inheritdoc/>
    [MaxLength(600)]
    public string SearchText { get; set; } = "";

    /// <inheritdoc/>
    public string SearchSource => $"{Name} {Email}";

    /// <summary>Changes how the person is named and reached.</summary>
    public void Change(string name, string email, string phone) => (Name, Email, Phone) = (name, email, phone);
}

/// <summary>That a person holds a function from one day to another.</summary>
public sealed class FunctionHolding : Entity, IReach, IValid
{
    private FunctionHolding() { }

    /// <summary>Held from a day and until further notice; whoever held it before is not touched here.</summary>
    public FunctionHolding(Function function, Person person, DateOnly from)
    {
        (Function, FunctionId) = (function, function.Id);
        (Person, PersonId) = (person, person.Id);
        From = from;
    }

    /// <summary>The function that is held.</summary>
    public Guid FunctionId { get; private set; }

    /// <summary>The function, where it is loaded.</summary>
    public Function Function { get; private set; } = null!;

    /// <summary>Who holds it.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>The person, where it is loaded.</summary>
    public Person Person { get; private set; } = null!;

    /// <inheritdoc/>
    public DateOnly From { get; private set; }

    /// <summary>Last day; open while the person holds it.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Ends it; a holding that was a mistake ends the day before it began and holds on no day.</summary>
    public void End(DateOnly lastDay)
    {
        new Broken().When(lastDay < From.AddDays(-1), ContactRules.EndsBeforeStart).ThrowIfAny();
        To = lastDay;
    }
}

/// <summary>Swedish organisation numbers.</summary>
public static class OrganisationNumber
{
    /// <summary>
    /// The number as it is kept, however it is pasted: with spaces, any dash or none, and the century 16 that registers put before it. What
    /// is no such number is left as it is.
    /// </summary>
    public static string Normal(string? number)
    {
        var digits = new string([.. (number ?? "").Where(c => !char.IsWhiteSpace(c) && !IsDash(c) && !IsInvisible(c))]);
        digits = digits is { Length: 12 } && digits.StartsWith("16", StringComparison.Ordinal) ? digits[2..] : digits;
        return digits is { Length: 10 } && digits.All(char.IsAsciiDigit) ? digits.Insert(6, "-") : (number ?? "").Trim();
    }

    private static bool IsDash(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation || c == '\u2212';

    private static bool IsInvisible(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;

    /// <summary>Ten digits as 000000-0000, the third at least 2, whose Luhn sum is right (R51).</summary>
    public static bool IsValid(string? number)
    {
        var digits = Regex.IsMatch(number ?? "", "^[0-9]{6}-[0-9]{4}$", RegexOptions.None, TimeSpan.FromSeconds(1))
            ? number!.Remove(6, 1)
            : "";
        return digits.Length == 10 && digits[2] >= '2' && Luhn.Holds(digits);
    }
}
