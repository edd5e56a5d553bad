using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.Common;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>A page of one meeting with all that belongs to it.</summary>
public abstract class MeetingPage(Visible visible) : AgreementPage(visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Meeting Meeting { get; private set; } = null!;

    public string MeetingRoot => $"{Root}/moten/{Id}";

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new("Chefsamråd", Root + "/chefsamrad"), new(Meeting.Label, MeetingRoot)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Meeting = await MeetingLoader.All(Visible.Meetings(Actor).AsNoTrackingWithIdentityResolution()).FirstOrDefaultAsync(m => m.Id == Id && m.AgreementId == Agreement.Id, ct) ?? throw new NotFoundException("Mötet");
    }

    protected AgendaItem Item(Guid itemId) => Meeting.Items.Find(i => i.Id == itemId) ?? throw new NotFoundException("Punkten");
}

/// <summary>A page of one item of a meeting.</summary>
public abstract class ItemPage(Visible visible) : MeetingPage(visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; set; }

    public AgendaItem Shown { get; private set; } = null!;

    public string Back => $"{MeetingRoot}#punkt-{ItemId}";

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Shown = Item(ItemId);
    }
}
