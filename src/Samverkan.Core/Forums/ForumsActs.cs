using Samverkan.Core.History;

namespace Samverkan.Core.Forums;

/// <summary>What is done with forums, as the history tells it.</summary>
internal static class ForumsActs
{
    public static readonly ActKind AddBody = new("forums.add-body", "lade till {0} {1}");

    public static readonly ActKind ChangeBody = new("forums.change-body", "ändrade {0}");

    public static readonly ActKind AddMember = new("forums.add-member", "lade till {0} i {1} som {2}");

    public static readonly ActKind AddDeputy = new("forums.add-deputy", "gav {0} mandat som ersättare i {1} {2}–{3}");

    public static readonly ActKind EndMember = new("forums.end-member", "avslutade {0} i {1}");
}
