using Samverkan.Core.History;

namespace Samverkan.Core.Lagesbild;

/// <summary>What is done with what the gemensamma lägesbilden builds on, as the history tells it.</summary>
internal static class LagesbildActs
{
    public static readonly ActKind AddCategory = new("lagesbild.add-category", "lade till den obligatoriska kategorin {0}");

    public static readonly ActKind RemoveCategory = new("lagesbild.remove-category", "tog bort kategorin {0}");

    public static readonly ActKind TakeStance = new("lagesbild.take-stance", "tog ställning till kategorin {0}: {1}");

    public static readonly ActKind AddContribution = new("lagesbild.add-contribution", "lade till bidraget {0}");

    public static readonly ActKind ChangeContribution = new("lagesbild.change-contribution", "ändrade bidraget {0}");

    public static readonly ActKind MergeContribution = new(
        "lagesbild.merge-contribution",
        "tog in motpartens ändring i sitt utkast till bidraget {0}"
    );

    public static readonly ActKind DiscardContribution = new("lagesbild.discard-contribution", "kastade utkastet till bidraget {0}");

    public static readonly ActKind ShareContribution = new("lagesbild.share-contribution", "delade bidraget {0} med motparten");

    public static readonly ActKind RemoveContribution = new("lagesbild.remove-contribution", "tog bort bidraget {0}");

    public static readonly ActKind ChangePriority = new("lagesbild.change-priority", "ändrade det prioriterade området {0}");

    public static readonly ActKind AddPriority = new("lagesbild.add-priority", "lade till det prioriterade området {0}");

    public static readonly ActKind MergePriority = new(
        "lagesbild.merge-priority",
        "tog in motpartens ändring i sitt utkast till det prioriterade området {0}"
    );

    public static readonly ActKind DiscardPriority = new(
        "lagesbild.discard-priority",
        "kastade utkastet till det prioriterade området {0}"
    );

    public static readonly ActKind SharePriority = new("lagesbild.share-priority", "delade det prioriterade området {0} med motparten");

    public static readonly ActKind RemovePriority = new("lagesbild.remove-priority", "tog bort det prioriterade området {0}");

    public static readonly ActKind AddCause = new("lagesbild.add-cause", "lade till en orsak till {0}: {1}");

    public static readonly ActKind RemoveCause = new("lagesbild.remove-cause", "tog bort en orsak till {0}: {1}");

    public static readonly ActKind ChangeSource = new("lagesbild.change-source", "ändrade källan {0}");

    public static readonly ActKind AddSource = new("lagesbild.add-source", "lade till källan {0}");

    public static readonly ActKind MergeSource = new("lagesbild.merge-source", "tog in motpartens ändring i sitt utkast till källan {0}");

    public static readonly ActKind DiscardSource = new("lagesbild.discard-source", "kastade utkastet till källan {0}");

    public static readonly ActKind ShareSource = new("lagesbild.share-source", "delade källan {0} med motparten");

    public static readonly ActKind RemoveSource = new("lagesbild.remove-source", "tog bort källan {0}");
}
