using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Account;

/// <summary>The user's sessions that go on, and where they are ended.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class SessionsModel(SessionService sessions, SignIns signIn, Caller caller) : PageBase
{
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Mac OS X", "Mac"),
        ("Linux", "Linux"),
    ];

    public IReadOnlyList<SignedInSession> Open { get; private set; } = [];

    public Guid? This => caller.Session;

    public override IReadOnlyList<Crumb> Crumbs => [new("Min profil", Links.Profile)];

    /// <summary>What a browser calls itself, in words that are recognised; the first of it when it is none of the usual.</summary>
    public static string Short(string browser)
    {
        string? Name((string Mark, string Name)[] names) =>
            names.Where(n => browser.Contains(n.Mark, StringComparison.Ordinal)).Select(n => n.Name).FirstOrDefault();
        return (Name(Browsers), Name(Systems)) switch
        {
            ({ } program, { } system) => $"{program} på {system}",
            ({ } program, null) => program,
            _ when browser.Length == 0 => "Okänd",
            _ => browser.Length > 40 ? browser[..39] + "…" : browser,
        };
    }

    protected override async Task LoadAsync(CancellationToken ct) => Open = await sessions.OpenAsync(Actor, ct);

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken ct)
    {
        await sessions.EndAllAsync(This, Actor, ct);
        return Done("Du är utloggad överallt utom här.", Links.Sessions);
    }

    public async Task<IActionResult> OnPostAllAsync(CancellationToken ct)
    {
        await sessions.EndAllAsync(null, Actor, ct);
        await signIn.SignOutAsync();
        return Redirect(Links.SignIn);
    }
}
