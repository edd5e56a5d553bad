using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Sections;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Core.Lagesbild;

/// <summary>Keeps the sources of the lägesbild: each party writes in its own draft, shared by an explicit act.</summary>
public sealed class SourceService(DraftTools tools, LagesbildVisible visible, LagesbildAnnex annex, SectionService sections)
    : DraftService<Source, SourceContent>(tools)
{
    /// <inheritdoc/>
    public override int Order => 10;

    /// <inheritdoc/>
    public override string Kind => "Källor";

    /// <inheritdoc/>
    protected override string Called => "Källan";

    /// <inheritdoc/>
    protected override string OneOf => "en källa";

    /// <inheritdoc/>
    protected override DraftActs Acts { get; } =
        new(
            LagesbildActs.AddSource,
            LagesbildActs.ChangeSource,
            LagesbildActs.MergeSource,
            LagesbildActs.DiscardSource,
            LagesbildActs.ShareSource,
            LagesbildActs.RemoveSource
        );

    /// <inheritdoc/>
    protected override string NameOf(SourceContent content) => content.Title;

    /// <inheritdoc/>
    protected override Marking MarkingOf(SourceContent content) => content.Marking;

    /// <inheritdoc/>
    protected override string Href(Source thing, AgreementLinks links) => links.Source(thing.Id);

    /// <inheritdoc/>
    protected override int? AnnexOf(Source thing) => (int)AnnexKind.Lagesbild;

    /// <summary>Adds a source as the own party's.</summary>
    /// <exception cref="RuleException">Secret without a provision.</exception>
    public async Task<Source> AddAsync(Guid agreementId, SourceContent content, Actor actor, CancellationToken ct = default)
    {
        var (_, side) = await RequireAsync(agreementId, actor, ct);
        var position = (await Db.Set<Source>().Where(s => s.AgreementId == agreementId).MaxAsync(s => (int?)s.Position, ct) ?? 0) + 1;
        // What is secret is named in the draft only.
        var source = new Source(agreementId, position, Named(content), side);
        return await AddAsync(source, content, Acts.Add.With(Named(content)), side, actor, ct);
    }

    /// <summary>Says which of the law's parts a section is, and which of the sources that the actor may see it builds on.</summary>
    public async Task DescribeSectionAsync(
        Guid agreementId,
        Guid sectionId,
        int seen,
        LawPart part,
        IReadOnlyCollection<Guid> chosen,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (agreement, _) = await RequireAsync(agreementId, actor, ct);
        var known = await visible.Sources(actor, agreement).Select(s => s.Id).ToListAsync(ct);
        await sections.DescribeAsync(sectionId, seen, part, chosen, known, actor, ct);
    }

    /// <summary>Sections no longer build on a source that is removed.</summary>
    protected override async Task RemoveWhatBelongsAsync(Source thing, CancellationToken ct)
    {
        var id = thing.Id;
        Db.RemoveRange(await Db.Set<SectionSource>().Where(l => l.SourceId == id).ToListAsync(ct));
    }

    /// <inheritdoc/>
    protected override Task ChangedAloneAsync(Guid agreementId, Source thing, Actor actor, CancellationToken ct) =>
        annex.SmallChangeAsync(agreementId, actor, ct);

    /// <inheritdoc/>
    protected override Task ChangedAsync(Guid agreementId, IReadOnlyCollection<Source> things, Actor actor, CancellationToken ct) =>
        annex.ChangedAsync(agreementId, actor, ct);
}
