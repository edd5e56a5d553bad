using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Contacts;
using Samverkan.Core.Time;

namespace Samverkan.Core.Agreements;

/// <summary>One of the two parties of an agreement, as it stood when the agreement was made.</summary>
public sealed class AgreementParty : Entity, IReach
{
    private AgreementParty() { }

    internal AgreementParty(Agreement agreement, int order, string term, Organisation organisation, string diaryNumber)
    {
        AgreementId = agreement.Id;
        Order = order;
        (OrganisationId, Name, OrganisationNumber, Address) = (
            organisation.Id,
            organisation.Name,
            organisation.OrganisationNumber,
            organisation.Address
        );
        (Term, DiaryNumber) = (term, diaryNumber);
    }

    /// <summary>The agreement it is a party of.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>1 or 2.</summary>
    public int Order { get; private set; }

    /// <summary>The organisation that is the party; its present name may be another than <see cref="Name"/>.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The organisation as it is today, where it is loaded.</summary>
    public Organisation Organisation { get; private set; } = null!;

    /// <summary>The party's name as the agreement has it.</summary>
    [MaxLength(200)]
    [Recorded("Namn")]
    public string Name { get; private set; } = "";

    /// <summary>What the agreement calls the party ("Kommunen", "Polisen").</summary>
    [MaxLength(50)]
    [Recorded("Kallas")]
    public string Term { get; private set; } = "";

    /// <summary>The number of the legal entity as the agreement has it (R51).</summary>
    [MaxLength(11)]
    [Recorded("Organisationsnummer")]
    public string OrganisationNumber { get; private set; } = "";

    /// <summary>The postal address as the agreement has it, on one line.</summary>
    [MaxLength(300)]
    [Recorded("Adress")]
    public string Address { get; private set; } = "";

    /// <summary>The number in the party's own diary.</summary>
    [MaxLength(60)]
    [Recorded("Diarienummer")]
    public string DiaryNumber { get; private set; } = "";

    /// <summary>The function that is the party's contact (Ök § 2).</summary>
    public Guid? ContactFunctionId { get; private set; }

    /// <summary>The contact, where it is loaded; null when none is named.</summary>
    public Function? ContactFunction { get; private set; }

    /// <summary>The function that signs for the party.</summary>
    public Guid? SignatoryFunctionId { get; private set; }

    /// <summary>The signatory, where it is loaded; null when none is named.</summary>
    public Function? SignatoryFunction { get; private set; }

    /// <summary>Corrects what the agreement says of the party; the organisation number must be right (R51).</summary>
    /// <exception cref="RuleException">The organisation number is wrong.</exception>
    public void Change(string name, string organisationNumber, string address, string diaryNumber)
    {
        new Broken().When(!Contacts.OrganisationNumber.IsValid(organisationNumber), ContactRules.OrganisationNumber).ThrowIfAny();
        (Name, OrganisationNumber, Address, DiaryNumber) = (name, organisationNumber, address, diaryNumber);
    }

    /// <summary>Names the party's contact and signatory; null takes one away.</summary>
    public void SetFunctions(Guid? contact, Guid? signatory) => (ContactFunctionId, SignatoryFunctionId) = (contact, signatory);
}
