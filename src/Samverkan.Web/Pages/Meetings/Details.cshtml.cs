using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Compliance;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>One page that follows a meeting from preparation to adjusted minutes.</summary>
[RequirePermission(Permission.Read)]
public sealed class DetailsModel(
    AnnexQuery annexQuery,
    PresentationQuery presentations,
    ArchiveService archive,
    MeetingQuery meetings,
    AgreementVisible visible,
    Chairs chairs,
    PlanningService service
) : MeetingPage(meetings, visible)
{
    private Dictionary<Guid, Annex> annexes = [];

    public string ChairText { get; private set; } = "";

    /// <summary>The party for which the actor decides; 0 when none.</summary>
    public int MyParty => Meeting.PartyOf(Actor);

    public ILookup<Guid, (Guid Id, string Name)> Files { get; private set; } = Array.Empty<(Guid, string)>().ToLookup(_ => Guid.Empty);

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs.SkipLast(1)];

    public IEnumerable<(string Name, bool Done, bool Now)> Phases
    {
        get
        {
            string[] names = ["Förbered", "Kalla", "Genomför", Meeting.Decides ? "Justera" : "Gör anteckningar klara", "Klart"];
            var at = MeetingStateText.PhaseOf(Meeting.State);
            return names.Select((n, i) => (n, i < at || at == 4, i == at && at < 4));
        }
    }

    /// <summary>The lägesbild that the council has not seen and that is not on this agenda (R21); null when there is none.</summary>
    public Presentation? NotShown { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (Runs && Meeting.Body.Kind == BodyKind.AdvisoryCouncil && Meeting.IsComing)
        {
            NotShown = (await presentations.OfAsync(Agreement.Id, ct)).Take(1).FirstOrDefault(p => !p.IsShownOrPlanned);
        }

        ShowsSecret(Meeting.Items.Exists(i => i.Marking.IsUnnamed && MayRead(i)));
        annexes = await annexQuery.ByIdAsync(Agreement.Id, ct);
        Files = await archive.FilesOfAsync([.. Meeting.Items.Where(MayRead).Select(i => i.Id)], ct);
        ChairText = Meeting.Decides ? await DescribeChairAsync(ct) : "";
    }

    public string VersionHref(AnnexVersion v) => Here.Annex(annexes[v.AnnexId].Number).Version(v.Number);

    public string VersionName(AnnexVersion v) => $"{annexes[v.AnnexId].Label}, version {v.Number}";

    public async Task<IActionResult> OnPostCallAsync(CancellationToken ct)
    {
        await service.CallAsync(Id, Version, Actor, ct);
        return Done("Kallelsen är skickad till ledamöterna.", MeetingLinks);
    }

    private async Task<string> DescribeChairAsync(CancellationToken ct)
    {
        if (Meeting.IsOngoing)
        {
            var present = Meeting.Present(Meeting.Chair) is { } chair ? $", {chair.Name}" : "";
            return $"{Agreement.Party(Meeting.Chair).Term}{present}."
                + (Meeting.ChairReason.Length == 0 ? "" : $" Avvikelse från turordningen: {Meeting.ChairReason}");
        }

        if (!Meeting.IsComing)
        {
            var actual = Agreement.Party(Meeting.Chair).Term;
            return Meeting.IsCancelled ? "Sammanträdet ställdes in och räknas inte i turordningen."
                : Meeting.EnteredAt is not null ? $"{actual} var ordförande."
                : Meeting.ChairReason.Length == 0 ? $"{actual} var i tur att vara ordförande."
                : $"{actual} var ordförande. Avvikelse från turordningen: {Meeting.ChairReason}";
        }

        var plan = await chairs.PlanAsync(Meeting.Body, Agreement, Actor.Today, ct);
        if (!plan.Expected.TryGetValue(Meeting.Id, out var party))
        {
            return "Dagen har passerat utan att sammanträdet öppnats. Det räknas inte i turordningen förrän det hålls.";
        }

        var next = Agreement.Party(party).Term;
        return plan.Expected.Count > 0 && plan.Expected.First().Key != Meeting.Id
                ? $"{next} är i tur, när sammanträdena före det här hålls i ordning (punkt 5)."
            : plan.Turn.After is { } after
                ? $"{next} är i tur, eftersom {Agreement.Party(after.ActualChair).Term} var ordförande {after.Date.Iso()} (punkt 5)."
            : $"{next} är ordförande vid första sammanträdet enligt avtalets inställning.";
    }
}
