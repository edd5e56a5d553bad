using System.Text;

namespace Samverkan.Tests.Architecture;

/// <summary>Arrows between the features of Core go one way and make no circle; the list here is the whole of what is allowed.</summary>
public class DirectionTests
{
    /// <summary>What stands under every feature and may be used by all of them.</summary>
    private static readonly string[] Ground = ["Common", "Time", "Access", "Data", "Drafts", "History", "Notifications"];

    /// <summary>Feature → the features it may use besides the ground.</summary>
    private static readonly SortedDictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Common"] = [],
        ["Time"] = [],
        ["Access"] = ["Common", "Time"],
        ["Data"] = ["Common"],
        ["Drafts"] = ["Access", "Common"],
        ["History"] = ["Access", "Common", "Data", "Time"],
        ["Notifications"] = ["Access", "Common", "Data"],
        ["Security"] = [],
        ["Contacts"] = ["Security"],
        ["Users"] = ["Contacts", "Security"],
        ["Archive"] = [],
        ["Jobs"] = ["Archive", "Security", "Users"],
        ["Statistics"] = ["Contacts"],
        ["Agreements"] = ["Contacts"],
        ["Annexes"] = ["Agreements", "Archive", "Contacts"],
        ["WorkingMaterial"] = ["Agreements"],
        ["Sections"] = ["Agreements", "Annexes", "WorkingMaterial"],
        ["Forums"] = ["Agreements", "Annexes", "Contacts"],
        ["Lagesbild"] = ["Agreements", "Annexes", "Sections", "Statistics", "WorkingMaterial"],
        ["ActionPlans"] = ["Agreements", "Annexes", "Lagesbild", "Sections", "WorkingMaterial"],
        ["Meetings"] = ["Agreements", "Annexes", "Archive", "Contacts", "Forums"],
        ["Signing"] = ["Agreements", "Annexes", "Archive", "Contacts"],
        ["Compliance"] = ["ActionPlans", "Agreements", "Annexes", "Contacts", "Forums", "Meetings", "Sections", "Signing"],
        ["Lifecycle"] = ["Agreements", "Annexes", "Archive", "Compliance", "Contacts", "Meetings"],
        ["Evidence"] = ["Agreements", "Annexes", "Archive", "Forums", "Meetings", "Signing"],
        ["PersonalData"] = ["Agreements", "Annexes", "Contacts", "Meetings", "Sections", "Security", "Signing", "Statistics", "Users"],
        ["Export"] = ["Agreements", "Annexes", "Contacts", "Signing"],
        ["Overview"] = ["ActionPlans", "Agreements", "Annexes", "Compliance", "Forums", "Lagesbild", "Meetings", "Sections"],
    };

    private static IEnumerable<string> MayUse(string feature) =>
        Ground.Contains(feature) ? Allowed[feature] : Allowed[feature].Concat(Ground);

    [Fact]
    public void Features_use_only_what_they_may()
    {
        var wrong = Arrows.Found.SelectMany(f =>
            f.Value.Where(to => !Allowed.ContainsKey(f.Key) || !MayUse(f.Key).Contains(to.Key))
                .Select(to => $"{f.Key} uses {to.Key}: {to.Value}")
        );

        Assert.Empty(wrong);
    }

    [Fact]
    public void What_is_allowed_is_used() =>
        Assert.Empty(
            Allowed.SelectMany(f =>
                f.Value.Where(to => !Arrows.Found.TryGetValue(f.Key, out var uses) || !uses.ContainsKey(to)).Select(to => $"{f.Key} → {to}")
            )
        );

    [Fact]
    public void Arrows_make_no_circle()
    {
        var left = Arrows.Found.ToDictionary(f => f.Key, f => f.Value.Keys.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        for (var before = -1; before != left.Count; )
        {
            before = left.Count;
            foreach (var (feature, _) in left.Where(f => f.Value.All(to => !left.ContainsKey(to))).ToList())
            {
                left.Remove(feature);
            }
        }

        Assert.Empty(left.Keys);
    }

    [Fact]
    public void The_picture_of_the_arrows_is_up_to_date()
    {
        var text = new StringBuilder(
            "# Directions\n\nGenerated from the list that a test holds the compiled code to (DirectionTests).\n\n"
        );
        text.Append("Every feature may use: ").AppendJoin(", ", Ground).Append(".\n\n```mermaid\nflowchart BT\n");
        foreach (var (feature, uses) in Allowed.Where(f => !Ground.Contains(f.Key)))
        {
            text.Append($"  {feature}\n");
            foreach (var to in uses)
            {
                text.Append($"  {feature} --> {to}\n");
            }
        }

        Approved.Check("../../docs/directions.md", text.Append("```\n").ToString());
    }
}
