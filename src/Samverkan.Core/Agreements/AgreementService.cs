using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Annexes;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Agreements;

/// <summary>What is needed to register an agreement.</summary>
public sealed record NewAgreement(
    AgreementKind Kind,
    string Slug,
    string Title,
    DateOnly StartsOn,
    DateOnly EndsOn,
    Guid? ParentId,
    NewParty First,
    NewParty Second
);

/// <summary>A party of a new agreement.</summary>
public sealed record NewParty(string Term, Guid OrganisationId, string DiaryNumber);

/// <summary>Registers and edits agreements, their parties, clauses and settings.</summary>
public sealed class AgreementService(SamverkanDb db, Visible visible, HistoryLog history)
{
    /// <summary>The page where agreements are registered stands at this address.</summary>
    private const string ReservedSlug = "nytt";

    /// <summary>Registers an agreement as a draft, with its seven annex slots when it is local.</summary>
    public async Task<Agreement> CreateAsync(NewAgreement form, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditAgreement);
        var organisations = await db
            .Organisations.Where(o => o.Id == form.First.OrganisationId || o.Id == form.Second.OrganisationId)
            .ToListAsync(ct);
        new Broken()
            .When(form.EndsOn < form.StartsOn, AgreementRules.EndsBeforeStart)
            .When(organisations.Count != 2, AgreementRules.PartiesDiffer)
            .When(!actor.IsSystem && !organisations.Exists(o => actor.Organisations.Contains(o.Id)), AgreementRules.OwnOrganisation)
            .When(form.Kind == AgreementKind.Local && form.ParentId is null, AgreementRules.LocalNeedsParent)
            .When(await db.Agreements.AnyAsync(a => a.Slug == form.Slug, ct), AgreementRules.SlugTaken)
            .When(form.Slug == ReservedSlug, AgreementRules.SlugReserved)
            .When(await DiaryTakenAsync(form.First, null, ct), AgreementRules.DiaryNumberTaken with { Field = "FirstDiary" })
            .When(await DiaryTakenAsync(form.Second, null, ct), AgreementRules.DiaryNumberTaken with { Field = "SecondDiary" })
            .ThrowIfAny();
        if (
            form.ParentId is { } parent
            && !await visible.Agreements(actor).AnyAsync(a => a.Id == parent && a.Kind == AgreementKind.Frame, ct)
        )
        {
            throw new NotFoundException("Samverkansavtalet");
        }

        var agreement = new Agreement(form.Kind, form.Slug, form.Title, form.StartsOn, form.EndsOn, form.ParentId);
        agreement.AddParty(1, form.First.Term, organisations.First(o => o.Id == form.First.OrganisationId), form.First.DiaryNumber);
        agreement.AddParty(2, form.Second.Term, organisations.First(o => o.Id == form.Second.OrganisationId), form.Second.DiaryNumber);
        db.Add(agreement);
        if (form.Kind == AgreementKind.Local)
        {
            db.AddRange(Enum.GetValues<AnnexKind>().Select(k => new Annex(agreement, k)));
        }

        history.Record(
            actor,
            "registrerade " + (form.Kind == AgreementKind.Frame ? "samverkansavtalet" : "samverkansöverenskommelsen"),
            agreement,
            agreement.Id
        );
        await db.SaveChangesAsync(ct);
        return agreement;
    }

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
        history.Record(actor, $"ändrade titel och tid till {startsOn.Iso()}–{endsOn.Iso()}", agreement, id);
        await db.SaveChangesAsync(ct);
    }

    public async Task ChangeSettingsAsync(Guid id, int seen, AgreementSettings settings, Actor actor, CancellationToken ct = default)
    {
        var agreement = await LoadAsync(id, Permission.EditAgreement, actor, ct);
        db.Expect(agreement, seen);
        agreement.ChangeSettings(settings);
        history.Record(actor, "ändrade avtalets inställningar", agreement, id);
        await db.SaveChangesAsync(ct);
    }

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
        var own = await db.Functions.CountAsync(
            f => (f.Id == contact || f.Id == signatory) && f.OrganisationId == party.OrganisationId,
            ct
        );
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
                .When(
                    await DiaryTakenAsync(new NewParty("", party.OrganisationId, diaryNumber), partyId, ct),
                    AgreementRules.DiaryNumberTaken
                )
                .ThrowIfAny();
            party.Change(name, organisationNumber, address, diaryNumber);
        }

        party.SetFunctions(contact, signatory);
        db.Touch(agreement);
        history.Record(actor, $"ändrade uppgifterna om {party.Term}", party, agreement.Id);
        await db.SaveChangesAsync(ct);
    }

    public async Task<Clause> AddClauseAsync(Guid id, string heading, string text, Actor actor, CancellationToken ct = default)
    {
        var agreement = await LoadAsync(id, Permission.EditAgreement, actor, ct);
        var clause = agreement.AddClause(heading, text);
        db.Add(clause);
        db.Touch(agreement);
        history.Record(actor, $"lade till punkt {clause.Number}, {heading}", clause, id);
        await db.SaveChangesAsync(ct);
        return clause;
    }

    public async Task ChangeClauseAsync(Guid clauseId, int seen, string heading, string text, Actor actor, CancellationToken ct = default)
    {
        var (agreement, clause) = await LoadClauseAsync(clauseId, actor, ct);
        if (clause.Version != seen)
        {
            throw new StaleException(clause.Text, await history.LastToChangeAsync(clauseId, ct), clause.Version);
        }

        clause.Change(heading, text);
        db.Touch(agreement);
        history.Record(actor, $"ändrade punkt {clause.Number}, {heading}", clause, agreement.Id);
        await db.SaveChangesAsync(ct);
    }

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
        history.Record(actor, $"tog bort punkt {clause.Number}, {clause.Heading}", agreement, agreement.Id);
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
            await db.Clauses.Where(c => c.Id == clauseId).Select(c => (Guid?)c.AgreementId).FirstOrDefaultAsync(ct)
            ?? throw new NotFoundException("Punkten");
        var agreement = await LoadAsync(id, Permission.EditAgreement, actor, ct);
        agreement.WhyNotEdit().ThrowIfAny();
        return (agreement, agreement.Clauses.First(c => c.Id == clauseId));
    }

    private Task<bool> DiaryTakenAsync(NewParty party, Guid? except, CancellationToken ct) =>
        party.DiaryNumber.Length == 0
            ? Task.FromResult(false)
            : db.Parties.AnyAsync(
                p => p.OrganisationId == party.OrganisationId && p.DiaryNumber == party.DiaryNumber && p.Id != except,
                ct
            );
}
