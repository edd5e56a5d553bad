using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Agreements;

/// <summary>Keeps what the parties say of numbers that look like personnummer, and tells which of them may not be published.</summary>
public sealed class NumberRemarks(SamverkanDb db, HistoryLog history, AgreementVisible visible)
{
    /// <summary>What has been said in an agreement of some numbers.</summary>
    public async Task<IReadOnlyList<NumberRemark>> OfAsync(
        Guid agreementId,
        IReadOnlyCollection<string> numbers,
        CancellationToken ct = default
    ) =>
        numbers.Count == 0
            ? []
            : await db.Set<NumberRemark>()
                .AsNoTracking()
                .Where(r => r.AgreementId == agreementId && numbers.Contains(r.Number))
                .OrderBy(r => r.Sequence)
                .ToListAsync(ct);

    /// <summary>The numbers that not every party has said to be another.</summary>
    public static IReadOnlyList<string> Unclear(Agreement agreement, IEnumerable<string> numbers, IReadOnlyList<NumberRemark> said) =>
        [.. numbers.Where(n => !agreement.Parties.TrueForAll(p => said.Any(r => r.Number == n && r.PartyId == p.Id)))];

    /// <summary>Notes a party's word that a number is another.</summary>
    /// <exception cref="RuleException">It does not look like a personnummer, the party has said so already, or why is missing.</exception>
    public async Task RemarkAsync(Guid agreementId, string number, string why, Actor actor, CancellationToken ct = default)
    {
        var agreement =
            await visible.Agreements(actor).Include(a => a.Parties).FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.EditAgreement, agreement);
        var side = agreement.SideOf(actor) ?? throw new ForbiddenException();
        var said = await OfAsync(agreementId, [number], ct);
        new Broken()
            .When(PersonalNumbers.In(number) is not [var only] || only != number, AgreementRules.NoPersonalNumber)
            .When(said.Any(r => r.PartyId == side.Id), AgreementRules.AlreadyRemarked)
            .When(why.Length == 0, AgreementRules.RemarkNeedsReason)
            .ThrowIfAny();
        var remark = new NumberRemark(side, number, why, actor);
        db.Add(remark);
        history.Record(actor, AgreementsActs.RemarkNumber.With(number, why), remark, agreementId);
        await db.SaveChangesAsync(ct);
    }
}
