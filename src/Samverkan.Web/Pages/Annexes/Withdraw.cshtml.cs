using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>Takes a submitted version back.</summary>
[RequirePermission(Permission.Submit)]
public sealed class WithdrawModel(AnnexQuery annexes, AgreementVisible visible, AnnexService service) : VersionAct(annexes, visible)
{
    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new ReasonInput.Validator(), Input);
        await service.WithdrawAsync(Shown.Id, Version, Input.Why!.Trim(), Actor with { Reason = Input.Why }, ct);
        return Done($"Version {Nr} är återtagen. Arbetet går vidare i nästa version.", AnnexLinks);
    }
}

/// <summary>A form that asks why.</summary>
public sealed class ReasonInput
{
    public string? Why { get; set; }

    public sealed class Validator : AbstractValidator<ReasonInput>
    {
        public Validator() => RuleFor(i => i.Why).Text("varför", 1000);
    }
}
