using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Time;

namespace Samverkan.Core.Compliance;

/// <summary>What obligations and tasks of one agreement are computed of: lean, immutable, loaded for many agreements at once.</summary>
public sealed record AgreementFacts
{
    /// <summary>The agreement.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its part of addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>A frame agreement or a local one.</summary>
    public required AgreementKind Kind { get; init; }

    /// <summary>The first day of the term.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>The last day of the term.</summary>
    public required DateOnly EndsOn { get; init; }

    /// <summary>Where the agreement stands among all by when it was made.</summary>
    public long Sequence { get; init; }

    /// <summary>How far it has come.</summary>
    public required AgreementState State { get; init; }

    /// <summary>How many clauses are written.</summary>
    public required int Clauses { get; init; }

    /// <summary>The parties in order.</summary>
    public required IReadOnlyList<PartyFact> Parties { get; init; }

    /// <summary>How half-years are counted, from which day, oldest first.</summary>
    public required IReadOnlyList<HalfYearCut> HalfYears { get; init; }

    /// <summary>The annexes in order with the versions that matter.</summary>
    public required IReadOnlyList<AnnexFact> Annexes { get; init; }

    /// <summary>The bodies with those who decide and those who are responsible.</summary>
    public required IReadOnlyList<BodyFact> Bodies { get; init; }

    /// <summary>Meetings that are not finished, and the advisory councils' of the last years.</summary>
    public required IReadOnlyList<MeetingFact> Meetings { get; init; }

    /// <summary>Reviews of sections that one party has asked the other for.</summary>
    public required IReadOnlyList<SectionReviewFact> Reviews { get; init; }

    /// <summary>Plans to revisit.</summary>
    public required IReadOnlyList<PlanReview> Plans { get; init; }

    /// <summary>Requests for signatures that are open.</summary>
    public required IReadOnlyList<RequestFact> Requests { get; init; }

    /// <summary>Whether both parties are bound.</summary>
    public bool Binds => Agreement.BindsWhen(State);

    /// <summary>Its addresses.</summary>
    public AgreementLinks Links => Common.Links.Agreement(Slug);

    /// <summary>Those who do something in either party, as long as the agreement runs; nobody after that.</summary>
    public Audience Running(Permission permission, DateOnly today) =>
        Audience.Of(EndsOn >= today ? Parties.Select(p => p.OrganisationId) : [], permission);
}

/// <summary>A party of an agreement.</summary>
public sealed record PartyFact(
    Guid Id,
    Guid OrganisationId,
    int Order,
    string Term,
    bool HasDetails,
    Guid? ContactFunctionId,
    Guid? SignatoryFunctionId
);

/// <summary>An annex.</summary>
public sealed record AnnexFact(Guid Id, AnnexKind Kind, DateOnly? ReviewOn, DateTime? ReviewSetAt, IReadOnlyList<VersionFact> Versions)
{
    /// <summary>What it is called with its number.</summary>
    public string Label => $"Bilaga {(int)Kind} {Annex.TitleOf(Kind)}";
}

/// <summary>A version that matters: open, in force, sent back, or any decided one of the lägesbild.</summary>
public sealed record VersionFact(
    Guid Id,
    int Number,
    AnnexVersionStatus Status,
    bool AwaitsSignatures,
    bool OnAgenda,
    DateTime? SubmittedAt,
    DateOnly? DecidedOn,
    DateOnly? EffectiveOn
);

/// <summary>A body with who decides in it and who is responsible for it.</summary>
public sealed record BodyFact(Guid Id, BodyKind Kind, string Name, IReadOnlyList<MandateFact> Mandates, IReadOnlyList<MandateFact> Leads);

/// <summary>A meeting.</summary>
public sealed record MeetingFact(
    Guid Id,
    Guid BodyId,
    int Number,
    int Year,
    DateTime StartsAt,
    MeetingState State,
    bool Approved,
    IReadOnlyList<Presence> Present,
    IReadOnlyList<int> Adjusted,
    IReadOnlyList<ItemFact> Undecided,
    IReadOnlyList<Guid> Shows
)
{
    /// <summary>Whether it was held before and is entered afterwards.</summary>
    public bool Entered { get; init; }

    /// <summary>The day it is or was held, in Sweden.</summary>
    public DateOnly Date => SwedishTime.DateOf(StartsAt);
}

/// <summary>An item that waits to be decided, with the standpoints on what it is about now.</summary>
public sealed record ItemFact(Guid Id, string Title, IReadOnlyList<int> Confirmed);

/// <summary>A review of a section that one party has asked the other for.</summary>
public sealed record SectionReviewFact(Guid SectionId, string Heading, AnnexKind Kind, Guid AskedByPartyId, DateOnly DueOn);

/// <summary>An open request for signatures.</summary>
public sealed record RequestFact(Guid Id, DateTime RequestedAt, IReadOnlyList<int> Signed);
