using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Agreements;

/// <summary>Edits agreements, their parties, clauses and settings.</summary>
public sealed class AgreementService(SamverkanDb db, AgreementVisible visible, HistoryLog history)
{
    /// <summary>Changes title and term of a draft.</summary>
    public async Task ChangeAsync(
        Guid id,
        int seen,
        string title,
        DateOnly startsOn,
        DateOnly endsOn,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var agreement = await LoadAsync(id, Permission.EditAgreement, actor, ct);
        db.Expect(agreement, seen);
        agreement.Change(title, startsOn, endsOn);
        history.Record(actor, AgreementsActs.Change.With(startsOn.Iso(), endsOn.Iso()), agreement, id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Changes the settings from today on; the earlier ones stay with the day and the reason.</summary>
    public async Task ChangeSettingsAsync(
        Guid id,
        int seen,
        AgreementSettings settings,
        string reason,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var agreement = await LoadAsync(id, Permission.EditAgreement, actor, ct);
        db.Expect(agreement, seen);
        var change = agreement.ChangeSettings(settings, reason, actor);
        db.Add(change);
        var what = SettingsText.Differences(agreement, change.Before, change.After).Select(d => $"{d.Name}: {d.Before} → {d.After}");
        history.Record(actor with { Reason = reason }, AgreementsActs.ChangeSettings.With(string.Join(". ", what)), agreement, id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Changes what a draft says of a party, and names its contact and signatory; once it is no draft, only the latter and only by the
    /// party itself.
    /// </summary>
    public async Task ChangePartyAsync(
        Guid partyId,
        int seen,
        string name,
        string organisationNumber,
        string address,
        string diaryNumber,
        Guid? contact,
        Guid? signatory,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var party = await visible.Parties(actor).FirstOrDefaultAsync(p => p.Id == partyId, ct) ?? throw new NotFoundException("Parten");
        var agreement = await LoadAsync(party.AgreementId, Permission.EditAgreement, actor, ct);
        db.Expect(party, seen);
        var own = await db.Set<Function>()
            .CountAsync(f => (f.Id == contact || f.Id == signatory) && f.OrganisationId == party.OrganisationId, ct);
        new Broken()
            .When(agreement.State != AgreementState.Draft && agreement.SideOf(actor)?.Id != party.Id, AgreementRules.OtherPartysData)
            .When(own != new[] { contact, signatory }.OfType<Guid>().Distinct().Count(), AgreementRules.FunctionOfOther)
            .ThrowIfAny();
        if (
            party.Name != name
            || party.OrganisationNumber != organisationNumber
            || party.Address != address
            || party.DiaryNumber != diaryNumber
        )
        {
            agreement
                .WhyNotEdit()
                .When(await DiaryTakenAsync(party.OrganisationId, diaryNumber, partyId, ct), AgreementRules.DiaryNumberTaken)
                .ThrowIfAny();
            party.Change(name, organisationNumber, address, diaryNumber);
        }

        party.SetFunctions(contact, signatory);
        db.Touch(agreement);
        history.Record(actor, AgreementsActs.ChangeParty.With(party.Term), party, agreement.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Adds a clause last in a draft.</summary>
    public async Task<Clause> AddClauseAsync(Guid id, string heading, string text, Actor actor, CancellationToken ct = default)
    {
        var agreement = await LoadAsync(id, Permission.EditAgreement, actor, ct);
        var clause = agreement.AddClause(heading, text);
        db.Add(clause);
        db.Touch(agreement);
        history.Record(actor, AgreementsActs.AddClause.With(clause.Number, heading), clause, id);
        await db.SaveChangesAsync(ct);
        return clause;
    }

    /// <summary>Rewrites a clause of a draft; refused with the other's text when somebody saved in between.</summary>
    public async Task ChangeClauseAsync(Guid clauseId, int seen, string heading, string text, Actor actor, CancellationToken ct = default)
    {
        var (agreement, clause) = await LoadClauseAsync(clauseId, actor, ct);
        if (clause.Version != seen)
        {
            throw new StaleException(clause.Text, await history.LastToChangeAsync(clauseId, ct), clause.Version);
        }

        clause.Change(heading, text);
        db.Touch(agreement);
        history.Record(actor, AgreementsActs.ChangeClause.With(clause.Number, heading), clause, agreement.Id);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Removes a clause of a draft; those after it move up a number.</summary>
    public async Task RemoveClauseAsync(Guid clauseId, int seen, Actor actor, CancellationToken ct = default)
    {
        var (agreement, clause) = await LoadClauseAsync(clauseId, actor, ct);
        db.Expect(clause, seen);
        foreach (var later in agreement.Clauses.Where(c => c.Number > clause.Number))
        {
            later.Renumber(later.Number - 1);
        }

        agreement.Clauses.Remove(clause);
        db.Remove(clause);
        db.Touch(agreement);
        history.Record(actor, AgreementsActs.RemoveClause.With(clause.Number, clause.Heading), agreement, agreement.Id);
        await db.SaveChangesAsync(ct);
    }

    private async Task<Agreement> LoadAsync(Guid id, Permission permission, Actor actor, CancellationToken ct)
    {
        var agreement =
            await visible
                .Agreements(actor)
                .Include(a => a.Parties)
                .Include(a => a.Clauses)
                .AsSplitQuery()
                .FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(permission, agreement);
        return agreement;
    }

    private async Task<(Agreement Agreement, Clause Clause)> LoadClauseAsync(Guid clauseId, Actor actor, CancellationToken ct)
    {
        var id =
            await db.Set<Clause>().Where(c => c.Id == clauseId).Select(c => (Guid?)c.AgreementId).FirstOrDefaultAsync(ct)
            ?? throw new NotFoundException("Punkten");
        var agreement = await LoadAsync(id, Permission.EditAgreement, actor, ct);
        agreement.WhyNotEdit().ThrowIfAny();
        return (agreement, agreement.Clauses.First(c => c.Id == clauseId));
    }

    /// <summary>Whether another agreement of the organisation has the diary number.</summary>
    internal Task<bool> DiaryTakenAsync(Guid organisationId, string diaryNumber, Guid? except, CancellationToken ct) =>
        diaryNumber.Length == 0
            ? Task.FromResult(false)
            : db.Set<AgreementParty>()
                .AnyAsync(p => p.OrganisationId == organisationId && p.DiaryNumber == diaryNumber && p.Id != except, ct);
}
