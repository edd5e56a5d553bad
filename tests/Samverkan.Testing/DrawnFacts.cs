using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;

namespace Samverkan.Testing;

/// <summary>Facts of an agreement as tests need them, made in memory.</summary>
public sealed class DrawnFacts
{
    /// <summary>The instant that everything is asked of; a Monday morning.</summary>
    public static readonly DateTime Now = Drawn.Now;

    /// <summary>The day of it.</summary>
    public static readonly DateOnly Today = Drawn.Today;

    private readonly Drawn drawn = new();

    /// <summary>The two decision-makers' functions, by party.</summary>
    public IReadOnlyDictionary<int, Guid> Deciding { get; } = new Dictionary<int, Guid> { [1] = Guid.NewGuid(), [2] = Guid.NewGuid() };

    /// <summary>Who signs, by party.</summary>
    public IReadOnlyDictionary<int, Guid> Signing { get; } = new Dictionary<int, Guid> { [1] = Guid.NewGuid(), [2] = Guid.NewGuid() };

    /// <summary>A coordinator of a party.</summary>
    public Actor Coordinator(int party) => Holder(Guid.NewGuid(), party, FunctionRole.Coordinator);

    /// <summary>Whoever holds a function of a party.</summary>
    public Actor Holder(Guid function, int party, FunctionRole role = FunctionRole.DecisionMaker) =>
        new(Guid.NewGuid(), "Namn", Now, [new HeldFunction(function, Organisation(party), "Funktion", role)]);

    /// <summary>A party's organisation.</summary>
    public Guid Organisation(int party) => (party == 1 ? drawn.Municipality : drawn.Police).Id;

    /// <summary>Chefsamrådet.</summary>
    public BodyFact Council { get; }

    /// <summary>An agreement that binds, with nothing in it.</summary>
    public AgreementFacts Facts { get; }

    /// <summary>Draws them.</summary>
    public DrawnFacts()
    {
        Council = new BodyFact(
            Guid.NewGuid(),
            BodyKind.Council,
            "Chefsamrådet",
            [.. Deciding.Select(d => new MandateFact(d.Value, BodyRole.DecisionMaker, d.Key, Today.AddYears(-1), null))],
            []
        );
        Facts = new AgreementFacts
        {
            Id = Guid.NewGuid(),
            Slug = "prov",
            Title = "Avtalet",
            Kind = AgreementKind.Local,
            StartsOn = Today.AddYears(-1),
            EndsOn = Today.AddYears(1).AddDays(-1),
            State = AgreementState.Signed,
            Clauses = 1,
            Parties =
            [
                new PartyFact(Guid.NewGuid(), Organisation(1), 1, "Kommunen", true, Guid.NewGuid(), Signing[1]),
                new PartyFact(Guid.NewGuid(), Organisation(2), 2, "Polisen", true, Guid.NewGuid(), Signing[2]),
            ],
            HalfYears = [new HalfYearCut(DateOnly.MinValue, HalfYearKind.Agreement)],
            Annexes = [],
            Bodies = [Council],
            Meetings = [],
            Reviews = [],
            Plans = [],
            Requests = [],
        };
    }

    /// <summary>A meeting of a body, days from now.</summary>
    public static MeetingFact Meeting(BodyFact body, MeetingState state, int days) =>
        new(Guid.NewGuid(), body.Id, 1, 2026, Now.AddDays(days), state, false, [], [], [], []);

    /// <summary>A version.</summary>
    public static VersionFact Version(int number, AnnexVersionStatus status, DateOnly? decidedOn = null) =>
        new(Guid.NewGuid(), number, status, false, false, Now.AddDays(-1), decidedOn, decidedOn);

    /// <summary>An annex with its versions.</summary>
    public static AnnexFact Annex(AnnexKind kind, params IEnumerable<VersionFact> versions) =>
        new(Guid.NewGuid(), kind, null, null, [.. versions]);
}
