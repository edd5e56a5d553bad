using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>A page of one meeting with all that belongs to it.</summary>
public abstract class MeetingPage(MeetingQuery meetings, AgreementVisible visible) : AgreementPage(visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    protected MeetingQuery Meetings { get; } = meetings;

    public Meeting Meeting { get; private set; } = null!;

    /// <summary>Where the meeting is read, for mails.</summary>
    public MeetingLinks MeetingLinks => Here.Meeting(Id);

    /// <summary>Whether the actor plans and runs this meeting.</summary>
    public bool Runs => MeetingLoader.CanRun(Meeting, Actor);

    public override IReadOnlyList<Crumb> Crumbs =>
        [.. base.Crumbs, .. MeetingCrumbs.Of(Here, Meeting.Body), new(Meeting.Label, MeetingLinks)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Meeting = await Meetings.FindAsync(Agreement.Id, Id, Actor, ct);
        if (Required == Permission.RunForums && !Runs)
        {
            throw new ForbiddenException();
        }
    }

    /// <summary>Whether the actor may read an item.</summary>
    public bool MayRead(AgendaItem item) => Actor.MayRead(item, Agreement);

    protected AgendaItem Item(Guid itemId) =>
        Meeting.Items.Find(i => i.Id == itemId && MayRead(i)) ?? throw new NotFoundException("Punkten");
}

/// <summary>The way to a body's meetings.</summary>
internal static class MeetingCrumbs
{
    public static IReadOnlyList<Crumb> Of(AgreementLinks root, Body body) =>
        body.Decides ? [new("Chefsamråd", root.Council)] : [new("Forum", root.Forums), new(body.Name, root.Forum(body.Id))];
}

/// <summary>A page of one item of a meeting.</summary>
public abstract class ItemPage(MeetingQuery meetings, AgreementVisible visible) : MeetingPage(meetings, visible)
{
    [BindProperty(SupportsGet = true)]
    public Guid ItemId { get; set; }

    public AgendaItem Shown { get; private set; } = null!;

    public string Back => MeetingLinks.At(ItemId);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Shown = Item(ItemId);
        var isSecret = Shown.Marking.IsUnnamed;
        ViewData["Secret"] = isSecret;
        ShowsSecret(isSecret);
    }
}
