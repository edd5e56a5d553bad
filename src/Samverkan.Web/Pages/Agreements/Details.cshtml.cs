using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Compliance.Families;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Overview;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Agreements;

/// <summary>An agreement at a glance: term, parties, annexes, next meeting.</summary>
[RequirePermission(Permission.Read)]
public sealed class DetailsModel(
    AgreementQuery agreements,
    AnnexQuery annexes,
    AgreementVisible visible,
    Chairs chairs,
    ObligationQuery obligations,
    NextMeetingQuery next
) : AgreementPage(visible)
{
    /// <summary>What remains of a draft, for those who edit it.</summary>
    public IReadOnlyList<DraftStep> Steps { get; private set; } = [];

    public IReadOnlyList<Annex> Annexes { get; private set; } = [];

    public Meeting? NextMeeting { get; private set; }

    /// <summary>The party whose turn it is to chair the next meeting.</summary>
    public string NextChair { get; private set; } = "";

    public IReadOnlyList<Agreement> Children { get; private set; } = [];

    public override IReadOnlyList<Crumb> Crumbs => [new("Avtal", Links.Agreements), new(Agreement.Title, Here)];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (Agreement.Kind == AgreementKind.Frame)
        {
            Steps = await StepsAsync(ct);
            Children = await agreements.ChildrenAsync(Agreement.Id, Actor, ct);
            return;
        }

        Annexes = await annexes.CurrentAsync(Agreement.Id, ct);
        Steps = await StepsAsync(ct);
        NextMeeting = await next.FindAsync(Agreement, Actor, ct);
        if (NextMeeting is { Body.Kind: BodyKind.Council } coming)
        {
            NextChair = Agreement
                .Party((await chairs.PlanAsync(coming.Body, Agreement, Actor.Today, ct)).Expected.GetValueOrDefault(coming.Id, 1))
                .Term;
        }
    }

    private async Task<IReadOnlyList<DraftStep>> StepsAsync(CancellationToken ct) =>
        Agreement.IsDraft && Can(Permission.EditAgreement) ? await obligations.StepsAsync(Agreement.Id, Actor.Now, ct) : [];
}
