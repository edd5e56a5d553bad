using System.Globalization;
using System.Text.RegularExpressions;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;

namespace Samverkan.Tests.Statistics.Claims;

/// <summary>Sentences as coordinators write them, each with what the figures say and the verdict.</summary>
public partial class ClaimTests
{
    private static readonly string[] Lines =
    [
        .. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Statistics", "Claims", "sentences.txt"))
            .Where(l => l.Length > 0 && l[0] != '#'),
    ];

    public static TheoryData<string> Sentences => [.. Lines];

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    /// <summary>"forandring=-11.1": the fact's kind and what the figures say.</summary>
    internal static (FactReference Reference, FactResult Computed) Fact(string text)
    {
        var (kind, value) = text.Split('=') is [var k, var v] ? (k, v) : default;
        var path = kind switch
        {
            "andel" => "andel/klotter/2015/norrmalm/region",
            "antal" => "antal/klotter/2015/norrmalm",
            "per" => "per-100000/klotter/2015/norrmalm",
            "forandring" => "forandring/klotter/2014/2015/norrmalm",
            "svar" => "svar/trygg/2014/norrmalm/alla",
            "skillnad" => "skillnad/trygg/2014/klara/alla/2014/norrmalm/alla",
            "skillnad-ar" => "skillnad/trygg/2014/klara/alla/2011/klara/alla",
            "rang" => "rang/klotter/2015/norrmalm",
            _ => "trend/klotter/2010/2015/norrmalm",
        };
        return (
            FactReference.Parse(path)!,
            kind switch
            {
                "trend" => new FactResult(null, value, "Klotter", ""),
                "rang" => new FactResult(
                    int.Parse(value.Split('/')[0], CultureInfo.InvariantCulture),
                    value.Replace("/", " av "),
                    "Klotter",
                    ""
                ),
                _ => new FactResult(decimal.Parse(value, CultureInfo.InvariantCulture), value, "Klotter", ""),
            }
        );
    }

    [Fact]
    public void There_are_at_least_150_sentences() => Assert.True(Lines.Distinct().Count() >= 150);

    [Theory]
    [MemberData(nameof(Sentences))]
    public void A_sentence_is_right_or_wrong_or_for_a_person(string line)
    {
        var parts = line.Split('|', 3, StringSplitOptions.TrimEntries);
        var (reference, computed) = Fact(parts[1]);
        var passage = Assert.Single(
            PassageReader.Read(Words().Replace(parts[2], m => TextStatistics.Bind(reference, m.Groups["words"].Value)))
        );
        var (verdict, why) = ClaimJudge.Judge(passage, Assert.Single(passage.Bound), computed);
        Assert.Equal(
            (
                parts[0] switch
                {
                    "rätt" => Verdict.Fits,
                    "fel" => Verdict.Differs,
                    _ => Verdict.NeedsPerson,
                },
                parts[2]
            ),
            (verdict, parts[2])
        );
        Assert.Equal(verdict == Verdict.NeedsPerson, why.Length > 0 && verdict == Verdict.NeedsPerson);
    }
}
