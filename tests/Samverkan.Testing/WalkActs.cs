using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Sections;
using Samverkan.Core.Signing;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Demo;
using static Samverkan.Testing.World;

namespace Samverkan.Testing;

/// <summary>An act that a walk may take.</summary>
internal sealed record WalkAct(string Name, Func<WalkStage, Task> DoAsync);

/// <summary>The acts of annexes, meetings, minutes and signing, each done by whoever may and sometimes by who may not.</summary>
internal static partial class WalkActs
{
    private static readonly string[] Coordinators = [Karin, Jonas];
    private static readonly string[] Deciders = [Eva, Mikael];
    private static readonly string[] Anyone = [Karin, Jonas, Eva, Mikael];

    private static readonly (int Weight, WalkAct Act)[] Weighted =
    [
        (2, new("dela", ShareAsync)),
        (4, new("underställ", SubmitAsync)),
        (1, new("underställ allt", SubmitAllAsync)),
        (1, new("ta tillbaka version", WithdrawAsync)),
        (4, new("datera och tillfoga", AppendAsync)),
        (1, new("meddela", NotifyAsync)),
        (2, new("planera", PlanAsync)),
        (1, new("flytta", MoveAsync)),
        (1, new("ställ in", CancelAsync)),
        (1, new("kalla", CallAsync)),
        (5, new("lägg till punkt", AddItemAsync)),
        (1, new("ta bort punkt", RemoveItemAsync)),
        (4, new("öppna", OpenAsync)),
        (1, new("byt ordförande", ChangeChairAsync)),
        (4, new("notera närvaro", AttendAsync)),
        (1, new("anteckna", NotesAsync)),
        (3, new("skriv förslag", WriteAsync)),
        (8, new("besluta", DecideAsync)),
        (4, new("anteckna ställningstagande", RecordAsync)),
        (4, new("bekräfta", ConfirmAsync)),
        (2, new("bordlägg", PutOffAsync)),
        (4, new("avsluta", CloseAsync)),
        (6, new("justera", AdjustAsync)),
        (1, new("återta protokoll", TakeBackMinutesAsync)),
        (2, new("sänd för underskrift", RequestAsync)),
        (1, new("sänd tillägg för underskrift", RequestAmendmentAsync)),
        (1, new("skriv tillägg", AmendAsync)),
        (1, new("dela tillägg", ShareAmendmentAsync)),
        (2, new("sänd texttillägg", SendAmendmentAsync)),
        (4, new("underteckna", SignAsync)),
        (1, new("avböj", DeclineAsync)),
        (1, new("dra tillbaka begäran", WithdrawRequestAsync)),
        (1, new("vänta", WaitAsync)),
    ];

    /// <summary>The acts, each as often as it is to be tried.</summary>
    public static readonly IReadOnlyList<WalkAct> All = [.. Weighted.SelectMany(w => Enumerable.Repeat(w.Act, w.Weight))];

    private static async Task ShareAsync(WalkStage s)
    {
        var section = await s.PickAsync(
            s.Db.Set<Section>().Include(x => x.Drafts).Where(x => x.AgreementId == s.AgreementId && x.SharedAt != null)
        );
        var (actor, sections) = (await s.AsAsync(Coordinators), s.Get<SectionService>());
        var draft = await sections.SaveDraftAsync(
            section.Id,
            0,
            section.ContentVersion,
            section.Heading,
            $"{section.Text}\n\nTillägg {s.Random.Next(1000)}.",
            actor
        );
        await sections.ShareAsync(section.AnnexId, new Dictionary<Guid, int> { [section.Id] = draft.Version }, actor);
    }

    private static async Task SubmitAsync(WalkStage s)
    {
        var annex = await s.PickAsync(s.Annexes);
        await s.Get<AnnexService>().SubmitAsync(annex.Id, annex.Version, "Ändrad.", await s.AsAsync(Coordinators));
    }

    /// <summary>Everything that an agreement is signed with, whether it is submitted already or not.</summary>
    private static async Task SubmitAllAsync(WalkStage s)
    {
        var actor = await s.AsAsync(Coordinators);
        foreach (var annex in await s.Annexes.AsNoTracking().Where(a => a.Number != 5).OrderBy(a => a.Number).ToListAsync())
        {
            await Refused.ByAsync(() => s.Get<AnnexService>().SubmitAsync(annex.Id, annex.Version, "Inför underskrift.", actor));
            s.Db.ChangeTracker.Clear();
        }
    }

