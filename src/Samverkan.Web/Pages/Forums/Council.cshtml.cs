using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Forums;

/// <summary>Chefsamrådet: whose turn it is to chair and why, meetings, latest decisions.</summary>
[RequirePermission(Permission.Read)]
public sealed class CouncilModel(SamverkanDb db, Visible visible, MeetingLoader loader) : AgreementPage(visible)
{
    private const int PageSize = 20;
    private const int LatestDecisions = 10;

    [BindProperty(SupportsGet = true)]
    public int Sida { get; set; } = 1;

    public bool More { get; private set; }

    public Body? Body { get; private set; }

    private const int MostComing = 50;

    private Dictionary<Guid, int> expected = [];

    public string TurnText { get; private set; } = "";

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<DecisionRow> Decisions { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Sida = Math.Max(1, Sida);
        Body = await db.Set<Body>()
            .AsNoTracking()
            .FirstOrDefaultAsync(b => b.AgreementId == Agreement.Id && b.Kind == BodyKind.Council, ct);
        if (Body is null)
        {
            return;
        }

        var id = Body.Id;
        if (!Can(Permission.ReadWorkingMaterial) && !await Visible.Meetings(Actor).AnyAsync(m => m.BodyId == id, ct))
        {
            throw new NotFoundException("Chefsamrådet");
        }

        var turn = await loader.TurnAsync(Body, Agreement, ct);
        var next = Agreement.Party(turn.Party).Term;
        TurnText = turn.After is { } after
            ? $"{next} är ordförande nästa gång, eftersom {Agreement.Party(after.ActualChair).Term} var det {after.Date.Iso()} (punkt 5)."
            : $"{next} är ordförande vid första sammanträdet enligt avtalets inställning.";
        var rows = await db.Set<Meeting>()
            .AsNoTracking()
            .Where(m => m.BodyId == id)
            .OrderByDescending(m => m.StartsAt)
            .Skip((Sida - 1) * PageSize)
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var coming = await Visible
            .Meetings(Actor)
            .Where(m => m.BodyId == id && (m.State == MeetingState.Planned || m.State == MeetingState.Called))
            .OrderBy(m => m.StartsAt)
            .Select(m => m.Id)
            .Take(MostComing)
            .ToListAsync(ct);
        expected = coming.Zip(ChairRotation.Forecast(turn.Party, [], coming.Count)).ToDictionary(x => x.First, x => x.Second);
        More = rows.Count > PageSize;
        Meetings = [.. rows.Take(PageSize)];
        Decisions = await db.Set<Decision>()
            .AsNoTracking()
            .Where(d => d.BodyId == id && d.Number != null)
            .OrderByDescending(d => d.Year)
            .ThenByDescending(d => d.Number)
            .Take(LatestDecisions)
            .Join(
                db.Set<AgendaItem>(),
                d => d.AgendaItemId,
                i => i.Id,
                (d, i) => new DecisionRow(i.MeetingId, i.Id, d.Number!.Value, d.Year, i.Title, d.DecidedOn, d.Outcome)
            )
            .ToListAsync(ct);
    }

    /// <summary>Who chairs a meeting: the actual chair, or the one expected when the coming meetings are held in order (R12).</summary>
    public string ChairOf(Meeting m) =>
        m.State == MeetingState.Cancelled ? "–"
        : expected.TryGetValue(m.Id, out var party) ? Agreement.Party(party).Term + " (väntad)"
        : Agreement.Party(m.Chair).Term;

    public sealed record DecisionRow(Guid MeetingId, Guid ItemId, int Number, int Year, string Title, DateOnly? On, Outcome? Outcome);
}
