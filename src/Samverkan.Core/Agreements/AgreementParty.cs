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

    public Guid AgreementId { get; private set; }

    /// <summary>1 or 2.</summary>
    public int Order { get; private set; }

    public Guid OrganisationId { get; private set; }

    public Organisation Organisation { get; private set; } = null!;

    [MaxLength(200)]
    public string Name { get; private set; } = "";

    /// <summary>What the agreement calls the party ("Kommunen", "Polisen").</summary>
    [MaxLength(50)]
    public string Term { get; private set; } = "";

    [MaxLength(11)]
    public string OrganisationNumber { get; private set; } = "";

    [MaxLength(300)]
    public string Address { get; private set; } = "";

    /// <summary>The number in the party's own diary.</summary>
    [MaxLength(60)]
    public string DiaryNumber { get; private set; } = "";

    /// <summary>The function that is the party's contact (Ök § 2).</summary>
    public Guid? ContactFunctionId { get; private set; }

    public Function? ContactFunction { get; private set; }

    /// <summary>The function that signs for the party.</summary>
    public Guid? SignatoryFunctionId { get; private set; }

    public Function? SignatoryFunction { get; private set; }

    public void Change(string name, string organisationNumber, string address, string diaryNumber)
    {
        new Broken().When(!Contacts.OrganisationNumber.IsValid(organisationNumber), ContactRules.OrganisationNumber).ThrowIfAny();
        (Name, OrganisationNumber, Address, DiaryNumber) = (name, organisationNumber, address, diaryNumber);
    }

    public void SetFunctions(Guid? contact, Guid? signatory) => (ContactFunctionId, SignatoryFunctionId) = (contact, signatory);
}
