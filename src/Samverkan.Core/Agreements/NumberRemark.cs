using System.ComponentModel.DataAnnotations;

namespace Samverkan.Core.Agreements;

/// <summary>
/// A party's word that a number which looks like a personnummer is another: a telephone, a diary number (N4). When both parties have given
/// it, what holds the number may be published.
/// </summary>
public sealed class NumberRemark : Entity
{
    private NumberRemark() { }

    internal NumberRemark(AgreementParty side, string number, string why, Actor actor)
    {
        (AgreementId, PartyId, Number, Why) = (side.AgreementId, side.Id, number, why);
        (At, By) = (actor.Now, actor.Name);
    }

    /// <summary>The agreement in whose texts the number stands.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The party that says so.</summary>
    public Guid PartyId { get; private set; }

    /// <summary>The number as it stands in the text.</summary>
    [MaxLength(20)]
    public string Number { get; private set; } = "";

    /// <summary>What it is instead.</summary>
    [MaxLength(300)]
    public string Why { get; private set; } = "";

    /// <summary>When it was said, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Who said it, by the name at the time.</summary>
    [MaxLength(200)]
    public string By { get; private set; } = "";
}
