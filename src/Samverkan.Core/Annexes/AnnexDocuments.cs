using Samverkan.Core.Agreements;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Annexes;

/// <summary>Documents made of agreements and annex versions.</summary>
public static class AnnexDocuments
{
    /// <summary>The document of one annex version; without blocks when there is no content.</summary>
    public static Document Make(Annex annex, Agreement agreement, int number, IReadOnlyList<Block> content, DateTime now) =>
        new()
        {
            Title = $"{annex.Label} – {agreement.Title}",
            DiaryNumbers = Diary(agreement),
            Author = Authors(agreement),
            Version = $"Bilaga {annex.Number}, version {number}",
            IssuedAt = now,
            Blocks = content,
        };

    /// <summary>The diary numbers of an agreement, party by party; those that are blank are left out.</summary>
    public static IReadOnlyList<DiaryNumber> Diary(Agreement agreement) =>
        [
            .. agreement
                .Parties.OrderBy(p => p.Order)
                .Where(p => p.DiaryNumber.Length > 0)
                .Select(p => new DiaryNumber(p.Term, p.DiaryNumber)),
        ];

    /// <summary>The parties by name, as who made a document.</summary>
    public static string Authors(Agreement agreement) => SwedishText.List([.. agreement.Parties.OrderBy(p => p.Order).Select(p => p.Name)]);

    /// <summary>
    /// An annex version as a document to print: a title page's head, contents where it is long, and a watermark on what is not in force.
    /// </summary>
    public static Document ForPrint(Annex annex, AnnexVersion version, Agreement agreement, Document content)
    {
        List<Block> blocks =
        [
            Paragraph.Of($"Bilaga {annex.Number}", ParagraphStyle.Subtitle),
            Paragraph.Of(annex.Title, ParagraphStyle.Title),
            Paragraph.Of(agreement.Title, ParagraphStyle.Subtitle),
            Paragraph.Of($"Version {version.Number}. {Effect(agreement, version)}.", ParagraphStyle.Small),
        ];
        if (content.Blocks.OfType<Heading>().Count() > 4)
        {
            blocks.AddRange([new TableOfContents(), new PageBreak()]);
        }

        return content with
        {
            Blocks = [.. blocks, .. content.Blocks],
            Watermark = version.EffectiveOn is null ? "UTKAST" : "",
            Version = $"Bilaga {annex.Number}, version {version.Number}" + (version.DatedOn is { } dated ? $", {dated.Iso()}" : ""),
        };
    }

    /// <summary>From when a version holds: not before the agreement's own term; null where it is not in force.</summary>
    public static DateOnly? HoldsFrom(Agreement agreement, AnnexVersion version) =>
        version.EffectiveOn is { } day && day < agreement.StartsOn ? agreement.StartsOn : version.EffectiveOn;

    /// <summary>What a version is: from when it holds, decided for the agreement's beginning, or how far it has come.</summary>
    public static string Effect(Agreement agreement, AnnexVersion version) =>
        version.EffectiveOn is not { } day ? StatusText(version.Status)
        : day >= agreement.StartsOn ? $"Gäller från och med {day.Iso()}"
        : $"Beslutad, gäller från avtalets början {agreement.StartsOn.Iso()}";

    /// <summary>A status as a Swedish word.</summary>
    public static string StatusText(AnnexVersionStatus status) =>
        status switch
        {
            AnnexVersionStatus.Draft => "Utkast",
            AnnexVersionStatus.Submitted => "Underställd",
            AnnexVersionStatus.Decided => "Beslutad",
            AnnexVersionStatus.Documented => "Dokumenterad",
            AnnexVersionStatus.InForce => "Gällande",
            AnnexVersionStatus.Superseded => "Ersatt",
            AnnexVersionStatus.Returned => "Återremitterad",
            AnnexVersionStatus.Withdrawn => "Återtagen",
            _ => "Avslagen",
        };
}
