using Samverkan.Core.History;

namespace Samverkan.Core.Sections;

/// <summary>What is done with sections, as the history tells it.</summary>
internal static class SectionsActs
{
    public static readonly ActKind Comment = new("sections.comment", "kommenterade avsnittet {0}");

    public static readonly ActKind AskForReview = new("sections.ask-for-review", "bad motparten granska avsnittet {0} senast {1}");

    public static readonly ActKind FinishReview = new("sections.finish-review", "har granskat avsnittet {0}");

    public static readonly ActKind Move = new("sections.move", "flyttade avsnittet {0}");

    public static readonly ActKind Place = new("sections.place", "flyttade avsnittet {0} till {1}");

    public static readonly ActKind Describe = new("sections.describe", "angav underlag och lagens del för avsnittet {0}");

    public static readonly ActKind Remove = new("sections.remove", "tog bort avsnittet {0}");

    public static readonly ActKind Add = new("sections.add", "lade till avsnittet {0} i bilaga {1}");

    public static readonly ActKind Write = new("sections.write", "skrev i avsnittet {0}");

    public static readonly ActKind Merge = new("sections.merge", "tog in motpartens ändring i sitt utkast till avsnittet {0}");

    public static readonly ActKind Discard = new("sections.discard", "kastade utkastet till avsnittet {0}");

    public static readonly ActKind ChangeMarking = new("sections.change-marking", "ändrade klassningen av avsnittet {0} från {1} till {2}");

    public static readonly ActKind Share = new("sections.share", "delade avsnittet {0} med motparten");

    public static readonly ActKind ResolveComment = new("sections.resolve-comment", "löste en kommentar till avsnittet {0}");

    public static readonly ActKind ReopenComment = new("sections.reopen-comment", "öppnade åter en kommentar till avsnittet {0}");
}