    private static async Task WithdrawAsync(WalkStage s)
    {
        var version = await s.PickAsync(s.Versions, v => v.Status == AnnexVersionStatus.Submitted);
        await s.Get<AnnexService>().WithdrawAsync(version.Id, version.Version, "Fel", await s.AsAsync(Coordinators));
    }

    private static async Task AppendAsync(WalkStage s)
    {
        var (version, actor) = (
            await s.PickAsync(s.Versions, v => v.Status == AnnexVersionStatus.Documented),
            await s.AsAsync(Coordinators)
        );
        await s.Get<AnnexService>().AppendAsync(version.Id, version.Version, actor.Today.AddDays(s.Random.Next(-3, 2)), actor);
    }

    private static async Task NotifyAsync(WalkStage s)
    {
        var version = await s.PickAsync(s.Versions, v => v.Status == AnnexVersionStatus.Submitted && v.Annex.Number == 2);
        await s.Get<AnnexService>().NotifyAsync(version.Id, version.Version, await s.AsAsync(Coordinators));
    }

    private static async Task RequestAsync(WalkStage s)
    {
        var seen = await s.Db.Set<Agreement>().Where(a => a.Id == s.AgreementId).Select(a => a.Version).FirstAsync();
        await s.Get<SigningService>().RequestAsync(s.AgreementId, seen, await s.AsAsync(Coordinators));
    }

    private static async Task RequestAmendmentAsync(WalkStage s)
    {
        var version = await s.PickAsync(s.Versions, v => v.Status == AnnexVersionStatus.Submitted);
        await s.Get<SigningService>().RequestAmendmentAsync(version.Id, version.Version, await s.AsAsync(Coordinators));
    }

    private static async Task AmendAsync(WalkStage s)
    {
        var content = new AmendmentContent($"Punkt {s.Random.Next(9)}", "Ny lydelse.");
        await s.Get<AmendmentService>().AddAsync(s.AgreementId, content, await s.AsAsync(Coordinators));
    }

    private static async Task ShareAmendmentAsync(WalkStage s)
    {
        var amendment = await s.PickAsync(
            s.Db.Set<Amendment>().Include(a => a.Drafts).Where(a => a.AgreementId == s.AgreementId),
            a => a.Drafts.Any()
        );
        var seen = amendment.Drafts.Select(d => d.Version).FirstOrDefault();
        await s.Get<AmendmentService>().ShareAsync(amendment.Id, seen, await s.AsAsync(Coordinators));
    }

    private static async Task SendAmendmentAsync(WalkStage s)
    {
        var amendment = await s.PickAsync(s.Db.Set<Amendment>().Where(a => a.AgreementId == s.AgreementId), a => !a.Drafts.Any());
        await s.Get<SigningService>().RequestTextAmendmentAsync(amendment.Id, amendment.Version, await s.AsAsync(Coordinators));
    }

    private static async Task SignAsync(WalkStage s)
    {
        var (request, actor) = (await s.PickAsync(s.Requests, r => r.State == RequestState.Open), await s.AsAsync(Deciders));
        await s.Get<SigningService>().SignAsync(request.Id, request.Version, "Stockholm", actor.Today, actor);
    }

    private static async Task DeclineAsync(WalkStage s)
    {
        var request = await s.PickAsync(s.Requests, r => r.State == RequestState.Open);
        if (s.Random.Next(3) > 0)
        {
            throw new NothingThereException();
        }

        await s.Get<SigningService>().DeclineAsync(request.Id, request.Version, "Vi behöver läsa mer.", await s.AsAsync(Deciders));
    }

    private static async Task WithdrawRequestAsync(WalkStage s)
    {
        var request = await s.PickAsync(s.Requests, r => r.State == RequestState.Open);
        if (s.Random.Next(3) > 0)
        {
            throw new NothingThereException();
        }

        await s.Get<SigningService>().WithdrawAsync(request.Id, request.Version, "Fel bilaga.", await s.AsAsync(Coordinators));
    }

    private static Task WaitAsync(WalkStage s)
    {
        s.Wait(TimeSpan.FromHours(s.Random.Next(1, 60)));
        return Task.CompletedTask;
    }
}
