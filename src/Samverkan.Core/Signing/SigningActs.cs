using Samverkan.Core.History;

namespace Samverkan.Core.Signing;

/// <summary>What is done with signing, as the history tells it.</summary>
internal static class SigningActs
{
    public static readonly ActKind InForceBySignature = new(
        "signing.in-force-by-signature",
        "satte bilaga {0} version {1} i kraft genom underskrift"
    );

    public static readonly ActKind FreezeToSign = new("signing.freeze-to-sign", "fryste bilaga {0} version {1} för underskrift");

    public static readonly ActKind SignAgreement = new("signing.sign-agreement", "undertecknade avtalet");

    public static readonly ActKind SignAmendment = new("signing.sign-amendment", "undertecknade tillägget");

    public static readonly ActKind TakeBackToFreeze = new(
        "signing.take-back-to-freeze",
        "tog tillbaka bilaga {0} version {1} för att frysa den på nytt"
    );

    public static readonly ActKind Decline = new("signing.decline", "avböjde att underteckna");

    public static readonly ActKind Withdraw = new("signing.withdraw", "drog tillbaka begäran om underskrift");

    public static readonly ActKind SendAgreement = new("signing.send-agreement", "sände avtalet för underskrift");

    public static readonly ActKind SendAnnex = new("signing.send-annex", "sände bilaga {0} version {1} för underskrift");

    public static readonly ActKind SendAmendment = new("signing.send-amendment", "sände tillägg {0} för underskrift");
}
