using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Signing;

/// <summary>Sends agreements and amendments for signature and takes the signatures.</summary>
public sealed class SigningService(
    SamverkanDb db,
    AgreementVisible visible,
    SigningVisible signingVisible,
    HistoryLog history,
    AnnexService annexes,
    ArchiveService archive
)
{
    /// <summary>Seals the agreement's text with all seven annexes and asks both parties to sign.</summary>
    public async Task<SignatureRequest> RequestAsync(Guid agreementId, int seen, Actor actor, CancellationToken ct = default)
    {
        var agreement = await LoadAgreementAsync(agreementId, actor, ct);
        db.Expect(agreement, seen);
        await RequireSignableAsync(agreement, ct);
        var slots = await db.Set<Annex>()
            .Include(a => a.Versions)
            .Where(a => a.AgreementId == agreementId)
            .OrderBy(a => a.Number)
            .ToListAsync(ct);
        await annexes.LoadContentAsync(slots.Select(ToSign).OfType<AnnexVersion>(), ct);
        var documents = new List<Document> { SigningDocuments.Text(agreement, actor.Now) };
        foreach (var annex in slots)
        {
            documents.Add(await VersionToSignAsync(annex, agreement, actor, ct));
        }

        agreement.AwaitSignatures();
        return await AddAsync(new SignatureRequest(agreement, null, documents, actor), SigningActs.SendAgreement.With(), actor, ct);
    }

    /// <summary>Seals a submitted annex version that changes by signed amendment (R17) and asks both parties to sign it.</summary>
    public async Task<SignatureRequest> RequestAmendmentAsync(Guid versionId, int seen, Actor actor, CancellationToken ct = default)
    {
        var (annex, version) = await annexes.LoadVersionAsync(versionId, Permission.RequestSignature, actor, ct);
        db.Expect(version, seen);
        annex
            .Agreement.WhyNotAmend()
            .When(annex.Route != ApprovalRoute.SignedAmendment, AnnexRules.WrongRoute)
            .When(version.Status != AnnexVersionStatus.Submitted, AnnexRules.OnlySubmittedIsDecided)
            .ThrowIfAny();
        await RequireSignableAsync(annex.Agreement, ct);
        version.SendForSignatures();
        return await AddAsync(
            new SignatureRequest(annex.Agreement, versionId, [version.Document], actor),
            SigningActs.SendAnnex.With(annex.Number, version.Number),
            actor,
            ct
        );
    }

    /// <summary>Seals an amendment of the agreement's text and asks both parties to sign it.</summary>
    public async Task<SignatureRequest> RequestTextAmendmentAsync(Guid amendmentId, int seen, Actor actor, CancellationToken ct = default)
    {
        var id =
            await db.Set<Amendment>().Where(a => a.Id == amendmentId).Select(a => (Guid?)a.AgreementId).FirstOrDefaultAsync(ct)
            ?? throw new NotFoundException("Tillägget");
        var agreement = await LoadAgreementAsync(id, actor, ct);
        var amendment =
            await visible.Amendments(actor, agreement).Include(a => a.Drafts).FirstOrDefaultAsync(a => a.Id == amendmentId, ct)
            ?? throw new NotFoundException("Tillägget");
        db.Expect(amendment, seen);
        await RequireSignableAsync(agreement, ct);
        var number =
            amendment.Number > 0
                ? amendment.Number
                : (await db.Set<Amendment>().Where(a => a.AgreementId == id).MaxAsync(a => (int?)a.Number, ct) ?? 0) + 1;
        amendment.Send(number, agreement.SideOf(actor)?.Id);
        return await AddAsync(
            new SignatureRequest(agreement, null, [SigningDocuments.Amendment(agreement, amendment, actor.Now)], actor, amendmentId),
            SigningActs.SendAmendment.With(number),
            actor,
            ct
        );
    }

    /// <summary>Signs for the actor's party. The caller has asked for the password again.</summary>
    public async Task SignAsync(Guid requestId, int seen, string place, DateOnly date, Actor actor, CancellationToken ct = default)
    {
        var request = await LoadAsync(requestId, Permission.Sign, actor, ct);
        db.Expect(request, seen);
        var order = request.PartyOf(actor);
        var title = order == 0 ? "" : actor.Holds.First(h => h.FunctionId == request.Agreement.Party(order).SignatoryFunctionId).Title;
        var complete = request.Sign(place, date, title, actor);
        db.Add(request.Signatures[^1]);
        db.Touch(request);
        history.Record(
            actor,
            (request.IsWhole ? SigningActs.SignAgreement : SigningActs.SignAmendment).With(),
            request,
            request.AgreementId
        );
        if (complete)
        {
            await CompleteAsync(request, actor, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    /// <summary>Ends a request, since the actor will not sign for the party; what was sealed is free to change again.</summary>
    public async Task DeclineAsync(Guid requestId, int seen, string reason, Actor actor, CancellationToken ct = default)
    {
        var request = await LoadAsync(requestId, Permission.Sign, actor, ct);
        db.Expect(request, seen);
        request.Decline(reason, actor);
        await EndAsync(request, SigningActs.Decline, actor with { Reason = reason }, ct);
    }

    /// <summary>Takes a request back before both have signed; what was sealed is free to change again.</summary>
    public async Task WithdrawAsync(Guid requestId, int seen, string reason, Actor actor, CancellationToken ct = default)
    {
        var request = await LoadAsync(requestId, Permission.RequestSignature, actor, ct);
        db.Expect(request, seen);
        request.Withdraw(reason);
        await EndAsync(request, SigningActs.Withdraw, actor with { Reason = reason }, ct);
    }

    private async Task EndAsync(SignatureRequest request, ActKind act, Actor actor, CancellationToken ct)
    {
        if (request.IsWhole)
        {
            request.Agreement.BackToDraft();
        }

        (await AmendmentAsync(request, ct))?.BackToDraft();

        foreach (
            var version in await db.Set<AnnexVersion>()
                .Where(v => v.AgreementId == request.AgreementId && v.AwaitsSignatures)
                .ToListAsync(ct)
        )
        {
            version.EndSignatures();
        }

        history.Record(actor, act.With(), request, request.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Both have signed: the agreement and what was submitted with it are in force, and the signed PDF is archived.</summary>
    private async Task CompleteAsync(SignatureRequest request, Actor actor, CancellationToken ct)
    {
        var on = request.Signatures.Max(s => s.Date);
        var slots = await db.Set<Annex>().Include(a => a.Versions).Where(a => a.AgreementId == request.AgreementId).ToListAsync(ct);
        await annexes.LoadContentAsync(slots.SelectMany(a => a.Versions).Where(v => v.AwaitsSignatures), ct);
        foreach (var annex in slots)
        {
            // Only what was sealed comes into force, not what has been submitted since.
            if (annex.Versions.Find(v => v.AwaitsSignatures) is { } version)
            {
                version.EndSignatures();
                version.Decide(actor, on, "undertecknad av båda parter");
                annexes.TakeEffect(annex, request.Agreement, version, actor, "undertecknad " + on.Iso(), actor.Today);
                history.Record(actor, SigningActs.InForceBySignature.With(annex.Number, version.Number), version, request.AgreementId);
            }
        }

        if (request.IsWhole)
        {
            request.Agreement.Sign(on, request.PrintedSeal);
        }

        (await AmendmentAsync(request, ct))?.Sign(on);

        archive.Keep(
            FileKind.Signed,
            request.Id,
            request.AgreementId,
            $"undertecknat-{request.Agreement.Slug}.pdf",
            SigningDocuments.Signed(request),
            actor
        );
    }

    private async Task<Amendment?> AmendmentAsync(SignatureRequest request, CancellationToken ct) =>
        request.AmendmentId is { } id ? await db.Set<Amendment>().FirstAsync(a => a.Id == id, ct) : null;

    /// <summary>The annex version that is signed: in force or submitted; annexes made from data are frozen now.</summary>
    private async Task<Document> VersionToSignAsync(Annex annex, Agreement agreement, Actor actor, CancellationToken ct)
    {
        var version = ToSign(annex);
        if (version is { Status: AnnexVersionStatus.Submitted } && IsMadeFromData(annex))
        {
            // Contacts and bodies may have changed since: what is signed is what holds now.
            await annexes.TakeBackAsync(annex, version, SigningActs.TakeBackToFreeze, "fryses på nytt inför underskrift", actor, ct);
            version = null;
        }

        if (version is null && IsMadeFromData(annex))
        {
            version = await FreezeAsync(annex, agreement, actor, ct);
        }

        if (version is { Status: AnnexVersionStatus.Submitted })
        {
            version.SendForSignatures();
        }

        return version?.Document
            ?? throw new RuleException(
                SigningRules.AnnexMissing with
                {
                    Message = $"Bilaga {annex.Number} {annex.Title} saknar version. " + SigningRules.AnnexMissing.Message,
                }
            );
    }

    /// <summary>Freezes an annex that is made from data as it is now.</summary>
    private async Task<AnnexVersion> FreezeAsync(Annex annex, Agreement agreement, Actor actor, CancellationToken ct)
    {
        var version = annex.OpenDraft();
        db.AddIfNew(version);
        version.Submit(
            await annexes.ComposeAsync(annex, agreement, version.Number, actor, ct),
            "Till avtalets undertecknande.",
            ApprovalRoute.SignedAmendment,
            actor
        );
        db.Add(version.Frozen!);
        history.Record(actor, SigningActs.FreezeToSign.With(annex.Number, version.Number), version, agreement.Id);
        return version;
    }

    private static bool IsMadeFromData(Annex annex) => !annex.HasSections && annex.Kind != AnnexKind.ActionPlans;

    private static AnnexVersion? ToSign(Annex annex) =>
        annex
            .Versions.OrderByDescending(v => v.Number)
            .FirstOrDefault(v => v.Status is AnnexVersionStatus.Submitted or AnnexVersionStatus.Documented or AnnexVersionStatus.InForce);

    private async Task RequireSignableAsync(Agreement agreement, CancellationToken ct) =>
        new Broken()
            .When(agreement.Parties.Exists(p => p.SignatoryFunctionId is null), SigningRules.SignatoryMissing)
            .When(
                await db.Set<SignatureRequest>().AnyAsync(r => r.AgreementId == agreement.Id && r.State == RequestState.Open, ct),
                SigningRules.AlreadyRequested
            )
            .ThrowIfAny();

    private async Task<SignatureRequest> AddAsync(SignatureRequest request, Act act, Actor actor, CancellationToken ct)
    {
        ArchiveService.Keepable(SigningDocuments.Signed(request));
        db.Add(request);
        history.Record(actor, act, request, request.AgreementId);
        await db.SaveChangesAsync(ct);
        return request;
    }

    private async Task<Agreement> LoadAgreementAsync(Guid id, Actor actor, CancellationToken ct)
    {
        var agreement =
            await visible
                .Agreements(actor)
                .Include(a => a.Parties)
                .Include(a => a.Clauses)
                .AsSplitQuery()
                .FirstOrDefaultAsync(a => a.Id == id, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.RequestSignature, agreement);
        return agreement;
    }

    private async Task<SignatureRequest> LoadAsync(Guid id, Permission permission, Actor actor, CancellationToken ct)
    {
        var request =
            await signingVisible
                .SignatureRequests(actor)
                .Include(r => r.Agreement)
                    .ThenInclude(a => a.Parties)
                .Include(r => r.Documents)
                .Include(r => r.Signatures)
                .AsSplitQuery()
                .FirstOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new NotFoundException("Begäran om underskrift");
        actor.Require(permission, request.Agreement);
        return request;
    }
}
