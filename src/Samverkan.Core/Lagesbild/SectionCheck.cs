using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Sections;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;

namespace Samverkan.Core.Lagesbild;

/// <summary>What to look at before a text is frozen, in Swedish.</summary>
/// <param name="Wrong">What is wrong.</param>
/// <param name="ToJudge">Words bound to figures that only a person can judge.</param>
public sealed record SectionFindings(IReadOnlyList<string> Wrong, IReadOnlyList<string> ToJudge);

/// <summary>
/// What to look at before the shared text of an annex is frozen: charts that cannot be drawn, numbers that the statistics do not bear
/// out, parts that the law asks for.
/// </summary>
public sealed class SectionCheck(SamverkanDb db, SectionReferencesQuery references)
{
    /// <summary>What is wrong, and what is to be judged.</summary>
    public async Task<SectionFindings> FindAsync(Annex annex, CancellationToken ct = default)
    {
        var sections = SectionTree.InOrder(
            await db.Set<Section>().AsNoTracking().Where(s => s.AnnexId == annex.Id && s.OwnerPartyId == null).ToListAsync(ct)
        );
        var statistics = (await references.LoadAsync(annex.AgreementId, [.. sections.Select(s => s.Section.Text)], ct)).Statistics;
        var (found, judged) = (new List<string>(), new List<string>());
        foreach (var (section, number, _) in sections)
        {
            found.AddRange(statistics.Problems(section.Text).Select(p => $"Avsnitt {number}: {p}"));
            var bound = statistics.Check(section.Text);
            found.AddRange(
                bound.Where(f => f.Verdict is Verdict.Differs or Verdict.NotComputable).Select(f => $"Avsnitt {number}: {f.Message}")
            );
            judged.AddRange(bound.Where(f => f.Verdict is Verdict.NeedsPerson).Select(f => $"Avsnitt {number}: {f.Message}"));
        }

        if (annex.Kind == AnnexKind.Lagesbild)
        {
            found.AddRange(
                LawParts(sections.Select(s => s.Section))
                    .Where(p => !p.There)
                    .Select(p =>
                        $"Inget avsnitt är angivet som {p.Name.ToLower(Common.SwedishText.Culture)} (lagen om kommuners ansvar för "
                        + $"brottsförebyggande arbete, 4 §)."
                    )
            );
        }

        return new SectionFindings(found, judged);
    }

    /// <summary>The law's three parts, and whether a shared section is each of them.</summary>
    public static IEnumerable<(string Name, bool There)> LawParts(IEnumerable<Section> sections)
    {
        var there = sections.Where(s => s.IsShared).Select(s => s.LawPart).ToHashSet();
        return
        [
            ("Kartläggning", there.Contains(LawPart.Mapping)),
            ("Annan information", there.Contains(LawPart.OtherInformation)),
            ("Analys", there.Contains(LawPart.Analysis)),
        ];
    }
}
