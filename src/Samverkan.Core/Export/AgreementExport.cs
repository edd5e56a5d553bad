using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Export;

/// <summary>The whole agreement with its annexes as one document, as it was in force on a day (A14, K5).</summary>
public sealed class AgreementExport(SamverkanDb db, AgreementVisible visible)
{
    /// <summary>Composes the document. The same data and day give the same document.</summary>
    public async Task<Document> ComposeAsync(Guid agreementId, DateOnly asOf, Actor actor, CancellationToken ct = default)
    {
        var agreement =
            await visible
                .Agreements(actor)
                .AsNoTracking()
                .Include(a => a.Parties)
                    .ThenInclude(p => p.SignatoryFunction)
                .Include(a => a.Clauses)
                .AsSplitQuery()
                .FirstOrDefaultAsync(a => a.Id == agreementId, ct)
            ?? throw new NotFoundException("Avtalet");
        actor.Require(Permission.Export, agreement);
        var annexes = await db.Set<Annex>()
            .AsNoTracking()
            .Include(a => a.Versions.Where(v => v.EffectiveOn != null && v.EffectiveOn <= asOf))
            .Where(a => a.AgreementId == agreementId)
            .OrderBy(a => a.Number)
            .ToListAsync(ct);
        var read = await ReadAsync(annexes.Select(a => a.InForceOn(asOf)), actor.ReaderOf(agreement), ct);
        var request = await db.Set<SignatureRequest>()
            .AsNoTracking()
            .Include(r => r.Signatures)
            .FirstOrDefaultAsync(
                r => r.AgreementId == agreementId && r.AnnexVersionId == null && r.AmendmentId == null && r.State == RequestState.Completed,
                ct
            );
        var amendments = await db.Set<Amendment>()
            .AsNoTracking()
            .Where(a => a.AgreementId == agreementId && a.EffectiveOn != null && a.EffectiveOn <= asOf)
            .OrderBy(a => a.Number)
            .ToListAsync(ct);
        return Compose(agreement, amendments, annexes, read, request, asOf);
    }

    /// <summary>What the versions say, checked, as the reader may have it; by the frozen content's id.</summary>
    /// <exception cref="BrokenEvidenceException">It is not what was frozen, or is gone.</exception>
    private async Task<Dictionary<Guid, Redacted>> ReadAsync(IEnumerable<AnnexVersion?> versions, Reader reader, CancellationToken ct)
    {
        var hashes = versions.Where(v => v?.FrozenId is not null).ToDictionary(v => v!.FrozenId!.Value, v => v!.Hash);
        var ids = hashes.Keys.ToList();
        var contents = await db.Set<FrozenDocument>().AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        return hashes.ToDictionary(
            h => h.Key,
            h =>
                contents.TryGetValue(h.Key, out var frozen)
                    ? Redaction.Of(frozen.Read(h.Value), reader)
                    : throw new BrokenEvidenceException($"Det frysta innehållet {h.Key}")
        );
    }

    private static Document Compose(
        Agreement agreement,
        List<Amendment> amendments,
        List<Annex> annexes,
        Dictionary<Guid, Redacted> contents,
        SignatureRequest? request,
        DateOnly asOf
    )
    {
        var inForce = annexes.Select(a => (Annex: a, Version: a.InForceOn(asOf))).ToList();
        var isFrame = agreement.Kind == AgreementKind.Frame;
        return new Document
        {
            Title = agreement.Title,
            DiaryNumbers = AnnexDocuments.Diary(agreement),
            Author = AnnexDocuments.Authors(agreement),
            Version = Shown(agreement, asOf),
            Watermark = agreement.State is AgreementState.Draft or AgreementState.AwaitingSignatures ? "UTKAST" : "",
            IssuedAt = Issued(agreement, inForce.Select(x => x.Version?.EffectiveOn).Concat(amendments.Select(a => a.EffectiveOn))),
            Blocks =
            [
                .. Cover(agreement, asOf),
                .. isFrame ? [] : VersionList(agreement, inForce),
                new PageBreak(),
                new TableOfContents(),
                new PageBreak(),
                new Heading(1, agreement.KindName),
                .. AgreementTextComposer.Head(agreement),
                .. SigningDocuments.Deeper(AgreementTextComposer.Text(agreement)),
                .. SigningDocuments.Page(agreement, request, asOf),
                .. SigningDocuments.Deeper(AgreementTextComposer.Amendments(amendments)),
                .. inForce.SelectMany(x =>
                    AnnexBlocks(agreement, asOf, x.Annex, x.Version, x.Version?.FrozenId is { } id ? contents[id] : null)
                ),
            ],
        };
    }

