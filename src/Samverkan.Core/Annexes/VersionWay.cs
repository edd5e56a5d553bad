namespace Samverkan.Core.Annexes;

/// <summary>A step on a version's way: its name and what it takes.</summary>
public sealed record VersionStep(string Name, string Text);

/// <summary>What remains before a version is in force, dated and appended (R16, R17, Ök § 9).</summary>
public static class VersionWay
{
    private static readonly VersionStep Recorded = new("Dokumenterad", "Protokollet ska justeras av båda parter.");
    private static readonly VersionStep Appended = new("Gällande", "Versionen ska dateras och tillfogas.");

    /// <summary>The steps that remain; none when the version is in force or its way has ended.</summary>
    public static IReadOnlyList<VersionStep> Remaining(AnnexVersion version, ApprovalRoute route) =>
        (version.Status, route) switch
        {
            (AnnexVersionStatus.Submitted, ApprovalRoute.CouncilDecision) =>
            [
                new("Beslutad", "Båda beslutsfattarna ska ge bifall i Chefsamrådet."),
                Recorded,
                Appended,
            ],
            (AnnexVersionStatus.Submitted, ApprovalRoute.Notice) => [new("Gällande", "Den andra parten ska meddelas.")],
            (AnnexVersionStatus.Submitted, _) => [new("Gällande", "Båda parter ska underteckna.")],
            (AnnexVersionStatus.Decided, _) => [Recorded, Appended],
            (AnnexVersionStatus.Documented, _) => [new("Gällande", "Versionen gäller redan men ska dateras och tillfogas.")],
            _ => [],
        };
}
