using System.ComponentModel.DataAnnotations;
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

/// <summary>A samverkansavtal or a samverkansöverenskommelse.</summary>
public sealed class Agreement : Entity, IFreezes, ISearchable, IReach
{
    private static readonly string[] AlwaysChangeable =
    [
        nameof(State),
        nameof(SearchText),
        nameof(HalfYears),
        nameof(WorkingDays),
        nameof(FirstChair),
        nameof(RenewalMonths),
        nameof(ConsultationMonths),
        nameof(SignedOn),
        nameof(SealHash),
    ];

    private Agreement() { }

    /// <summary>An agreement to be written; parties and clauses are added to it.</summary>
    public Agreement(AgreementKind kind, string slug, string title, DateOnly startsOn, DateOnly endsOn, Guid? parentId)
    {
        Kind = kind;
        Slug = slug;
        ParentId = parentId;
        (Title, StartsOn, EndsOn) = (title, startsOn, endsOn);
    }

    /// <summary>Whether it is a frame agreement or a local one.</summary>
    public AgreementKind Kind { get; private set; }

    /// <summary>The agreement's part of web addresses: unique, without diacritics.</summary>
    [MaxLength(80)]
    public string Slug { get; private set; } = "";

    /// <summary>The samverkansavtal above a local agreement; null when there is none.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The agreement above, where it is loaded.</summary>
    public Agreement? Parent { get; private set; }

    /// <summary>What the parties call the agreement.</summary>
    [MaxLength(200)]
    [Recorded("Namn")]
    public string Title { get; private set; } = "";

    /// <summary>The first day of the term.</summary>
    [Recorded("Första dag")]
    public DateOnly StartsOn { get; private set; }

    /// <summary>The last day of the term.</summary>
    [Recorded("Sista dag")]
    public DateOnly EndsOn { get; private set; }

    /// <summary>How far the agreement has come.</summary>
    public AgreementState State { get; private set; }

    /// <summary>The later of the two signatures' days; null unless it was signed here.</summary>
    [Recorded("Undertecknad")]
    public DateOnly? SignedOn { get; private set; }

    /// <summary>SHA-256 over the canonical documents that were signed.</summary>
    [MaxLength(64)]
    public string SealHash { get; private set; } = "";

    /// <summary>How half-years are counted in this agreement (R15).</summary>
    public HalfYearKind HalfYears { get; private set; }

    /// <summary>Which days count as vardag in this agreement (R2).</summary>
    public DaySet WorkingDays { get; private set; }

    /// <summary>Which party (1 or 2) chairs the first meeting of Chefsamrådet.</summary>
    public int FirstChair { get; private set; } = 2;

    /// <summary>How many months a prolongation adds (Ök § 4).</summary>
    public int RenewalMonths { get; private set; } = 24;

    /// <summary>How many months before the end consultation must have been held (Ök § 4).</summary>
    public int ConsultationMonths { get; private set; } = 6;

    /// <inheritdoc/>
    [MaxLength(600)]
    public string SearchText { get; set; } = "";

    /// <inheritdoc/>
    public string SearchSource => $"{Title} {Slug} {string.Join(' ', Parties.Select(p => p.Name + " " + p.DiaryNumber))}";

    /// <summary>The two parties.</summary>
    public List<AgreementParty> Parties { get; } = [];

    /// <summary>The agreement's own text; unordered, each clause has its number.</summary>
    public List<Clause> Clauses { get; } = [];

    /// <summary>The last day on which consultation counts (R6): never moved because of a weekend.</summary>
    public DateOnly ConsultBy => SwedishCalendar.AddMonths(EndsOn, -ConsultationMonths);

    /// <summary>How periods, days and the chair are counted (Q1).</summary>
    public AgreementSettings Settings => new(HalfYears, WorkingDays, FirstChair, RenewalMonths, ConsultationMonths);

    /// <summary>The kind as a Swedish word.</summary>
    public string KindName => Kind == AgreementKind.Frame ? "Samverkansavtal" : "Samverkansöverenskommelse";

    /// <summary>What it is called in a sentence, with a capital: a frame agreement is never an överenskommelse.</summary>
    public string Called => Kind == AgreementKind.Frame ? "Avtalet" : "Överenskommelsen";

