using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Contacts;
using Samverkan.Core.Time;

namespace Samverkan.Core.Agreements;

/// <summary>The two kinds of agreement.</summary>
public enum AgreementKind
{
    /// <summary>Samverkansavtal: the frame between municipality and police region.</summary>
    Frame,

    /// <summary>Samverkansöverenskommelse: the local agreement under a frame, with seven annexes.</summary>
    Local,
}

/// <summary>How far the agreement itself has come.</summary>
public enum AgreementState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Frozen and waiting for both signatures.</summary>
    AwaitingSignatures,

    /// <summary>Signed by both parties in the product.</summary>
    Signed,

    /// <summary>Made on paper earlier and registered as it was; the signature is not proven here.</summary>
    Registered,
}

/// <summary>How half-years are counted (R15).</summary>
public enum HalfYearKind
{
    /// <summary>Six months from the start of the term (default).</summary>
    Agreement,

    /// <summary>January–June and July–December.</summary>
    Calendar,
}

/// <summary>Settings of one agreement (Q1).</summary>
public sealed record AgreementSettings(HalfYearKind HalfYears = HalfYearKind.Agreement, DaySet WorkingDays = DaySet.A, int FirstChair = 2, int RenewalMonths = 24, int ConsultationMonths = 6);

/// <summary>A samverkansavtal or a samverkansöverenskommelse.</summary>
public sealed class Agreement : Entity, IFreezes, ISearchable
{
    private static readonly string[] AlwaysChangeable =
        [nameof(State), nameof(SearchText), nameof(HalfYears), nameof(WorkingDays), nameof(FirstChair), nameof(RenewalMonths), nameof(ConsultationMonths), nameof(SignedOn), nameof(SealHash)];

    private Agreement()
    {
    }

    public Agreement(AgreementKind kind, string slug, string title, DateOnly startsOn, DateOnly endsOn, Guid? parentId)
    {
        Kind = kind;
        Slug = slug;
        ParentId = parentId;
        (Title, StartsOn, EndsOn) = (title, startsOn, endsOn);
    }

    public AgreementKind Kind { get; private set; }

    /// <summary>The agreement's part of web addresses: unique, without diacritics.</summary>
    [MaxLength(80)]
    public string Slug { get; private set; } = "";

    public Guid? ParentId { get; private set; }

    public Agreement? Parent { get; private set; }

    [MaxLength(200)]
    public string Title { get; private set; } = "";

    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day of the term.</summary>
    public DateOnly EndsOn { get; private set; }

    public AgreementState State { get; private set; }

    public DateOnly? SignedOn { get; private set; }

    /// <summary>SHA-256 over the canonical documents that were signed.</summary>
    [MaxLength(64)]
    public string SealHash { get; private set; } = "";

    public HalfYearKind HalfYears { get; private set; }

    public DaySet WorkingDays { get; private set; }

    /// <summary>Which party (1 or 2) chairs the first meeting of Chefsamrådet.</summary>
    public int FirstChair { get; private set; } = 2;

    /// <summary>How many months a prolongation adds (Ök § 4).</summary>
    public int RenewalMonths { get; private set; } = 24;

    /// <summary>How many months before the end consultation must have been held (Ök § 4).</summary>
    public int ConsultationMonths { get; private set; } = 6;

    [MaxLength(600)]
    public string SearchText { get; set; } = "";

    public string SearchSource => $"{Title} {Slug} {string.Join(' ', Parties.Select(p => p.Name + " " + p.DiaryNumber))}";

    public List<AgreementParty> Parties { get; } = [];

    public List<Clause> Clauses { get; } = [];

    /// <summary>The last day on which consultation counts (R6): never moved because of a weekend.</summary>
    public DateOnly ConsultBy => SwedishCalendar.AddMonths(EndsOn, -ConsultationMonths);

    public AgreementSettings Settings => new(HalfYears, WorkingDays, FirstChair, RenewalMonths, ConsultationMonths);

    public string KindName => Kind == AgreementKind.Frame ? "Samverkansavtal" : "Samverkansöverenskommelse";

    public AgreementParty Party(int order) => Parties.First(p => p.Order == order);

    /// <summary>The side of the agreement whose working material the actor works with; none for those who only take part, or who would work for both.</summary>
    public AgreementParty? SideOf(Actor actor)
    {
        var sides = Parties.Where(p => actor.Holds.Any(h => h.OrganisationId == p.OrganisationId && Roles.Allows(h.Role, Permission.ReadWorkingMaterial))).ToList();
        return sides is [var one] ? one : null;
    }

    /// <summary>Whether the agreement binds on a day (R10 without extensions).</summary>
    public bool InForceOn(DateOnly date) => State is AgreementState.Signed or AgreementState.Registered && date >= StartsOn && date <= EndsOn;

    public Broken WhyNotEdit() => new Broken().When(State != AgreementState.Draft, AgreementRules.OnlyDraftIsEdited);

    /// <summary>Why an annex cannot change by notice or amendment: before the agreement is signed they are signed with it. Chefsamrådet may decide annexes 3 and 4 before that.</summary>
    public Broken WhyNotAmend() => new Broken().When(State is AgreementState.Draft or AgreementState.AwaitingSignatures, AgreementRules.NotSignedYet);

