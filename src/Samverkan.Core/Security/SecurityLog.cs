using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Time;

namespace Samverkan.Core.Security;

/// <summary>Notes what happens at the doors, and reads it for administrators (rule N5).</summary>
public sealed class SecurityLog(SamverkanDb db)
{
    /// <summary>How long what happened is kept: two years.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(730);

    /// <summary>Notes it; it is saved with the caller's save.</summary>
    /// <param name="about">What it is about; empty when the kind says all.</param>
    public void Note(SecurityEventKind kind, Actor actor, string about = "") => db.Add(new SecurityEvent(kind, actor, about));

    /// <summary>Notes it and saves nothing else: what the caller had changed and not saved is forgotten, for it was refused.</summary>
    public async Task NoteAsync(SecurityEventKind kind, Actor actor, string about = "", CancellationToken ct = default)
    {
        db.ChangeTracker.Clear();
        Note(kind, actor, about);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What has happened, latest first.</summary>
    /// <param name="kind">Only this kind; null for all.</param>
    /// <param name="name">Only what names a person or an address that holds this text; empty for all.</param>
    public Task<Paged<SecurityEvent>> ListAsync(
        SecurityEventKind? kind,
        string name,
        Actor actor,
        int page,
        int size,
        CancellationToken ct = default
    )
    {
        actor.Require(Permission.ManageUsers);
        return Found(kind, name).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).PageAsync(page, size, ct);
    }

    /// <summary>
    /// The same as a file: semicolons between values, UTF-8 with a byte-order mark, times in Swedish time; oldest first.
    /// </summary>
    public async Task<byte[]> FileAsync(SecurityEventKind? kind, string name, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.ManageUsers);
        var text = new StringBuilder("Tid;Händelse;Vem;Gäller;Från adress\r\n");
        var rows = Found(kind, name).OrderBy(e => e.At).ThenBy(e => e.Id).AsAsyncEnumerable();
        await foreach (var e in rows.WithCancellation(ct))
        {
            var values = new[]
            {
                SwedishTime.Local(e.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
                NameOf(e.Kind),
                e.Name,
                e.About,
                e.From,
            };
            text.AppendJoin(';', values.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Forgets what happened before an instant.</summary>
    public Task<int> ForgetAsync(DateTime before, CancellationToken ct = default) =>
        db.Set<SecurityEvent>().Where(e => e.At < before).ExecuteDeleteAsync(ct);

    /// <summary>What a kind of event is called on the page and in the file.</summary>
    public static string NameOf(SecurityEventKind kind) =>
        kind switch
        {
            SecurityEventKind.SignedIn => "Loggade in",
            SecurityEventKind.SignInRefused => "Inloggning nekad",
            SecurityEventKind.CodeRefused => "Kod nekad",
            SecurityEventKind.ProofRefused => "Bekräftelse nekad",
            SecurityEventKind.DoorClosed => "För många försök för kontot",
            SecurityEventKind.TooMany => "För många försök från adressen",
            SecurityEventKind.SignedOut => "Loggade ut",
            SecurityEventKind.SessionsEnded => "Loggade ut alla",
            SecurityEventKind.PasswordAsked => "Bad om länk för nytt lösenord",
            SecurityEventKind.PasswordChanged => "Nytt lösenord",
            SecurityEventKind.FactorChanged => "Ändrade inloggningen",
            SecurityEventKind.AccountChanged => "Konto ändrat",
            SecurityEventKind.FunctionChanged => "Funktion ändrad",
            SecurityEventKind.AccessRefused => "Åtkomst nekad",
            SecurityEventKind.FileRead => "Hämtade fil",
            SecurityEventKind.SecretRead => "Läste sekretessmarkerat",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private IQueryable<SecurityEvent> Found(SecurityEventKind? kind, string name) =>
        db.Set<SecurityEvent>().AsNoTracking().Where(e => (kind == null || e.Kind == kind) && (name == "" || e.Name.Contains(name)));

    /// <summary>A value that a spreadsheet shows as it is, and never runs.</summary>
    private static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(";\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