    private string Signed => Kind == AgreementKind.Frame ? "undertecknat" : "undertecknad";

    /// <summary>Why it did not hold on a day, as a sentence: not signed, not begun, run out; empty where it held.</summary>
    public string WhyNotHeldOn(DateOnly day) =>
        !Binds ? $"{Called} är inte {Signed}."
        : day < SignedOn ? $"{Called} var inte {Signed} {day.Iso()}. Texten visas som den " + $"undertecknades {SignedOn.Value.Iso()}."
        : day < StartsOn ? $"{Called} hade inte börjat gälla {day.Iso()}. Tiden börjar {StartsOn.Iso()}."
        : day > EndsOn ? $"{Called} hade upphört att gälla {day.Iso()}. Tiden gick ut {EndsOn.Iso()}."
        : "";

    /// <summary>The party that is listed first (1) or second (2).</summary>
    /// <exception cref="InvalidOperationException">The parties were not loaded, or the number is another.</exception>
    public AgreementParty Party(int order) => Parties.First(p => p.Order == order);

    /// <summary>
    /// The side of the agreement whose working material the actor works with; none for those who only take part, or who would work for
    /// both.
    /// </summary>
    public AgreementParty? SideOf(Actor actor)
    {
        var sides = Parties
            .Where(p => actor.Holds.Any(h => h.OrganisationId == p.OrganisationId && Roles.Allows(h.Role, Permission.ReadWorkingMaterial)))
            .ToList();
        return sides is [var one] ? one : null;
    }

    /// <summary>Whether the agreement binds on a day (R10 without extensions).</summary>
    public bool InForceOn(DateOnly date) => Binds && date >= StartsOn && date <= EndsOn;

    /// <summary>Whether both parties are bound by it: signed here, or registered as made on paper.</summary>
    public bool Binds => BindsWhen(State);

    /// <summary>Whether an agreement in this state binds its parties.</summary>
    public static bool BindsWhen(AgreementState state) => state is AgreementState.Signed or AgreementState.Registered;

    /// <summary>Whether it is still being written, so that its text may change.</summary>
    public bool IsDraft => State == AgreementState.Draft;

    /// <summary>Whether it was made on paper, so that no signature is proved here.</summary>
    public bool IsFromPaper => State == AgreementState.Registered;

    /// <summary>Why text, title and term cannot change: only a draft's do.</summary>
    public Broken WhyNotEdit() => new Broken().When(State != AgreementState.Draft, AgreementRules.OnlyDraftIsEdited);

    /// <summary>
    /// Why an annex cannot change by notice or amendment: before the agreement is signed they are signed with it. Chefsamrådet may decide
    /// annexes 3 and 4 before that.
    /// </summary>
    public Broken WhyNotAmend() => new Broken().When(!Binds, AgreementRules.NotSignedYet);

    /// <summary>Changes title and term of a draft; the last day is not before the first.</summary>
    public void Change(string title, DateOnly startsOn, DateOnly endsOn)
    {
        WhyNotEdit().When(endsOn < startsOn, AgreementRules.EndsBeforeStart).ThrowIfAny();
        (Title, StartsOn, EndsOn) = (title, startsOn, endsOn);
    }

    /// <summary>Changes how periods, days and the chair are counted from now on; the row it gives keeps how it was.</summary>
    public SettingsChange ChangeSettings(AgreementSettings s, string reason, Actor actor)
    {
        new Broken()
            .When(s == Settings, AgreementRules.NothingChanged)
            .When(Binds && reason.Length == 0, AgreementRules.SettingsNeedReason)
            .ThrowIfAny();
        var change = new SettingsChange(this, s, reason, actor);
        (HalfYears, WorkingDays, FirstChair, RenewalMonths, ConsultationMonths) = (
            s.HalfYears,
            s.WorkingDays,
            s.FirstChair,
            s.RenewalMonths,
            s.ConsultationMonths
        );
        return change;
    }

    /// <summary>Adds a party with the organisation's name, number and address as they are now.</summary>
    public AgreementParty AddParty(int order, string term, Organisation organisation, string diaryNumber)
    {
        var party = new AgreementParty(this, order, term, organisation, diaryNumber);
        Parties.Add(party);
        return party;
    }

    /// <summary>Adds a clause last in a draft.</summary>
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
