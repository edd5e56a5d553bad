using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>A body and the functions that take part in it.</summary>
[RequirePermission(Permission.Read)]
public sealed class DetailsModel(
    ForumQuery forums,
    MeetingQuery meetings,
    ContactQuery contacts,
    AgreementVisible visible,
    ForumService service
) : AgreementPage(visible)
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

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Forum", Here.Forums)];

    public override object Stored =>
        new BodyInput
        {
            Kind = Body.Kind,
            Name = Body.Name,
            Frequency = Body.Frequency,
        };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Body = await forums.FindAsync(Agreement.Id, Id, ct);
        await LoadMeetingsAsync(ct);
        if (Can(Permission.EditAgreement))
        {
            FunctionItems =
            [
                Ui.Item("", "Välj funktion"),
                .. (await contacts.CanTakePartAsync(Agreement.Parties.Select(p => p.OrganisationId), ct)).Select(Ui.Item),
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
            (Meetings, More) = await meetings.OfBodyAsync(Id, Sida, PageSize, Actor, ct);
        }
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostDeputyAsync(CancellationToken ct)
    {
        Check(new DeputyInput.Validator(), Deputy, "Deputy");
        await service.AddDeputyAsync(
            Id,
            Ui.Chosen(Deputy.Function, FunctionItems, "Deputy.Function")!.Value,
            Formats.Date(Deputy.From)!.Value,
            Formats.Date(Deputy.To)!.Value,
            Deputy.Mandate!.Trim(),
            Actor,
            ct
        );
        return Done("Ersättaren har fått mandat.", Here.Forum(Id));
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        Check(new MemberInput.Validator(), Member, "Member");
        await service.AddMemberAsync(Id, Ui.Chosen(Member.Function, FunctionItems, "Member.Function")!.Value, Member.Role, Actor, ct);
        return Done("Funktionen ingår nu.", Here.Forum(Id));
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostEndAsync(Guid member, CancellationToken ct)
    {
        await service.EndMemberAsync(Id, member, Version, Actor, ct);
        return Done("Funktionen ingår inte längre.", Here.Forum(Id));
    }

    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new BodyInput.Validator(), Input);
        await service.ChangeAsync(Id, Version, Input.Name!.Trim(), Input.Frequency?.Trim() ?? "", Actor, ct);
        return Done("Forumet är sparat.", Here.Forum(Id));
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
