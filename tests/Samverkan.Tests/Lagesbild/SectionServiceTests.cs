using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Lagesbild;

/// <summary>Rules of working material that need what is stored to be asked.</summary>
public class SectionServiceTests(StoryApp app) : IClassFixture<StoryApp>, IAsyncLifetime
{
    private Guid agreement;
    private Guid annex;

    public async Task InitializeAsync()
    {
        agreement = (await app.DraftAsync()).Id;
        annex = await app.ReadAsync(db =>
            db.Set<Annex>().Where(a => a.AgreementId == agreement && a.Kind == AnnexKind.Lagesbild).Select(a => a.Id).FirstAsync()
        );
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private Task<IReadOnlyList<Rule>> RefusedAsync(string who, Func<SectionService, Actor, Task> act) => app.RefusedAsync(who, act);

    private Task<Section> AddAsync(string who, Guid? parent = null) =>
        app.ActAsync<SectionService, Section>(who, (s, a) => s.AddAsync(annex, parent, "Nytt", a));

    private Task<Section> SharedAsync(Guid? parent = null) => SharedByAsync(Karin, parent);

    private async Task<Section> SharedByAsync(string who, Guid? parent)
    {
        var section = await AddAsync(who, parent);
        await app.ActAsync<SectionService>(who, (s, a) => s.ShareAsync(annex, new Dictionary<Guid, int> { [section.Id] = 1 }, a));
        return await StoredAsync(section.Id);
    }

    private Task<Section> StoredAsync(Guid id) => app.ReadAsync(db => db.Set<Section>().Include(s => s.Drafts).FirstAsync(s => s.Id == id));

    private Task<SectionDraft> DraftAsync(string who, Section section) =>
        app.ActAsync<SectionService, SectionDraft>(
            who,
            (s, a) => s.SaveDraftAsync(section.Id, 0, section.ContentVersion, "Nytt", "Text", a)
        );

    [Fact]
    public async Task Only_who_works_for_one_of_the_parties_writes()
    {
        // Somebody who holds functions in both parties works for neither.
        var (karin, jonas) = (await app.ActorAsync(Karin), await app.ActorAsync(Jonas));
        var both = karin with { Holds = [.. karin.Holds, .. jonas.Holds] };
        var contribution = new ContributionContent(ContributionKind.Picture, "Egen", "", null, "", "");
        var section = (await SharedAsync()).Id;
        List<Rule> expected = [SharingRules.NotYourParty];

        Assert.Equal(expected, await RefusedAsync(Karin, (s, _) => s.AddAsync(annex, null, "Nytt", both)));
        Assert.Equal(expected, await app.RefusedAsync<PlanService>(Karin, (s, _) => s.AddAsync(agreement, new PlanContent("Plan"), both)));
        Assert.Equal(expected, await app.RefusedAsync<ContributionService>(Karin, (s, _) => s.AddAsync(agreement, contribution, both)));
        Assert.Equal(expected, await app.RefusedAsync<CommentService>(Karin, (s, _) => s.AddAsync(section, "Hej", false, both)));
        Assert.Equal(
            expected,
            await app.RefusedAsync<AreaService>(Karin, (s, _) => s.AddAsync(agreement, new AreaContent("Område"), both))
        );
    }

    [Fact]
    public async Task There_is_a_draft_to_share_or_discard()
    {
        var section = await SharedAsync();

        Assert.Equal(
            [SharingRules.NothingToShare],
            await RefusedAsync(Karin, (s, a) => s.ShareAsync(annex, new Dictionary<Guid, int>(), a))
        );
        Assert.Equal([SharingRules.NothingToShare], await RefusedAsync(Karin, (s, a) => s.DiscardAsync(section.Id, 0, a)));
        var plan = await app.ReadAsync(db => db.Set<ActionPlan>().FirstAsync(p => p.AgreementId == agreement));
        Assert.Equal([SharingRules.NothingToShare], await app.RefusedAsync<PlanService>(Karin, (s, a) => s.ShareAsync(plan.Id, 0, a)));
        Assert.Equal([SharingRules.NothingToShare], await app.RefusedAsync<PlanService>(Karin, (s, a) => s.DiscardAsync(plan.Id, 0, a)));
    }

    [Fact]
    public async Task What_the_other_party_has_shared_since_is_seen_before_one_shares()
    {
        var section = await SharedAsync();
        var mine = await DraftAsync(Karin, section);
        var theirs = await DraftAsync(Jonas, section);
        await app.ActAsync<SectionService>(
            Jonas,
            (s, a) => s.ShareAsync(annex, new Dictionary<Guid, int> { [section.Id] = theirs.Version }, a)
        );

        Assert.Equal(
            [SharingRules.SharedSince],
            await RefusedAsync(Karin, (s, a) => s.ShareAsync(annex, new Dictionary<Guid, int> { [section.Id] = mine.Version }, a))
        );
    }

    [Fact]
    public async Task Sections_have_at_most_three_levels()
    {
        var first = await AddAsync(Karin);
        var second = await AddAsync(Karin, first.Id);
        var third = await AddAsync(Karin, second.Id);
        var (other, child) = (await AddAsync(Karin), default(Section));
        child = await AddAsync(Karin, other.Id);

        Assert.Equal([SectionRules.TooDeep], await RefusedAsync(Karin, (s, a) => s.AddAsync(annex, third.Id, "Fyra", a)));
        Assert.Equal([SectionRules.TooDeep], await RefusedAsync(Karin, (s, a) => s.PlaceAsync(other.Id, 1, second.Id, a)));
        Assert.Empty(await RefusedAsync(Karin, (s, a) => s.PlaceAsync(other.Id, 1, first.Id, a)));
    }

    [Fact]
    public async Task A_section_is_not_placed_under_itself()
    {
        var parent = await AddAsync(Karin);
        var child = await AddAsync(Karin, parent.Id);

        Assert.Contains(SectionRules.UnderItself, await RefusedAsync(Karin, (s, a) => s.PlaceAsync(parent.Id, 1, child.Id, a)));
        Assert.Contains(SectionRules.UnderItself, await RefusedAsync(Karin, (s, a) => s.PlaceAsync(parent.Id, 1, parent.Id, a)));
    }

    [Fact]
    public async Task A_section_with_subsections_is_neither_removed_nor_discarded()
    {
        var parent = await AddAsync(Karin);
        var child = await AddAsync(Karin, parent.Id);

        Assert.Equal([SectionRules.HasChildren], await RefusedAsync(Karin, (s, a) => s.RemoveAsync(parent.Id, 1, a)));
        Assert.Equal([SectionRules.HasChildren], await RefusedAsync(Karin, (s, a) => s.DiscardAsync(parent.Id, 1, a)));
        Assert.Empty(await RefusedAsync(Karin, (s, a) => s.RemoveAsync(child.Id, 1, a)));
        Assert.Empty(await RefusedAsync(Karin, (s, a) => s.RemoveAsync(parent.Id, 1, a)));
    }

    [Fact]
    public async Task A_section_is_shared_with_or_after_the_one_above_it()
    {
        var parent = await AddAsync(Karin);
        var child = await AddAsync(Karin, parent.Id);
        var shared = await SharedAsync();

        Assert.Equal(
            [SectionRules.ParentIsPrivate],
            await RefusedAsync(Karin, (s, a) => s.ShareAsync(annex, new Dictionary<Guid, int> { [child.Id] = 1 }, a))
        );
        Assert.Equal(
            [SectionRules.ParentIsPrivate],
            await RefusedAsync(Karin, (s, a) => s.PlaceAsync(shared.Id, shared.Version, parent.Id, a))
        );
        Assert.Empty(
            await RefusedAsync(Karin, (s, a) => s.ShareAsync(annex, new Dictionary<Guid, int> { [child.Id] = 1, [parent.Id] = 1 }, a))
        );
    }

    [Fact]
    public async Task What_the_other_party_writes_in_is_not_removed_or_pushed_too_deep()
    {
        var section = await SharedAsync();
        await DraftAsync(Jonas, section);
        Assert.Equal([SharingRules.OthersDraft], await RefusedAsync(Karin, (s, a) => s.RemoveAsync(section.Id, section.Version, a)));

        var (top, middle) = (await SharedAsync(), default(Section));
        middle = await SharedAsync(top.Id);
        var moved = await SharedAsync();
        await AddAsync(Jonas, moved.Id);
        Assert.Equal([SharingRules.OthersDraft], await RefusedAsync(Karin, (s, a) => s.PlaceAsync(moved.Id, moved.Version, middle.Id, a)));
        var plan = await app.ReadAsync(db => db.Set<ActionPlan>().FirstAsync(p => p.AgreementId == agreement));
        await app.ActAsync<PlanService>(Jonas, (s, a) => s.SaveDraftAsync(plan.Id, 0, plan.ContentVersion, c => c, a));
        Assert.Equal(
            [SharingRules.OthersDraft],
            await app.RefusedAsync<PlanService>(Karin, (s, a) => s.RemoveAsync(plan.Id, plan.Version, a))
        );
    }

    [Fact]
    public async Task A_section_has_one_review_under_way()
    {
        var section = await SharedAsync();
        Task<IReadOnlyList<Rule>> AskAsync() =>
            app.RefusedAsync<CommentService>(Karin, (s, a) => s.AskForReviewAsync(section.Id, a.Today, a));
        Assert.Empty(await AskAsync());

        Assert.Equal([SectionRules.ReviewUnderWay], await AskAsync());
    }

    [Fact]
    public async Task A_plan_is_shared_after_its_area_and_not_when_the_area_is_gone()
    {
        var area = await app.ActAsync<AreaService, PriorityArea>(Karin, (s, a) => s.AddAsync(agreement, new AreaContent("Nytt område"), a));
        var plan = await app.ActAsync<PlanService, ActionPlan>(Karin, (s, a) => s.AddAsync(agreement, new PlanContent("Plan", area.Id), a));

        Assert.Equal([SectionRules.AreaIsPrivate], await app.RefusedAsync<PlanService>(Karin, (s, a) => s.ShareAsync(plan.Id, 1, a)));
        await app.ActAsync<AreaService>(Karin, (s, a) => s.RemoveAsync(area.Id, area.Version, a));
        Assert.Equal([SectionRules.AreaGone], await app.RefusedAsync<PlanService>(Karin, (s, a) => s.ShareAsync(plan.Id, 1, a)));
    }
}

/// <summary>Rules of the frame agreement's mandatory categories.</summary>
public class CategoryServiceTests(StoryApp app) : IClassFixture<StoryApp>
{
    private const string Lead = "samordnare.staden@kommunen.example";

