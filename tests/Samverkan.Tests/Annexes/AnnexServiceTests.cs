using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Annexes;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Annexes;

/// <summary>Rules of annexes that need what is stored to be asked.</summary>
public class AnnexServiceTests(StoryApp app) : IClassFixture<StoryApp>
{
    private Task<Annex> AnnexAsync(Guid agreement, AnnexKind kind) =>
        app.ReadAsync(db => db.Set<Annex>().FirstAsync(a => a.AgreementId == agreement && a.Kind == kind));

    private async Task<AnnexVersion> SubmittedAsync(Guid agreement, AnnexKind kind)
    {
        var annex = await AnnexAsync(agreement, kind);
        return await app.ActAsync<AnnexService, AnnexVersion>(Karin, (s, a) => s.SubmitAsync(annex.Id, annex.Version, "Ny", a));
    }

    [Fact]
    public async Task Only_the_annex_that_changes_by_notice_is_notified()
    {
        var running = await app.RunningAsync();
        var plan = await SubmittedAsync(running.Id, AnnexKind.FollowUp);

        Assert.Equal(
            [AnnexRules.WrongRoute],
            await app.RefusedAsync<AnnexService>(Karin, (s, a) => s.NotifyAsync(plan.Id, plan.Version, a))
        );
    }

    [Fact]
    public async Task A_notice_goes_to_a_contact_of_the_other_party_who_can_be_reached()
    {
        await using var own = new StoryApp();
        var running = await own.RunningAsync();
        var annex = await own.ReadAsync(db => db.Set<Annex>().FirstAsync(a => a.AgreementId == running.Id && a.Kind == AnnexKind.Contacts));
        var version = await own.ActAsync<AnnexService, AnnexVersion>(Karin, (s, a) => s.SubmitAsync(annex.Id, annex.Version, "Ny", a));
        var contact = running.Party(2).ContactFunctionId;
        await own.ReadAsync(db =>
            db.Set<FunctionHolding>()
                .Where(h => h.FunctionId == contact)
                .ExecuteUpdateAsync(s =>
                    s.SetProperty(h => h.To, new DateOnly(2020, 1, 1)).SetProperty(h => h.From, new DateOnly(2019, 1, 1))
                )
        );

        Assert.Equal(
            [AnnexRules.OtherPartyNotifies],
            await own.RefusedAsync<AnnexService>(Karin, (s, a) => s.NotifyAsync(version.Id, version.Version, a))
        );
    }

    [Fact]
    public async Task Only_what_the_submitter_saw_is_frozen()
    {
        await using var own = new StoryApp();
        var draft = await own.DraftAsync();
        var karin = await own.SignInAsync(Karin);
        var page = await karin.GetAsync($"/overenskommelser/{draft.Slug}/bilagor/3/understall");
        await own.ActAsync<SectionService>(
            Jonas,
            async (s, a) =>
            {
                var section = await own.ReadAsync(db =>
                    db.Set<Section>().FirstAsync(x => x.AgreementId == draft.Id && x.Heading == "Metod")
                );
                var saved = await s.SaveDraftAsync(section.Id, 0, section.ContentVersion, section.Heading, "En annan metod.", a);
                await s.ShareAsync(section.AnnexId, new Dictionary<Guid, int> { [section.Id] = saved.Version }, a);
            }
        );

        var refused = await page.Form("Underställ version 1").With("Vad är ändrat, i korthet", "Första").SubmitAsync();
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.False(await own.ReadAsync(db => db.Set<AnnexVersion>().AnyAsync(v => v.AgreementId == draft.Id && v.FrozenId != null)));
        var sent = await refused.Form("Underställ version 1").SubmitAsync();
        Assert.Equal("Version 1 är underställd.", sent.Flash);
    }

    [Fact]
    public async Task A_small_change_waits_while_a_version_is_submitted()
    {
        var draft = await app.DraftAsync();
        var section = await app.ReadAsync(db => db.Set<Section>().FirstAsync(s => s.AgreementId == draft.Id && s.Heading == "Metod"));
        Assert.Empty(await app.RefusedAsync<SectionService>(Karin, (s, a) => s.MoveAsync(section.Id, false, a)));
        await SubmittedAsync(draft.Id, AnnexKind.Lagesbild);

        Assert.Equal(
            [AnnexRules.SubmittedStands],
            await app.RefusedAsync<SectionService>(Karin, (s, a) => s.MoveAsync(section.Id, true, a))
        );
    }

    [Fact]
    public async Task A_character_that_cannot_be_printed_is_told_before_anything_is_frozen()
    {
        var draft = await app.DraftAsync();
        await app.ActAsync<SectionService>(
            Karin,
            async (s, a) =>
            {
                var annex = await AnnexAsync(draft.Id, AnnexKind.Lagesbild);
                var section = await s.AddAsync(annex.Id, null, "Tecken", a);
                var saved = await s.SaveDraftAsync(section.Id, 1, 0, "Tecken", "Ett okänt tecken: \u4f60", a);
                await s.ShareAsync(annex.Id, new Dictionary<Guid, int> { [section.Id] = saved.Version }, a);
            }
        );
        var stored = await AnnexAsync(draft.Id, AnnexKind.Lagesbild);

        var rule = Assert.Single(await app.RefusedAsync<AnnexService>(Karin, (s, a) => s.SubmitAsync(stored.Id, stored.Version, "Ny", a)));
        Assert.Equal(AnnexRules.UnknownCharacter.Id, rule.Id);
        Assert.False(await app.ReadAsync(db => db.Set<AnnexVersion>().AnyAsync(v => v.AnnexId == stored.Id && v.FrozenId != null)));
    }
}
