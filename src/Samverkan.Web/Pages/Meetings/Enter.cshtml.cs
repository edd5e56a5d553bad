using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Enters a meeting that was held before the agreement came into the product.</summary>
[RequirePermission(Permission.RunForums)]
public sealed class EnterModel(ForumQuery forums, AgreementVisible visible, EnteringService service) : AgreementPage(visible)
{
    [BindProperty]
    public TimeInput Input { get; set; } = new();

    [BindProperty]
    public int Chair { get; set; } = 1;

    [BindProperty(SupportsGet = true)]
    public Guid Body { get; set; }

    public Body Of { get; private set; } = null!;

    public IEnumerable<SelectListItem> PartyItems => Agreement.Parties.OrderBy(p => p.Order).Select(p => Ui.Item(p.Order, p.Term));

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, .. MeetingCrumbs.Of(Here, Of)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Of = await forums.FindAsync(Agreement.Id, Body, ct);
        if (!MeetingLoader.CanRun(Of, Agreement, Actor))
        {
            throw new ForbiddenException();
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new TimeInput.Validator(), Input);
        var meeting = await service.EnterAsync(Body, Input.StartsAt, Input.Place!.Trim(), Chair == 2 ? 2 : 1, Actor, ct);
        return Done("Mötet är infört. Fyll i närvaro, punkter och beslut och gör det klart.", Here.Meeting(meeting.Id));
    }
}
