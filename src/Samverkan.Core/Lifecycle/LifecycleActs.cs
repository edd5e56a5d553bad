using Samverkan.Core.History;

namespace Samverkan.Core.Lifecycle;

/// <summary>What is done with registering agreements, as the history tells it.</summary>
internal static class LifecycleActs
{
    public static readonly ActKind RegisterAsMade = new(
        "lifecycle.register-as-made",
        "registrerade avtalet som tecknat på papper, underskrift ej styrkt"
    );

    public static readonly ActKind RegisterAnnex = new("lifecycle.register-annex", "registrerade bilaga {0} som den var");

    public static readonly ActKind RegisterFrame = new("lifecycle.register-frame", "registrerade samverkansavtalet");

    public static readonly ActKind RegisterLocal = new("lifecycle.register-local", "registrerade samverkansöverenskommelsen");

    public static readonly ActKind TakeBackToRegister = new(
        "lifecycle.take-back-to-register",
        "tog tillbaka bilaga {0} version {1} för att registrera den som den var"
    );
}