    /// <summary>The story's frame is another organisation's; a coordinator of that organisation keeps its categories.</summary>
    private async Task<Agreement> FrameAsync()
    {
        var frame = await app.ReadAsync(db => db.Set<Agreement>().Include(a => a.Parties).FirstAsync(a => a.Kind == AgreementKind.Frame));
        if (!await app.ReadAsync(db => db.Users.AnyAsync(u => u.Email == Lead)))
        {
            var function = await app.ActAsync<ContactService, Function>(
                Admin,
                (s, a) => s.SaveFunctionAsync(frame.Party(1).OrganisationId, null, 0, "Samordnare", FunctionRole.Coordinator, "", a)
            );
            var user = await app.ActAsync<Core.Users.UserService, AppUser>(
                Admin,
                (s, a) => s.AddAsync("Siv Berg", Lead, "", "ett långt lösenord", a)
            );
            await app.ActAsync<ContactService>(Admin, (s, a) => s.AppointAsync(function.Id, user.PersonId!.Value, a.Today, a));
        }

        return frame;
    }

    [Fact]
    public async Task Categories_belong_to_a_frame_and_have_names_of_their_own()
    {
        var (frame, running) = (await FrameAsync(), await app.RunningAsync());
        var taken = await app.ReadAsync(db => db.Set<PriorityCategory>().Select(c => c.Name).FirstAsync());

        Assert.Equal([CategoryRules.OnlyFrame], await app.RefusedAsync<CategoryService>(Karin, (s, a) => s.AddAsync(running.Id, "Ny", a)));
        Assert.Equal([CategoryRules.NameTaken], await app.RefusedAsync<CategoryService>(Lead, (s, a) => s.AddAsync(frame.Id, taken, a)));
        Assert.Empty(await app.RefusedAsync<CategoryService>(Lead, (s, a) => s.AddAsync(frame.Id, "Ny kategori", a)));
    }

    [Fact]
    public async Task A_category_that_agreements_have_taken_a_stance_on_is_not_removed()
    {
        var (frame, running) = (await FrameAsync(), await app.RunningAsync());
        await app.ActAsync<CategoryService>(Lead, (s, a) => s.AddAsync(frame.Id, "Att ta ställning till", a));
        var category = await app.ReadAsync(db => db.Set<PriorityCategory>().FirstAsync(c => c.Name == "Att ta ställning till"));
        await app.ActAsync<CategoryService>(Karin, (s, a) => s.TakeStanceAsync(running.Id, category.Id, 0, true, "", a));

        Assert.Equal(
            [CategoryRules.InUse],
            await app.RefusedAsync<CategoryService>(Lead, (s, a) => s.RemoveAsync(category.Id, category.Version, a))
        );
    }
}
