using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Contacts;
using Samverkan.Core.PersonalData;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Account;

/// <summary>The user's own name, phone and functions.</summary>
[RequirePermission(Permission.UseProduct)]
public sealed class ProfileModel(UserQuery users, ContactQuery contacts, UserService service, RegisterExtract extracts) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public int PersonVersion { get; private set; }

    public string Email { get; private set; } = "";

    public bool TwoFactor { get; private set; }

    public IReadOnlyList<(string Title, string Organisation, FunctionRole Role)> Functions { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var (user, person, _) = await users.FindAsync(Actor.UserId, ct);
        (Email, TwoFactor, PersonVersion) = (user.Email!, user.TwoFactorEnabled, person?.Version ?? 0);
        if (Fills())
        {
            Input = new InputModel { Name = user.DisplayName, Phone = person?.Phone };
        }

        var names = await contacts.NamesAsync(Actor.Organisations, ct);
        Functions = [.. Actor.Holds.Select(h => (h.Title, names[h.OrganisationId], h.Role))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.ChangeOwnAsync(Version, Input.Name!.Trim(), Input.Phone?.Trim() ?? "", Actor, ct);
        return Done("Profilen är sparad.", Links.Profile);
    }

    /// <summary>All that is stored of the user, as a file.</summary>
    public async Task<IActionResult> OnPostExtractAsync(CancellationToken ct) =>
        File(await extracts.OfAsync(Actor.UserId, Actor, ct), "application/json", $"registerutdrag-{Actor.Today.Iso()}.json");

    public sealed class InputModel
    {
        public string? Name { get; set; }

        public string? Phone { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Name).Text("ditt namn");
            RuleFor(i => i.Phone).Printable(50);
        }
    }
}
