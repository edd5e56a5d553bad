using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>A body and the functions that take part in it.</summary>
[RequirePermission(Permission.Read)]
public sealed class DetailsModel(SamverkanDb db, Visible visible, ForumService service) : AgreementPage(visible)
{
    private const int PageSize = 20;

    [BindProperty]
    public BodyInput Input { get; set; } = new();

    [BindProperty]
    public MemberInput Member { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DeputyInput Deputy { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public Body Body { get; private set; } = null!;

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public bool More { get; private set; }

    /// <summary>Whether the actor plans and runs the body's meetings.</summary>
    public bool CanRun { get; private set; }

    public IReadOnlyList<SelectListItem> FunctionItems { get; private set; } = [];

    public IEnumerable<SelectListItem> RoleItems =>
        Enum.GetValues<BodyRole>()
            .Where(r => r != BodyRole.Deputy && (Body.Decides || r != BodyRole.DecisionMaker))
            .Select(r => Ui.Item(r, Body.RoleName(r)));

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Forum", Root + "/forum")];

    public override object Stored =>
        new BodyInput
        {
            Kind = Body.Kind,
            Name = Body.Name,
            Frequency = Body.Frequency,
        };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Body =
            await db.Set<Body>()
                .AsNoTracking()
                .Include(b => b.Members)
                    .ThenInclude(m => m.Function)
                        .ThenInclude(f => f.Holdings)
                            .ThenInclude(h => h.Person)
                .AsSplitQuery()
                .FirstOrDefaultAsync(b => b.Id == Id && b.AgreementId == Agreement.Id, ct)
            ?? throw new NotFoundException("Forumet");
        await LoadMeetingsAsync(ct);
        if (Can(Permission.EditAgreement))
        {
            var parties = Agreement.Parties.Select(p => p.OrganisationId).ToList();
            FunctionItems =
            [
                Ui.Item("", "Välj funktion"),
                .. (
                    await db.Set<Function>()
                        .AsNoTracking()
                        .Where(f => parties.Contains(f.OrganisationId) || f.Organisation.Kind == OrganisationKind.Other)
                        .OrderBy(f => f.Title)
                        .Take(300)
                        .Select(f => new { f.Id, Name = f.Title + ", " + f.Organisation.Name })
                        .ToListAsync(ct)
                ).Select(f => Ui.Item(f.Id, f.Name)),
            ];
        }

        Input = Fills() ? (BodyInput)Stored : Input;
    }

    private async Task LoadMeetingsAsync(CancellationToken ct)
    {
        CanRun = MeetingLoader.CanRun(Body, Agreement, Actor);
        if (!Body.Decides)
        {
            Sida = Math.Max(1, Sida);
            var rows = await Visible
                .Meetings(Actor)
                .AsNoTracking()
                .Where(m => m.BodyId == Id)
                .OrderByDescending(m => m.StartsAt)
                .Skip((Sida - 1) * PageSize)
                .Take(PageSize + 1)
                .ToListAsync(ct);
            More = rows.Count > PageSize;
            Meetings = [.. rows.Take(PageSize)];
        }
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostDeputyAsync(CancellationToken ct)
    {
        Check(new DeputyInput.Validator(), Deputy, "Deputy");
        await service.AddDeputyAsync(
            Id,
            Guid.Parse(Deputy.Function!),
            Formats.Date(Deputy.From)!.Value,
            Formats.Date(Deputy.To)!.Value,
            Deputy.Mandate!.Trim(),
            Actor,
            ct
        );
        return Done("Ersättaren har fått mandat.", $"{Root}/forum/{Id}");
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        Check(new MemberInput.Validator(), Member, "Member");
        await service.AddMemberAsync(Id, Guid.Parse(Member.Function!), Member.Role, Actor, ct);
        return Done("Funktionen ingår nu.", $"{Root}/forum/{Id}");
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostEndAsync(Guid member, CancellationToken ct)
    {
        await service.EndMemberAsync(Id, member, Version, Actor, ct);
        return Done("Funktionen ingår inte längre.", $"{Root}/forum/{Id}");
    }

    [RequirePermission(Permission.EditAgreement)]
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

    public sealed class DeputyInput
    {
        public string? Function { get; set; }

        public string? From { get; set; }

        public string? To { get; set; }

        public string? Mandate { get; set; }

        public sealed class Validator : AbstractValidator<DeputyInput>
        {
            public Validator()
            {
                RuleFor(i => i.Function).Must(f => Guid.TryParse(f, out _)).WithMessage("Välj en funktion.");
                RuleFor(i => i.From).IsDate();
                RuleFor(i => i.To).IsDate();
                RuleFor(i => i.Mandate).Text("vad mandatet grundas på", 300);
            }
        }
    }
}
