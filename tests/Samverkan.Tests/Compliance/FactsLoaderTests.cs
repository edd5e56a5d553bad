using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Compliance.Families;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Compliance;

/// <summary>The facts are those of the agreement asked for, in order, and what is done waits no more.</summary>
public class FactsLoaderTests(StoryApp app) : IClassFixture<StoryApp>
{
    private async Task<AgreementFacts> FactsAsync(Guid agreementId) =>
        Assert.Single(
            await app.WithAsync(s => s.GetRequiredService<FactsLoader>().LoadAsync([agreementId], app.Clock.GetUtcNow().UtcDateTime))
        );

    private async Task<Section> AskedAsync(Agreement agreement, int position)
    {
        var sections = await app.ReadAsync(db =>
            db.Set<Section>().Where(s => s.AgreementId == agreement.Id && s.OwnerPartyId == null).OrderBy(s => s.Sequence).ToListAsync()
        );
        var section = sections[position];
        await app.ActAsync<CommentService>(Karin, (s, karin) => s.AskForReviewAsync(section.Id, karin.Today.AddDays(7), karin));
        return section;
    }

    [Fact]
    public async Task Of_the_reviews_asked_for_those_wait_that_are_not_done_and_in_no_other_agreement()
    {
        var (here, there) = (await app.DraftAsync(), await app.DraftAsync());
        var (done, open) = (await AskedAsync(here, 0), await AskedAsync(here, 1));
        await AskedAsync(there, 0);
        var round = await app.ReadAsync(db => db.Set<ReviewRound>().FirstAsync(r => r.SectionId == done.Id));
        await app.ActAsync<CommentService>(Jonas, (s, jonas) => s.FinishReviewAsync(round.Id, round.Version, jonas));

        Assert.Equal(open.Id, Assert.Single((await FactsAsync(here.Id)).Reviews).SectionId);
    }

    [Fact]
    public async Task The_versions_of_an_annex_are_in_the_order_of_their_numbers_without_those_taken_back()
    {
        var running = await app.RunningAsync();
        var submitted = await app.ReadAsync(db =>
            db.Set<AnnexVersion>().FirstAsync(v => v.AgreementId == running.Id && v.Status == AnnexVersionStatus.Submitted)
        );
        await app.ActAsync<AnnexService>(Karin, (s, karin) => s.WithdrawAsync(submitted.Id, submitted.Version, "Fel siffror", karin));

        var annexes = (await FactsAsync(running.Id)).Annexes;
        Assert.All(annexes, a => Assert.Equal(a.Versions.Select(v => v.Number).Order(), a.Versions.Select(v => v.Number)));
        Assert.Contains(annexes, a => a.Versions.Count > 1);
        Assert.DoesNotContain(annexes.SelectMany(a => a.Versions), v => v.Id == submitted.Id);
    }

    [Fact]
    public async Task Obligations_come_family_by_family_in_the_order_that_the_families_have()
    {
        var running = await app.RunningAsync();
        var (obligations, families) = await app.WithAsync(async s =>
            (
                await s.GetRequiredService<ObligationQuery>().ObligationsAsync([running.Id], app.Clock.GetUtcNow().UtcDateTime),
                s.GetServices<IObligationFamily>().OrderBy(f => f.Place).ToList()
            )
        );

        var facts = await FactsAsync(running.Id);
        var today = Core.Time.SwedishTime.DateOf(app.Clock.GetUtcNow().UtcDateTime);
        Assert.Equal(families.SelectMany(f => f.Of(facts, today)).Select(o => o.Subject), obligations.Select(o => o.Subject));
        Assert.NotEmpty(obligations);
    }
}
