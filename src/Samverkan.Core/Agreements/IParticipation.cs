namespace Samverkan.Core.Agreements;

/// <summary>
/// Tells who takes part in the work of an agreement without belonging to a party of it. Answered by the feature that keeps members of
/// bodies, which builds on agreements; agreements need it to know who may see them.
/// </summary>
public interface IParticipation
{
    /// <summary>The agreements in whose bodies one of the functions takes part.</summary>
    /// <param name="on">The day of the question; memberships that have ended before do not count.</param>
    IQueryable<Guid> AgreementsOf(List<Guid> functions, DateOnly on);
}
