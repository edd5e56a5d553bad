using Samverkan.Core.History;

namespace Samverkan.Core.ActionPlans;

/// <summary>What is done with action plans, as the history tells it.</summary>
internal static class ActionPlansActs
{
    public static readonly ActKind Add = new("action-plans.add", "lade till åtgärdsplanen {0}");

    public static readonly ActKind Write = new("action-plans.write", "skrev i åtgärdsplanen {0}");

    public static readonly ActKind Merge = new("action-plans.merge", "tog in motpartens ändring i sitt utkast till åtgärdsplanen {0}");

    public static readonly ActKind Discard = new("action-plans.discard", "kastade utkastet till åtgärdsplanen {0}");

    public static readonly ActKind Share = new("action-plans.share", "delade åtgärdsplanen {0} med motparten");

    public static readonly ActKind NeedsNoChange = new("action-plans.needs-no-change", "fann att åtgärdsplanen {0} inte behöver ändras");

    public static readonly ActKind Remove = new("action-plans.remove", "tog bort åtgärdsplanen {0}");
}
