using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.WorkingMaterial;

/// <summary>One page lists all that a party has not shared, of every kind, and shares what is ticked in one act: all or none.</summary>
public class SharingTests(StoryApp app) : IClassFixture<StoryApp>
{
    private sealed record Own(Guid Area, Guid Source, Guid Contribution, Guid Section, Guid Plan)
    {
        public List<Guid> All => [Area, Source, Contribution, Section, Plan];
    }

    /// <summary>One new thing of each kind, written by somebody; the plan is for the area.</summary>
    private async Task<Own> WriteAsync(Guid agreement, string who)
    {
        var actor = await app.ActorAsync(who);
        return await app.WithAsync(async s =>
        {
            var db = s.GetRequiredService<SamverkanDb>();
            var annex = await db.Set<Annex>().FirstAsync(a => a.AgreementId == agreement && a.Kind == AnnexKind.Lagesbild);
            var area = await s.GetRequiredService<AreaService>().AddAsync(agreement, new AreaContent($"Område {who}"), actor);
            var source = await s.GetRequiredService<SourceService>().AddAsync(agreement, new SourceContent($"Källa {who}"), actor);
            var said = new ContributionContent(ContributionKind.Picture, $"Bidrag {who}", "", null, "", "");
            var contribution = await s.GetRequiredService<ContributionService>().AddAsync(agreement, said, actor);
            var section = await s.GetRequiredService<SectionService>().AddAsync(annex.Id, null, $"Avsnitt {who}", actor);
            var plan = await s.GetRequiredService<PlanService>().AddAsync(agreement, new PlanContent($"Plan {who}", area.Id), actor);
            return new Own(area.Id, source.Id, contribution.Id, section.Id, plan.Id);
        });
    }

    private async Task<Dictionary<Guid, int>> SeenAsync(Guid agreement, string who) =>
        (await KindsAsync(agreement, who)).SelectMany(k => k.Items).ToDictionary(i => i.Id, i => i.Version);

    private async Task<IReadOnlyList<UnsharedKind>> KindsAsync(Guid id, string who)
    {
        var agreement = await app.ReadAsync(db => db.Set<Agreement>().Include(a => a.Parties).FirstAsync(a => a.Id == id));
        return await app.ActAsync<SharingService, IReadOnlyList<UnsharedKind>>(who, (s, a) => s.ListAsync(agreement, a));
    }

    private Task<int> ShareAsync(Guid agreement, string who, IReadOnlyDictionary<Guid, int> seen) =>
        app.ActAsync<SharingService, int>(who, (s, a) => s.ShareAsync(agreement, seen, a));

    private async Task<Guid> DraftAsync() => (await app.DraftAsync()).Id;

    [Fact]
    public async Task Everything_of_the_own_party_is_listed_in_the_order_it_is_shared_and_nothing_of_the_others()
    {
        var agreement = await DraftAsync();
        var (own, others) = (await WriteAsync(agreement, Karin), await WriteAsync(agreement, Jonas));

        var kinds = await KindsAsync(agreement, Karin);
        Assert.Equal(["Källor", "Prioriterade områden", "Bidrag till lägesbilden", "Avsnitt", "Åtgärdsplaner"], kinds.Select(k => k.Name));
        var ids = kinds.SelectMany(k => k.Items).Select(i => i.Id).ToList();
        Assert.Equal(own.All.Order(), ids.Order());
        Assert.Empty(ids.Intersect(others.All));
    }

    [Fact]
    public async Task All_kinds_are_shared_in_one_act_also_a_plan_with_the_area_it_is_for()
    {
        var agreement = await DraftAsync();
        var own = await WriteAsync(agreement, Karin);

        Assert.Equal(5, await ShareAsync(agreement, Karin, await SeenAsync(agreement, Karin)));
        Assert.Empty(await KindsAsync(agreement, Karin));
        var shared = await app.ReadAsync(async db =>
            new[]
            {
                (await db.Set<PriorityArea>().FirstAsync(a => a.Id == own.Area)).OwnerPartyId is null,
                (await db.Set<Source>().FirstAsync(a => a.Id == own.Source)).OwnerPartyId is null,
                (await db.Set<Contribution>().FirstAsync(a => a.Id == own.Contribution)).IsShared,
                (await db.Set<Section>().FirstAsync(a => a.Id == own.Section)).IsShared,
                (await db.Set<ActionPlan>().FirstAsync(a => a.Id == own.Plan)).IsShared,
            }
        );
        Assert.DoesNotContain(false, shared);
    }

    [Fact]
    public async Task When_one_thing_may_not_be_shared_nothing_is()
    {
        var agreement = await DraftAsync();
        var own = await WriteAsync(agreement, Karin);
        var seen = await SeenAsync(agreement, Karin);
        seen.Remove(own.Area);

        Assert.Equal(
            [SectionRules.AreaIsPrivate],
            await app.RefusedAsync<SharingService>(Karin, (s, a) => s.ShareAsync(agreement, seen, a))
        );
        Assert.Equal(own.All.Order(), (await SeenAsync(agreement, Karin)).Keys.Order());
    }

    [Fact]
    public async Task Only_what_was_seen_as_it_is_now_is_shared()
    {
        var agreement = await DraftAsync();
        var (own, others) = (await WriteAsync(agreement, Karin), await WriteAsync(agreement, Jonas));
        var seen = await SeenAsync(agreement, Karin);
        foreach (var id in own.All)
        {
            var older = new Dictionary<Guid, int>(seen) { [id] = seen[id] - 1 };
            await Assert.ThrowsAsync<StaleException>(() => ShareAsync(agreement, Karin, older));
        }

        foreach (var (id, version) in await SeenAsync(agreement, Jonas))
        {
            await Assert.ThrowsAsync<StaleException>(() =>
                ShareAsync(agreement, Karin, new Dictionary<Guid, int>(seen) { [id] = version })
            );
        }

        await Assert.ThrowsAsync<StaleException>(() =>
            ShareAsync(agreement, Karin, new Dictionary<Guid, int>(seen) { [Guid.CreateVersion7()] = 1 })
        );
        Assert.Equal(5, (await SeenAsync(agreement, Karin)).Count);
        Assert.Equal(others.All.Order(), (await SeenAsync(agreement, Jonas)).Keys.Order());
    }

