using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>Chefsamrådet: whose turn it is to chair and why, meetings, latest decisions.</summary>
[RequirePermission(Permission.Read)]
public sealed class CouncilModel(AgreementVisible visible, MeetingQuery meetings, CouncilQuery query, Chairs chairs)
    : AgreementPage(visible)
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public Body? Body { get; private set; }

    private IReadOnlyDictionary<Guid, int> expected = new Dictionary<Guid, int>();

    public string TurnText { get; private set; } = "";

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<DecisionRow> Decisions { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Clamp(Sida, 1, 1000);
        Body = await query.FindAsync(Agreement.Id, ct);
        if (Body is null)
        {
            return;
        }

        var id = Body.Id;
        if (!Can(Permission.ReadWorkingMaterial) && !await meetings.SeesAnyAsync(id, Actor, ct))
        {
            throw new NotFoundException("Chefsamrådet");
        }

        var plan = await chairs.PlanAsync(Body, Agreement, Actor.Today, ct);
        var turn = plan.Turn;
        expected = plan.Expected;
        var next = Agreement.Party(turn.Party).Term;
        TurnText = turn.After is { } after
            ? $"{next} är ordförande nästa gång, eftersom {Agreement.Party(after.ActualChair).Term} var det {after.Date.Iso()} (punkt 5)."
            : $"{next} är ordförande vid första sammanträdet enligt avtalets inställning.";
        var rows = await query.MeetingsAsync(id, (Sida - 1) * PageSize, PageSize + 1, ct);
        More = rows.Count > PageSize;
        Meetings = [.. rows.Take(PageSize)];
        Decisions = await query.DecisionsAsync(id, Actor.Clearance(Agreement), ct);
    }

    /// <summary>Who chairs a meeting: the actual chair, or the one expected when the coming meetings are held in order (R12).</summary>
    public string ChairOf(Meeting m) =>
        m.IsCancelled ? "–"
        : expected.TryGetValue(m.Id, out var party) ? Agreement.Party(party).Term + " (väntad)"
        : Agreement.Party(m.Chair).Term;
}
