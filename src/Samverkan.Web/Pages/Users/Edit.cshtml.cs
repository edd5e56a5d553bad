using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.PersonalData;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Users;

/// <summary>An account: name, phone, open or closed; the functions of its person.</summary>
[RequirePermission(Permission.ManageUsers)]
public sealed class EditModel(UserQuery users, UserService service, RegisterExtract extracts, Erasure erasure) : PageBase
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public AppUser Account { get; private set; } = null!;

    public Person? Person { get; private set; }

    public IReadOnlyList<FunctionHolding> Holdings { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Användare", Links.Users)];

    public override object Stored =>
        new InputModel
        {
            Name = Account.DisplayName,
            Phone = Person?.Phone,
            Active = Account.Active,
        };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        (Account, Person, Holdings) = await users.FindAsync(Id, ct);
        WhyNotErase = await erasure.WhyNotAsync(Id, Actor, ct);
        if (Fills())
        {
            Input = (InputModel)Stored;
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        await service.ChangeAsync(Id, Version, Input.Name!.Trim(), Input.Phone?.Trim() ?? "", Input.Active, Actor, ct);
        return Done("Användaren är sparad.", Links.User(Id));
    }

    /// <summary>Why the person's data cannot be erased now.</summary>
    public Broken WhyNotErase { get; private set; } = new();

    /// <summary>All that is stored of the person, as a file.</summary>
    public async Task<IActionResult> OnPostExtractAsync(CancellationToken ct) =>
        File(await extracts.OfAsync(Id, Actor, ct), "application/json", $"registerutdrag-{Actor.Today.Iso()}.json");

    /// <summary>Takes the name of who has left out of everything but what was decided, signed and archived.</summary>
    public async Task<IActionResult> OnPostEraseAsync(CancellationToken ct)
    {
        await erasure.EraseAsync(Id, Actor, ct);
        return Done("Uppgifterna är raderade.", Links.User(Id));
    }

    public async Task<IActionResult> OnPostResetTwoFactorAsync(CancellationToken ct)
    {
        await service.ResetTwoFactorAsync(Id, Actor, ct);
        return Done("Tvåfaktorsinloggningen är avstängd.", Links.User(Id));
    }

    public sealed class InputModel
    {
        public string? Name { get; set; }

        public string? Phone { get; set; }

        public bool Active { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator()
        {
            RuleFor(i => i.Name).Text("personens namn");
            RuleFor(i => i.Phone).Printable(50);
        }
    }
}