    [Fact]
    public async Task Something_is_chosen_and_only_those_who_write_share()
    {
        var agreement = await DraftAsync();
        await WriteAsync(agreement, Karin);
        var seen = await SeenAsync(agreement, Karin);

        Assert.Equal(
            [SharingRules.NothingChosen],
            await app.RefusedAsync<SharingService>(Karin, (s, a) => s.ShareAsync(agreement, new Dictionary<Guid, int>(), a))
        );
        foreach (var who in new[] { Eva, Mikael, Gunilla })
        {
            await Assert.ThrowsAsync<ForbiddenException>(() => ShareAsync(agreement, who, seen));
        }

        foreach (var who in new[] { Petra, Admin })
        {
            await Assert.ThrowsAsync<NotFoundException>(() => ShareAsync(agreement, who, seen));
        }
    }

    [Fact]
    public async Task A_submitted_version_that_rests_on_what_is_shared_is_taken_back_and_the_page_says_so_first()
    {
        await using var own = new StoryApp();
        var agreement = await own.RunningAsync();
        var karin = await own.SignInAsync(Karin);
        var source = await own.ActAsync<SourceService, Source>(
            Karin,
            (s, a) => s.AddAsync(agreement.Id, new SourceContent("Egen källa"), a)
        );
        var page = await karin.GetAsync(Links.Agreement(StoryApp.Running).ShareOne(source.Id));
        Assert.Contains("är underställd och dras tillbaka", page.Text, StringComparison.Ordinal);
        Assert.Contains("står på dagordningen för", page.Text, StringComparison.Ordinal);

        var shared = await page.Form("Dela med motparten").SubmitAsync();
        Assert.Equal("Delat med motparten: Egen källa.", shared.Flash);
        Assert.False(
            await own.ReadAsync(db =>
                db.Set<AnnexVersion>()
                    .AnyAsync(v =>
                        v.AgreementId == agreement.Id && v.Annex.Kind == AnnexKind.Lagesbild && v.Status == AnnexVersionStatus.Submitted
                    )
            )
        );
    }

    [Fact]
    public async Task A_source_and_an_area_are_not_shared_or_removed_by_themselves_while_a_version_that_rests_on_them_is_submitted()
    {
        await using var own = new StoryApp();
        var agreement = (await own.RunningAsync()).Id;
        var source = await own.ActAsync<SourceService, Source>(Karin, (s, a) => s.AddAsync(agreement, new SourceContent("Egen källa"), a));
        var area = await own.ReadAsync(db => db.Set<PriorityArea>().FirstAsync(a => a.AgreementId == agreement && a.OwnerPartyId == null));

        Assert.Equal([AnnexRules.SubmittedStands], await own.RefusedAsync<SourceService>(Karin, (s, a) => s.ShareAsync(source.Id, 1, a)));
        Assert.Equal(
            [AnnexRules.SubmittedStands],
            await own.RefusedAsync<AreaService>(Karin, (s, a) => s.RemoveAsync(area.Id, area.Version, a))
        );
        Assert.Empty(await own.RefusedAsync<SourceService>(Karin, (s, a) => s.DiscardAsync(source.Id, 1, a)));
    }

    [Fact]
    public async Task An_amendment_is_shared_by_those_who_edit_agreements()
    {
        await using var own = new StoryApp();
        var agreement = await own.RunningAsync();
        var amendment = await own.ActAsync<AmendmentService, Amendment>(
            Karin,
            (s, a) => s.AddAsync(agreement.Id, new AmendmentContent("Löptid", "Tiden förlängs."), a)
        );
        var seen = new Dictionary<Guid, int> { [amendment.Id] = amendment.Version };
        await Assert.ThrowsAsync<ForbiddenException>(() =>
            own.ActAsync<SharingService>(Oskar, (s, a) => s.ShareAsync(agreement.Id, seen, a))
        );
        await own.ActAsync<SharingService>(Karin, (s, a) => s.ShareAsync(agreement.Id, seen, a));
        Assert.True(
            await own.ReadAsync(db => db.Set<Amendment>().Where(a => a.Id == amendment.Id).Select(a => a.OwnerPartyId == null).FirstAsync())
        );
    }

    [Fact]
    public async Task What_was_unticked_stays_unticked_when_the_act_is_refused()
    {
        var agreement = await app.DraftAsync();
        var own = await WriteAsync(agreement.Id, Karin);
        var karin = await app.SignInAsync(Karin);
        var page = await karin.GetAsync(Links.Agreement(agreement.Slug).ShareOne(own.Plan));
        static List<string?> Ticked(WebPage p) =>
            [.. p.Html!.QuerySelectorAll("input[name=Valda]").Where(i => i.HasAttribute("checked")).Select(i => i.GetAttribute("value"))];
        Assert.Equal([own.Plan.ToString()], Ticked(page));

        var refused = await page.Form("Dela med motparten").SubmitAsync();
        Assert.Equal(422, (int)refused.Status);
        Assert.Contains(refused.Errors, e => e.StartsWith(SectionRules.AreaIsPrivate.Message, StringComparison.Ordinal));
        Assert.Equal([own.Plan.ToString()], Ticked(refused));
    }
}
