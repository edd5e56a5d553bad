using Microsoft.EntityFrameworkCore;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Sections;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.ActionPlans;

/// <summary>Two parties write the same plan: what either wrote is never lost, and nothing shared is replaced unseen.</summary>
public class PlanMergeTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly ActivityContent Walk = new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "Trygghetsvandring")
    {
        Description = "Går runt.",
    };
    private static readonly ActivityContent Light = new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "Belysning");
    private static readonly PlanContent Basis = new("Plan", null, "Färre brott", "Tryggare torg") { Activities = [Walk, Light] };

    private static PartyShare Share(string contact, string participants, string commitments) =>
        new()
        {
            Contact = contact,
            Participants = participants,
            Commitments = commitments,
        };

    [Fact]
    public void A_field_that_one_changed_is_as_that_one_wrote_it()
    {
        var merged = PlanContent.Merge(Basis, Basis with { Goal = "Inga brott" }, Basis with { Purpose = "Tryggare park" });

        Assert.Equal(("Inga brott", "Tryggare park"), (merged.Goal, merged.Purpose));
    }

    [Fact]
    public void Where_both_changed_the_same_both_stand()
    {
        var merged = PlanContent.Merge(
            Basis,
            Basis with
            {
                Title = "Vår plan",
                Goal = "Inga brott",
            },
            Basis with
            {
                Title = "Planen",
                Goal = "Få brott",
            }
        );

        Assert.Equal("Vår plan / Planen", merged.Title);
        Assert.Contains("Inga", merged.Goal, StringComparison.Ordinal);
        Assert.Contains("Få", merged.Goal, StringComparison.Ordinal);
    }

    [Fact]
    public void Activities_that_either_added_are_there_and_those_removed_and_untouched_are_gone()
    {
        var (mine, theirs) = (new ActivityContent(Guid.CreateVersion7(), "Min"), new ActivityContent(Guid.CreateVersion7(), "Din"));

        var merged = PlanContent.Merge(Basis, Basis with { Activities = [Walk, mine] }, Basis with { Activities = [Walk, Light, theirs] });

        Assert.Equal(["Trygghetsvandring", "Min", "Din"], merged.Activities.Select(a => a.Title));
    }

    [Fact]
    public void An_activity_that_one_removed_and_the_other_changed_is_kept()
    {
        var changed = Light with { Description = "Nya lampor." };

        Assert.Contains(
            changed,
            PlanContent.Merge(Basis, Basis with { Activities = [Walk] }, Basis with { Activities = [Walk, changed] }).Activities
        );
        Assert.Contains(
            changed,
            PlanContent.Merge(Basis, Basis with { Activities = [Walk, changed] }, Basis with { Activities = [Walk] }).Activities
        );
    }

    [Fact]
    public void Every_field_of_an_activity_is_merged()
    {
        // A field that the merge forgot would come out as the own text, whatever the other party wrote.
        var theirs = Walk with
        {
            Description = "a",
            Purpose = "b",
            Term = "c",
            Frequency = "d",
            Responsible = "e",
            OtherParticipants = "f",
            Financing = "g",
            FollowUp = "h",
            Outcome = "i",
            First = Share("j", "k", "l"),
            Second = Share("m", "n", "o"),
            Communication = new CommunicationBlocks
            {
                Participants = "p",
                WithinFirst = "q",
                WithinSecond = "r",
                Between = "s",
            },
        };

        Assert.Equal(theirs, PlanContent.Merge(Basis, Basis, Basis with { Activities = [theirs, Light] }).Activities[0]);
    }

    [Fact]
    public async Task Saving_again_does_not_pass_over_what_the_other_party_has_shared_since()
    {
        var plan = await app.ReadAsync(db =>
            db.Set<ActionPlan>()
                .FirstAsync(p =>
                    db.Set<Core.Agreements.Agreement>().Any(a => a.Id == p.AgreementId && a.Slug == StoryApp.Running)
                    && p.OwnerPartyId == null
                )
        );
        await app.ActAsync<PlanService>(
            Karin,
            (s, a) => s.SaveDraftAsync(plan.Id, 0, plan.ContentVersion, c => c with { Goal = c.Goal + " Vårt mål." }, a)
        );
        await app.ActAsync<PlanService>(
            Jonas,
            (s, a) => s.SaveDraftAsync(plan.Id, 0, plan.ContentVersion, c => c with { Problem = c.Problem + " Polisens bild." }, a)
        );
        await app.ActAsync<PlanService>(Jonas, (s, a) => s.ShareAsync(plan.Id, 1, a));

        // The page now carries the new count; saving once more must not make the police's change disappear.
        await app.ActAsync<PlanService>(Karin, (s, a) => s.SaveDraftAsync(plan.Id, 1, plan.ContentVersion + 1, c => c, a));
        Assert.Equal([SharingRules.SharedSince], await app.RefusedAsync<PlanService>(Karin, (s, a) => s.ShareAsync(plan.Id, 2, a)));
        await app.ActAsync<PlanService>(Karin, (s, a) => s.MergeAsync(plan.Id, 2, plan.ContentVersion + 1, a));
        await app.ActAsync<PlanService>(Karin, (s, a) => s.ShareAsync(plan.Id, 3, a));

        var shared = await app.ReadAsync(db => db.Set<ActionPlan>().FirstAsync(p => p.Id == plan.Id));
        Assert.EndsWith("Vårt mål.", shared.Goal, StringComparison.Ordinal);
        Assert.EndsWith("Polisens bild.", shared.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_shows_the_shared_change_and_takes_it_in()
    {
        await using var own = new StoryApp();
        var plan = await own.ReadAsync(db =>
            db.Set<ActionPlan>()
                .FirstAsync(p =>
                    db.Set<Core.Agreements.Agreement>().Any(a => a.Id == p.AgreementId && a.Slug == StoryApp.Running)
                    && p.OwnerPartyId == null
                )
        );
        await own.ActAsync<PlanService>(
            Karin,
            (s, a) => s.SaveDraftAsync(plan.Id, 0, plan.ContentVersion, c => c with { Goal = "Vårt mål." }, a)
        );
        await own.ActAsync<PlanService>(
            Jonas,
            (s, a) => s.SaveDraftAsync(plan.Id, 0, plan.ContentVersion, c => c with { Problem = "Polisens bild." }, a)
        );
        await own.ActAsync<PlanService>(Jonas, (s, a) => s.ShareAsync(plan.Id, 1, a));
        var page = await (await own.SignInAsync(Karin)).GetAsync($"/overenskommelser/{StoryApp.Running}/atgardsplaner/{plan.Id}");

        Assert.Contains("Motparten har delat en ändring", page.Text, StringComparison.Ordinal);
        var merged = await page.Form("Ta in motpartens ändring i utkastet").SubmitAsync();
        Assert.StartsWith("Motpartens ändring finns nu i ert utkast.", merged.Flash, StringComparison.Ordinal);
        Assert.DoesNotContain("Motparten har delat en ändring", merged.Text, StringComparison.Ordinal);
        Assert.Contains("Vårt mål.", merged.Text, StringComparison.Ordinal);
        Assert.Contains("Polisens bild.", merged.Text, StringComparison.Ordinal);
    }
}
