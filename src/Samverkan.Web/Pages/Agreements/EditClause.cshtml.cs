using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>Edits or removes one clause of a draft.</summary>
[RequirePermission(Permission.EditAgreement)]
public sealed class EditClauseModel(AgreementVisible visible, AgreementService service) : AgreementPage(visible)
{
    [BindProperty]
    public ClauseInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Clause Clause { get; private set; } = null!;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Avtalstext", Here.Text)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await Visible.AddClausesAsync(Agreement, ct);
        Clause = Agreement.Clauses.Find(c => c.Id == Id) ?? throw new NotFoundException("Punkten");
    }

    public void OnGet() => Input = new ClauseInput { Heading = Clause.Heading, Text = Clause.Text };

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new ClauseInput.Validator(), Input);
        await service.ChangeClauseAsync(Id, Version, Input.Heading!.Trim(), Input.Text ?? "", Actor, ct);
        return Done("Punkten är sparad.", Here.TextAt(Clause.Number));
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        await service.RemoveClauseAsync(Id, Version, Actor, ct);
        return Done("Punkten är borttagen.", Here.Text);
    }
}

/// <summary>A clause's form.</summary>
public sealed class ClauseInput
{
    public string? Heading { get; set; }

    public string? Text { get; set; }

    public sealed class Validator : AbstractValidator<ClauseInput>
    {
        public Validator()
        {
            RuleFor(i => i.Heading).Text("en rubrik");
            RuleFor(i => i.Text).Printable();
        }
    }
}