    public void Change(string title, DateOnly startsOn, DateOnly endsOn)
    {
        WhyNotEdit().When(endsOn < startsOn, AgreementRules.EndsBeforeStart).ThrowIfAny();
        (Title, StartsOn, EndsOn) = (title, startsOn, endsOn);
    }

    public void ChangeSettings(AgreementSettings s) =>
        (HalfYears, WorkingDays, FirstChair, RenewalMonths, ConsultationMonths) = (s.HalfYears, s.WorkingDays, s.FirstChair, s.RenewalMonths, s.ConsultationMonths);

    public AgreementParty AddParty(int order, string term, Organisation organisation, string diaryNumber)
    {
        var party = new AgreementParty(this, order, term, organisation, diaryNumber);
        Parties.Add(party);
        return party;
    }

    public Clause AddClause(string heading, string text)
    {
        WhyNotEdit().ThrowIfAny();
        var clause = new Clause(this, Clauses.Count + 1, heading, text);
        Clauses.Add(clause);
        return clause;
    }

    /// <summary>The agreement was made on paper: it is kept as it was, gaps and all.</summary>
    public void RegisterAsMade()
    {
        WhyNotEdit().When(Clauses.Count == 0, AgreementRules.NeedsText).ThrowIfAny();
        State = AgreementState.Registered;
    }

    internal void AwaitSignatures()
    {
        WhyNotEdit().When(Clauses.Count == 0, AgreementRules.NeedsText).ThrowIfAny();
        State = AgreementState.AwaitingSignatures;
    }

    internal void BackToDraft()
    {
        new Broken().When(State != AgreementState.AwaitingSignatures, AgreementRules.OnlyDraftIsEdited).ThrowIfAny();
        State = AgreementState.Draft;
    }

    internal void Sign(DateOnly on, string sealHash)
    {
        State = AgreementState.Signed;
        SignedOn = on;
        SealHash = sealHash;
    }

    string IFreezes.StatusProperty => nameof(State);

    IReadOnlyCollection<string>? IFreezes.ChangeableWhen(string storedStatus) =>
        storedStatus == nameof(AgreementState.Draft) ? null : AlwaysChangeable;
}

/// <summary>One of the two parties of an agreement, as it stood when the agreement was made.</summary>
public sealed class AgreementParty : Entity
{
    private AgreementParty()
    {
    }

    internal AgreementParty(Agreement agreement, int order, string term, Organisation organisation, string diaryNumber)
    {
        AgreementId = agreement.Id;
        Order = order;
        (OrganisationId, Name, OrganisationNumber, Address) = (organisation.Id, organisation.Name, organisation.OrganisationNumber, organisation.Address);
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

/// <summary>A numbered clause of the agreement's own text, in Markdown.</summary>
public sealed class Clause : Entity
{
    private Clause()
    {
    }

    internal Clause(Agreement agreement, int number, string heading, string text)
    {
        AgreementId = agreement.Id;
        (Number, Heading, Text) = (number, heading, text);
    }

    public Guid AgreementId { get; private set; }

    public int Number { get; private set; }

    [MaxLength(200)]
    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    public void Change(string heading, string text) => (Heading, Text) = (heading, text);

    internal void Renumber(int number) => Number = number;
}

/// <summary>Rules of agreements.</summary>
public static class AgreementRules
{
    public static readonly Rule OnlyDraftIsEdited = new("AVT-1", "Ök § 9", "Avtalet är inte längre ett utkast, så texten kan inte ändras. Ändringar av texten görs genom ett skriftligt tillägg som båda parter undertecknar.");
    public static readonly Rule EndsBeforeStart = new("AVT-2", "Ök § 4", "Slutdatum ligger före startdatum. Ange ett senare slutdatum.") { Field = "EndsOn" };
    public static readonly Rule NeedsText = new("AVT-3", "Ök § 1", "Avtalet saknar text. Lägg till minst en punkt.");
    public static readonly Rule DiaryNumberTaken = new("AVT-4", "Ök § 2", "Diarienumret används redan för ett annat avtal hos samma part.") { Field = "Diary" };
    public static readonly Rule SlugTaken = new("AVT-5", "–", "Det finns redan ett avtal med den korta adressen. Välj en annan.") { Field = "Slug" };
    public static readonly Rule LocalNeedsParent = new("AVT-6", "Av § 4", "En samverkansöverenskommelse ska höra till ett samverkansavtal. Välj vilket.") { Field = "Parent" };
    public static readonly Rule PartiesDiffer = new("AVT-7", "Ök § 2", "Parterna ska vara två olika organisationer.") { Field = "SecondOrganisation" };
    public static readonly Rule NotSignedYet = new("AVT-9", "Ök § 9", "Avtalet är inte undertecknat än. Bilagan undertecknas tillsammans med avtalet.");
    public static readonly Rule OtherPartysData = new("AVT-10", "Ök § 2", "Uppgifter om motparten ändras av motparten när avtalet är undertecknat.");
    public static readonly Rule FunctionOfOther = new("AVT-11", "Ök § 2", "Funktionen hör inte till parten. Välj en av partens egna funktioner.") { Field = "Contact" };
    public static readonly Rule SlugReserved = new("AVT-12", "–", "Den korta adressen är upptagen av systemet. Välj en annan.") { Field = "Slug" };
    public static readonly Rule OwnOrganisation = new("AVT-8", "Ök § 2", "En av parterna ska vara din egen organisation.") { Field = "FirstOrganisation" };
}
