using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Notifications;
using Samverkan.Documents.Content;
using Samverkan.Documents.Fonts;

namespace Samverkan.Core.Annexes;

/// <summary>Makes the content of one kind of annex from the working data. Implemented by the feature that owns the data.</summary>
public interface IAnnexComposer
{
    /// <summary>Which annexes it composes.</summary>
    IReadOnlyCollection<AnnexKind> Kinds { get; }

    /// <summary>The annex's content, headings from level 1; empty when there is nothing yet.</summary>
    Task<IReadOnlyList<Block>> ComposeAsync(Annex annex, Agreement agreement, DateOnly today, CancellationToken ct);
}

/// <summary>What a feature above annexes does when a version is put before those who decide, or taken back. The caller saves.</summary>
public interface IVersionWatcher
{
    /// <summary>A version has been submitted.</summary>
    Task SubmittedAsync(Annex annex, AnnexVersion version, Actor actor, CancellationToken ct);

    /// <summary>A submitted version has been taken back.</summary>
    /// <param name="why">What whoever took it back gave as the reason.</param>
    Task WithdrawnAsync(Annex annex, AnnexVersion version, string why, Actor actor, CancellationToken ct);
}

/// <summary>Freezes working material as versions and takes them through decision, record and appending.</summary>
public sealed class AnnexService(
    SamverkanDb db,
    AnnexVisible visible,
    HistoryLog history,
    IEnumerable<IAnnexComposer> composers,
    ArchiveService archive,
    Outbox outbox,
    IEnumerable<IVersionWatcher> watchers
)
{
    /// <summary>The document as it would be frozen now.</summary>
    public async Task<Document> ComposeAsync(Annex annex, Agreement agreement, int number, Actor actor, CancellationToken ct = default)
    {
        var composer = composers.First(c => c.Kinds.Contains(annex.Kind));
        var blocks = await composer.ComposeAsync(annex, agreement, actor.Today, ct);
        return AnnexDocuments.Make(annex, agreement, number, blocks, actor.Now);
    }

    /// <summary>What the content of a document is known by, whenever it was made and whatever number it has.</summary>
    public static string ContentHash(Document document) => Document.HashOf((document with { IssuedAt = default, Version = "" }).ToJson());

    /// <summary>Freezes the shared working material and puts it before whoever decides (Ök § 9).</summary>
    /// <param name="seenContent">The hash of the content that the submitter saw; null where nobody looks (the demo, imports).</param>
    /// <exception cref="StaleException">The content is another than the submitter saw.</exception>
    public async Task<AnnexVersion> SubmitAsync(
        Guid annexId,
        int seen,
        string changeNote,
        Actor actor,
        string? seenContent = null,
        CancellationToken ct = default
    )
    {
        var annex = await LoadAsync(annexId, Permission.Submit, actor, ct);
        db.Expect(annex, seen);
        var version = annex.OpenDraft();
        db.AddIfNew(version);
        var document = await ComposeAsync(annex, annex.Agreement, version.Number, actor, ct);
        if (seenContent is not null && seenContent != ContentHash(document))
        {
            throw new StaleException(subject: annex.Id);
        }

        if (FontLibrary.Refusal(PlainText.Of(document)) is { } refusal)
        {
            throw new RuleException(AnnexRules.UnknownCharacter with { Message = refusal });
        }

        version.Submit(ArchiveService.Keepable(document), changeNote, annex.Route, actor);
        db.Add(version.Frozen!);
        db.Touch(annex);
        history.Record(actor, AnnexesActs.Submit.With(annex.Number, version.Number), version, annex.AgreementId);
        foreach (var watcher in watchers)
        {
            await watcher.SubmittedAsync(annex, version, actor, ct);
        }

        await db.SaveChangesAsync(ct);
        return version;
    }

    /// <summary>Sets or takes away the day by which an annex is to be reviewed (B14).</summary>
    public async Task PlanReviewAsync(Guid annexId, int seen, DateOnly? day, Actor actor, CancellationToken ct = default)
    {
        var annex = await LoadAsync(annexId, Permission.EditWorkingMaterial, actor, ct);
        db.Expect(annex, seen);
        annex.PlanReview(day, actor);
        history.Record(
            actor,
            day is { } on ? AnnexesActs.PlanReview.With(annex.Number, on.Iso()) : AnnexesActs.DropReview.With(annex.Number),
            annex,
            annex.AgreementId
        );
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes a submitted version back and opens the next number.</summary>
    public async Task WithdrawAsync(Guid versionId, int seen, string why, Actor actor, CancellationToken ct = default)
    {
        var (annex, version) = await LoadVersionAsync(versionId, Permission.Submit, actor, ct);
        db.Expect(version, seen);
        await TakeBackAsync(annex, version, AnnexesActs.Withdraw, why, actor, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Takes a submitted version back and opens the next number. The caller saves.</summary>
    /// <param name="act">How the history tells it, of the annex's and the version's numbers.</param>
    internal async Task TakeBackAsync(Annex annex, AnnexVersion version, ActKind act, string why, Actor actor, CancellationToken ct)
    {
        version.Withdraw(actor, why);
        db.AddIfNew(annex.OpenDraft());
        history.Record(actor, act.With(annex.Number, version.Number), version, annex.AgreementId);
        foreach (var watcher in watchers)
        {
            await watcher.WithdrawnAsync(annex, version, why, actor, ct);
        }
    }

    /// <summary>Dates a documented version and appends it to the agreement; the earlier one is replaced.</summary>
    public async Task AppendAsync(Guid versionId, int seen, DateOnly datedOn, Actor actor, CancellationToken ct = default)
    {
        var (annex, version) = await LoadVersionAsync(versionId, Permission.Submit, actor, ct);
        db.Expect(version, seen);
        version.Append(actor, datedOn);
        Archive(annex, annex.Agreement, version, actor, round: 2);
        history.Record(actor, AnnexesActs.Append.With(annex.Number, version.Number), version, annex.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Contacts change by notice: the version is in force at once, the other party's contact is told, Chefsamrådet ratifies it next time
    /// (R17).
    /// </summary>
    public async Task NotifyAsync(Guid versionId, int seen, Actor actor, CancellationToken ct = default)
    {
        var (annex, version) = await LoadVersionAsync(versionId, Permission.Submit, actor, ct);
        annex.Agreement.WhyNotAmend().ThrowIfAny();
        var side = annex.Agreement.SideOf(actor);
        var other = annex.Agreement.Parties.First(p => p.Id != side?.Id);
        var contact = await db.Set<Function>()
            .Include(f => f.Holdings)
                .ThenInclude(h => h.Person)
            .FirstOrDefaultAsync(f => f.Id == other.ContactFunctionId, ct);
        var holder = contact?.HolderOn(actor.Today);
        new Broken()
            .When(annex.Route != ApprovalRoute.Notice, AnnexRules.WrongRoute)
            .When(string.IsNullOrEmpty(holder?.Email), AnnexRules.OtherPartyNotifies)
            .ThrowIfAny();
        db.Expect(version, seen);
        version.Decide(actor, actor.Today, "meddelad motparten");
        TakeEffect(annex, annex.Agreement, version, actor, "meddelad " + other.Term, actor.Today);
        var page = actor.Address(Links.Agreement(annex.Agreement.Slug).Annex(annex.Number).Version(version.Number));
        string[] values = [annex.Agreement.Title, side?.Name ?? actor.Name, $"{version.Number}", actor.Today.Iso()];
        await outbox.TellAsync(
            new Occurrence(Events.ContactsChanged, version.Id, "", values, page),
            [new Recipient(holder!.Id, holder.Email)],
            actor,
            ct
        );
        history.Record(actor, AnnexesActs.Notify.With(other.Term, version.Number), version, annex.AgreementId);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A shared change touches the annex: a submitted version is taken back (B8), and a draft stands open.</summary>
    public async Task WorkingMaterialChangedAsync(Guid annexId, Actor actor, CancellationToken ct = default)
    {
        var annex = await db.Set<Annex>()
            .Include(a => a.Versions.Where(v => v.Status != AnnexVersionStatus.Superseded))
            .FirstAsync(a => a.Id == annexId, ct);
        if (annex.Open is { Status: AnnexVersionStatus.Submitted } submitted)
        {
            await TakeBackAsync(annex, submitted, AnnexesActs.WithdrawByChange, "arbetsmaterialet ändrades", actor, ct);
        }
        else if (annex.Open is null)
        {
            db.AddIfNew(annex.OpenDraft());
        }
    }

    /// <summary>
    /// A small change that is made at once, without a page that says what it brings about: refused while a version is before those who
    /// decide.
    /// </summary>
    public async Task SmallChangeAsync(Guid annexId, Actor actor, CancellationToken ct = default)
    {
        new Broken()
            .When(
                await db.Set<AnnexVersion>().AnyAsync(v => v.AnnexId == annexId && v.Status == AnnexVersionStatus.Submitted, ct),
                AnnexRules.SubmittedStands
            )
            .ThrowIfAny();
        await WorkingMaterialChangedAsync(annexId, actor, ct);
    }

    /// <summary>Puts a decided version in force from today and replaces the earlier one. The caller saves.</summary>
    /// <param name="appendedOn">The day on which it is dated and appended by the same act; null where that is done later.</param>
    internal void TakeEffect(
        Annex annex,
        Agreement agreement,
        AnnexVersion version,
        Actor actor,
        string record,
        DateOnly? appendedOn = null
    )
    {
        foreach (
            var earlier in annex.Versions.Where(v =>
                v != version && v.Status is AnnexVersionStatus.InForce or AnnexVersionStatus.Documented
            )
        )
        {
            earlier.Supersede(actor, version.Number);
        }

        version.MakeEffective(actor, actor.Today, record);
        if (appendedOn is { } day)
        {
            version.Append(actor, day);
        }

        Archive(annex, agreement, version, actor);
    }

    /// <summary>Archives a version that has come into force, and again when it is dated and appended, with that date (Ök § 9).</summary>
    private void Archive(Annex annex, Agreement agreement, AnnexVersion version, Actor actor, int round = 1) =>
        archive.Keep(
            FileKind.AnnexVersion,
            version.Id,
            annex.AgreementId,
            $"bilaga-{annex.Number}-version-{version.Number}.pdf",
            AnnexDocuments.ForPrint(annex, version, agreement, version.Document),
            actor,
            round
        );

    internal async Task<Annex> LoadAsync(Guid annexId, Permission permission, Actor actor, CancellationToken ct)
    {
        var annex =
            await visible
                .Annexes(actor)
                .Include(a => a.Versions)
                .Include(a => a.Agreement)
                    .ThenInclude(a => a.Parties)
                .AsSplitQuery()
                .FirstOrDefaultAsync(a => a.Id == annexId, ct)
            ?? throw new NotFoundException("Bilagan");
        actor.Require(permission, annex.Agreement);
        return annex;
    }

    internal async Task<(Annex Annex, AnnexVersion Version)> LoadVersionAsync(
        Guid versionId,
        Permission permission,
        Actor actor,
        CancellationToken ct
    )
    {
        var annexId =
            await db.Set<AnnexVersion>().Where(v => v.Id == versionId).Select(v => (Guid?)v.AnnexId).FirstOrDefaultAsync(ct)
            ?? throw new NotFoundException("Versionen");
        var annex = await LoadAsync(annexId, permission, actor, ct);
        var version = annex.Versions.First(v => v.Id == versionId);
        await LoadContentAsync([version], ct);
        return (annex, version);
    }

    /// <summary>Loads what was frozen of tracked versions, in one query.</summary>
    internal Task LoadContentAsync(IEnumerable<AnnexVersion> versions, CancellationToken ct)
    {
        var ids = versions.Select(v => v.FrozenId).OfType<Guid>().ToList();
        return db.Set<FrozenDocument>().Where(d => ids.Contains(d.Id)).LoadAsync(ct);
    }
}
