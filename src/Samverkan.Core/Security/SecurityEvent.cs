using System.ComponentModel.DataAnnotations;

namespace Samverkan.Core.Security;

/// <summary>What kind of thing happened at the doors.</summary>
public enum SecurityEventKind
{
    /// <summary>Somebody signed in.</summary>
    SignedIn,

    /// <summary>A password or an address was wrong.</summary>
    SignInRefused,

    /// <summary>A code from an app, or a recovery code, was wrong or had been used.</summary>
    CodeRefused,

    /// <summary>Somebody who is signed in gave a wrong password or code where it is asked for again.</summary>
    ProofRefused,

    /// <summary>So many attempts have failed that the next one has to wait.</summary>
    DoorClosed,

    /// <summary>More was asked for from one address than is answered.</summary>
    TooMany,

    /// <summary>Somebody signed out.</summary>
    SignedOut,

    /// <summary>Somebody ended the sessions of their account.</summary>
    SessionsEnded,

    /// <summary>A link for a new password was asked for.</summary>
    PasswordAsked,

    /// <summary>A password was changed or chosen.</summary>
    PasswordChanged,

    /// <summary>A second factor was turned on, off or renewed, or a passkey was added or removed.</summary>
    FactorChanged,

    /// <summary>An account was made, opened or closed, or its name changed.</summary>
    AccountChanged,

    /// <summary>A function was changed, or who holds it.</summary>
    FunctionChanged,

    /// <summary>A page or an act was refused to somebody who is signed in.</summary>
    AccessRefused,

    /// <summary>A file was handed out: a PDF, an export, an archived or attached file.</summary>
    FileRead,

    /// <summary>Something marked secret was shown.</summary>
    SecretRead,
}

/// <summary>
/// Something that happened at the doors of the installation: who, from where, and what it was about. Kept for
/// <see cref="SecurityLog.Kept"/>; never what was typed as a password or a code.
/// </summary>
public sealed class SecurityEvent
{
    /// <summary>The most characters of what an event is about; more is cut.</summary>
    public const int MostAbout = 400;

    private SecurityEvent() { }

    internal SecurityEvent(SecurityEventKind kind, Actor actor, string about)
    {
        (Kind, At, Name) = (kind, actor.Now, Cut(actor.Name, 256));
        (About, From) = (Cut(about, MostAbout), Cut(actor.From, 64));
        UserId = actor.UserId == Guid.Empty ? null : actor.UserId;
    }

    /// <summary>Set in code, time-ordered (UUID version 7).</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>What kind of thing.</summary>
    public SecurityEventKind Kind { get; private set; }

    /// <summary>The account; null where nobody was signed in and no account is named.</summary>
    public Guid? UserId { get; private set; }

    /// <summary>The name of the account, or the address that was typed.</summary>
    [MaxLength(256)]
    public string Name { get; private set; } = "";

    /// <summary>What it was about: a page's address, another person, a function.</summary>
    [MaxLength(MostAbout)]
    public string About { get; private set; } = "";

    /// <summary>The network address that it came from; empty for what the installation does by itself.</summary>
    [MaxLength(64)]
    public string From { get; private set; } = "";

    private static string Cut(string text, int most) => text.Length > most ? text[..(most - 1)] + "…" : text;
}
