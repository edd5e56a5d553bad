using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>A body and the functions that take part in it.</summary>
[RequirePermission(Permission.Read)]
public sealed class DetailsModel(SamverkanDb db, Visible visible, ForumService service) : AgreementPage(visible)
{
    [BindProperty]
    public BodyInput Input { get; set; } = new();

    [BindProperty]
    public MemberInput Member { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> FunctionItems { get; private set; } = [];

    public IEnumerable<SelectListItem> RoleItems => Enum.GetValues<BodyRole>().Where(r => Body.Kind == BodyKind.Council || r != BodyRole.DecisionMaker).Select(r => Ui.Item(r, Body.RoleName(r)));

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Forum", Root + "/forum")];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Body = await db.Bodies.AsNoTracking().Include(b => b.Members).ThenInclude(m => m.Function).ThenInclude(f => f.Holdings).ThenInclude(h => h.Person).AsSplitQuery().FirstOrDefaultAsync(b => b.Id == Id && b.AgreementId == Agreement.Id, ct)
            ?? throw new NotFoundException("Forumet");
        if (Can(Permission.EditAgreement))
        {
            var parties = Agreement.Parties.Select(p => p.OrganisationId).ToList();
            FunctionItems = [Ui.Item("", "Välj funktion"), .. (await db.Functions.AsNoTracking().Where(f => parties.Contains(f.OrganisationId) || f.Organisation.Kind == OrganisationKind.Other).OrderBy(f => f.Title).Take(300)
                .Select(f => new { f.Id, Name = f.Title + ", " + f.Organisation.Name }).ToListAsync(ct)).Select(f => Ui.Item(f.Id, f.Name))];
        }

        Input = HttpMethods.IsGet(Request.Method) || Input.Name is null ? new BodyInput { Kind = Body.Kind, Name = Body.Name, Frequency = Body.Frequency } : Input;
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        Check(new MemberInput.Validator(), Member, "Member");
        await service.AddMemberAsync(Id, Guid.Parse(Member.Function!), Member.Role, Actor, ct);
        return Done("Funktionen ingår nu.", $"{Root}/forum/{Id}");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid member, CancellationToken ct)
    {
        await service.EndMemberAsync(Id, member, Actor, ct);
        return Done("Funktionen ingår inte längre.", $"{Root}/forum/{Id}");
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new BodyInput.Validator(), Input);
        await service.ChangeAsync(Id, Version, Input.Name!.Trim(), Input.Frequency?.Trim() ?? "", Actor, ct);
        return Done("Forumet är sparat.", $"{Root}/forum/{Id}");
    }

    public sealed class MemberInput
    {
        public string? Function { get; set; }

        public BodyRole Role { get; set; } = BodyRole.Member;

        public sealed class Validator : AbstractValidator<MemberInput>
        {
            public Validator() => RuleFor(i => i.Function).Must(f => Guid.TryParse(f, out _)).WithMessage("Välj en funktion.");
        }
    }
}
