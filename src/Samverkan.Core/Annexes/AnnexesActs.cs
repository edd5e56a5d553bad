using Samverkan.Core.History;

namespace Samverkan.Core.Annexes;

/// <summary>What is done with annexes and their versions, as the history tells it.</summary>
internal static class AnnexesActs
{
    public static readonly ActKind Submit = new("annexes.submit", "underställde bilaga {0} version {1}");

    public static readonly ActKind Append = new("annexes.append", "daterade och tillfogade bilaga {0} version {1}");

    public static readonly ActKind Notify = new("annexes.notify", "meddelade {0} bilaga 2 version {1}");

    public static readonly ActKind PlanReview = new("annexes.plan-review", "satte översyn av bilaga {0} till senast {1}");

    public static readonly ActKind DropReview = new("annexes.drop-review", "tog bort dagen för översyn av bilaga {0}");

    public static readonly ActKind Withdraw = new("annexes.withdraw", "drog tillbaka bilaga {0} version {1}");

    public static readonly ActKind WithdrawByChange = new(
        "annexes.withdraw-by-change",
        "drog tillbaka bilaga {0} version {1} genom att ändra den"
    );
}