    /// <summary>The latest date that shaped the document, so that its bytes do not depend on when it is made.</summary>
    private static DateTime Issued(Agreement agreement, IEnumerable<DateOnly?> effective)
    {
        var day = effective.Append(agreement.SignedOn).Append(agreement.StartsOn).Max()!.Value;
        return SwedishTime.ToUtc(day, new TimeOnly(12, 0));
    }

    /// <summary>What the footer says of the day: a draft, before the term, after it, or as it was in force.</summary>
    private static string Shown(Agreement agreement, DateOnly asOf) =>
        agreement.State == AgreementState.Draft ? "Utkast"
        : asOf < agreement.SignedOn ? $"Före underskriften {agreement.SignedOn.Value.Iso()}"
        : asOf < agreement.StartsOn ? $"Gäller från och med {agreement.StartsOn.Iso()}"
        : asOf > agreement.EndsOn ? $"Gällde till och med {agreement.EndsOn.Iso()}"
        : $"Som avtalet gällde {asOf.Iso()}";

    private static IEnumerable<Block> Cover(Agreement agreement, DateOnly asOf)
    {
        yield return Paragraph.Of(agreement.KindName, ParagraphStyle.Subtitle);
        yield return Paragraph.Of(agreement.Title, ParagraphStyle.Title);
        yield return Paragraph.Of($"mellan {AnnexDocuments.Authors(agreement)}", ParagraphStyle.Subtitle);
        yield return new KeyValueTable(
            "",
            [
                new("Gäller", [Paragraph.Of($"{agreement.StartsOn.Iso()}–{agreement.EndsOn.Iso()}")]),
                new(
                    "Diarienummer",
                    agreement
                        .Parties.OrderBy(p => p.Order)
                        .Select(p => Paragraph.Of($"{p.Term}: {(p.DiaryNumber.Length > 0 ? p.DiaryNumber : "saknas")}"))
                        .ToList<Block>()
                ),
                new("Underskrift", [Paragraph.Of(SignatureText(agreement, asOf))]),
                new("Innehållet visas", [Paragraph.Of(HeldOn(agreement, asOf))]),
            ]
        );
    }

    private static string HeldOn(Agreement agreement, DateOnly asOf) =>
        agreement.WhyNotHeldOn(asOf) is { Length: > 0 } why ? why : $"som det gällde {asOf.Iso()}";

    private static string SignatureText(Agreement agreement, DateOnly asOf) =>
        agreement.State switch
        {
            AgreementState.Signed when asOf < agreement.SignedOn => $"Inte undertecknat {asOf.Iso()}",
            AgreementState.Signed => $"Undertecknat av båda parter, {agreement.SignedOn!.Value.Iso()}",
            AgreementState.Registered => "Underskrift ej styrkt (tecknat på papper, registrerat i efterhand)",
            AgreementState.AwaitingSignatures => "Väntar på underskrift",
            _ => "Utkast, ej undertecknat",
        };

    private static IEnumerable<Block> VersionList(Agreement agreement, List<(Annex Annex, AnnexVersion? Version)> annexes) =>
        [
            new Table(
                "Bilagor",
                [10, 44, 14, 32],
                1,
                [
                    [Cell.Of("Nr", true), Cell.Of("Bilaga", true), Cell.Of("Version", true), Cell.Of("Gäller från", true)],
                    .. annexes.Select(x =>
                        (IReadOnlyList<Cell>)
                            [
                                Cell.Of(x.Annex.Number.ToString(SwedishText.Culture)),
                                Cell.Of(x.Annex.Title, header: true),
                                Cell.Of(x.Version?.Number.ToString(SwedishText.Culture) ?? "–"),
                                Cell.Of((x.Version is null ? null : AnnexDocuments.HoldsFrom(agreement, x.Version))?.Iso() ?? "saknas"),
                            ]
                    ),
                ]
            ),
        ];

    private static IEnumerable<Block> AnnexBlocks(Agreement agreement, DateOnly asOf, Annex annex, AnnexVersion? version, Redacted? content)
    {
        yield return new PageBreak();
        yield return new Heading(1, annex.Title, $"Bilaga {annex.Number}");
        if (version is null || content is null)
        {
            yield return new Note([Paragraph.Of("Bilagan saknas: ingen version gällde den dag som dokumentet visar.")]);
            yield break;
        }

        yield return Paragraph.Of(
            $"Version {version.Number}, {SwedishText.Small(AnnexDocuments.Effect(agreement, version))}"
                + (version.DatedOn is { } dated && dated <= asOf ? $", daterad {dated.Iso()}." : ". Ska dateras och tillfogas."),
            ParagraphStyle.Small
        );
        if (!content.IsWhole)
        {
            yield return new Note([Paragraph.Of(content.Told)]);
        }

        foreach (var block in SigningDocuments.Deeper(content.Document.Blocks))
        {
            yield return block;
        }
    }
}
