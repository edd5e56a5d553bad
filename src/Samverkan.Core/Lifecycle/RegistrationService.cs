using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Lifecycle;

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

/// <summary>Registers agreements with their annex slots: new ones as drafts, and those made on paper as they were.</summary>
public sealed class RegistrationService(
    SamverkanDb db,
    AgreementVisible visible,
    HistoryLog history,
    AgreementService agreements,
    AnnexService annexes,
    ArchiveService archive
)
{
    /// <summary>The page where agreements are registered stands at this address.</summary>
    private const string ReservedSlug = "nytt";

    /// <summary>Registers an agreement as a draft, with its seven annex slots when it is local.</summary>
    public async Task<Agreement> CreateAsync(NewAgreement form, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.EditAgreement);
        var organisations = await db.Set<Organisation>()
            .Where(o => o.Id == form.First.OrganisationId || o.Id == form.Second.OrganisationId)
            .ToListAsync(ct);
        await RequireSoundAsync(form, organisations, actor, ct);
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
            (form.Kind == AgreementKind.Frame ? LifecycleActs.RegisterFrame : LifecycleActs.RegisterLocal).With(),
            agreement,
            agreement.Id
        );
        await db.SaveChangesAsync(ct);
        return agreement;
    }

    /// <summary>Refuses what is no sound agreement: its term, parties, address and diary numbers, and what it rests on.</summary>
    private async Task RequireSoundAsync(NewAgreement form, List<Organisation> organisations, Actor actor, CancellationToken ct)
    {
        new Broken()
            .When(form.EndsOn < form.StartsOn, AgreementRules.EndsBeforeStart)
            .When(organisations.Count != 2, AgreementRules.PartiesDiffer)
            .When(!actor.IsSystem && !organisations.Exists(o => actor.Organisations.Contains(o.Id)), AgreementRules.OwnOrganisation)
            .When(form.Kind == AgreementKind.Local && form.ParentId is null, AgreementRules.LocalNeedsParent)
            .When(await db.Set<Agreement>().AnyAsync(a => a.Slug == form.Slug, ct), AgreementRules.SlugTaken)
            .When(form.Slug == ReservedSlug, AgreementRules.SlugReserved)
            .When(
                await agreements.DiaryTakenAsync(form.First.OrganisationId, form.First.DiaryNumber, null, ct),
                AgreementRules.DiaryNumberTaken with
                {
                    Field = "FirstDiary",
                }
            )
            .When(
                await agreements.DiaryTakenAsync(form.Second.OrganisationId, form.Second.DiaryNumber, null, ct),
                AgreementRules.DiaryNumberTaken with
                {
                    Field = "SecondDiary",
                }
            )
            .ThrowIfAny();
        if (
            form.ParentId is { } parent
            && !await visible.Agreements(actor).AnyAsync(a => a.Id == parent && a.Kind == AgreementKind.Frame, ct)
        )
        {
            throw new NotFoundException("Samverkansavtalet");
        }
    }

    /// <summary>
    /// Keeps a paper agreement as it was: its text, and every annex composed as on its first day; annexes without content stay missing.
    /// The signature is not proven.
    /// </summary>
    public Task RegisterAsMadeAsync(Guid agreementId, int seen, Actor actor, CancellationToken ct = default) =>
        RegisterAsMadeAsync(agreementId, seen, actor, (_, document) => document, ct);

    /// <param name="asItWas">What of a composed annex there was on paper.</param>
    internal async Task RegisterAsMadeAsync(
        Guid agreementId,
        int seen,
        Actor actor,
        Func<Annex, Document, Document> asItWas,
        CancellationToken ct = default
    )
    {
        var agreement =
            await visible
                .Agreements(actor)
                .Include(a => a.Parties)
                .Include(a => a.Clauses)
                .AsSplitQuery()
                .FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.EditAgreement, agreement);
        db.Expect(agreement, seen);
        agreement.RegisterAsMade();
        history.Record(actor, LifecycleActs.RegisterAsMade.With(), agreement, agreementId);
        var slots = await db.Set<Annex>().Include(a => a.Versions).Where(a => a.AgreementId == agreement.Id).ToListAsync(ct);
        foreach (var annex in slots)
        {
            await KeepAsync(annex, agreement, asItWas, actor, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Keeps an annex of a paper agreement as it was; one that is before those who decide is taken back first.</summary>
    private async Task KeepAsync(
        Annex annex,
        Agreement agreement,
        Func<Annex, Document, Document> asItWas,
        Actor actor,
        CancellationToken ct
    )
    {
        if (annex.Open is { IsSubmitted: true } submitted)
        {
            await annexes.TakeBackAsync(annex, submitted, LifecycleActs.TakeBackToRegister, "avtalet registreras från papper", actor, ct);
        }

        var number = annex.Open?.Number ?? annex.Versions.Select(v => v.Number).DefaultIfEmpty(0).Max() + 1;
        var document = asItWas(annex, await annexes.ComposeAsync(annex, agreement, number, actor, ct));
        if (document.Blocks.Count > 0)
        {
            var version = annex.OpenDraft();
            db.AddIfNew(version);
            version.RegisterAsMade(document, agreement.StartsOn, actor);
            db.Add(version.Frozen!);
            archive.Keep(
                FileKind.AnnexVersion,
                version.Id,
                agreement.Id,
                $"bilaga-{annex.Number}-version-{version.Number}.pdf",
                AnnexDocuments.ForPrint(annex, version, agreement, document),
                actor
            );
            history.Record(actor, LifecycleActs.RegisterAnnex.With(annex.Number), version, agreement.Id);
        }
    }
}
