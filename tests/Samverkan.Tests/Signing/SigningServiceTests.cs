using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Signing;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Signing;

/// <summary>What must be there before anything is sent for signature.</summary>
public class SigningServiceTests(StoryApp app) : IClassFixture<StoryApp>
{
    private Task<IReadOnlyList<Core.Common.Rule>> RequestAsync(Guid agreement) =>
        app.RefusedAsync<SigningService>(
            Karin,
            async (s, a) =>
            {
                var seen = await app.ReadAsync(db => db.Set<Agreement>().Where(x => x.Id == agreement).Select(x => x.Version).FirstAsync());
                await s.RequestAsync(agreement, seen, a);
            }
        );

    private async Task SubmitAllAsync(Guid agreement)
    {
        var kinds = new[] { AnnexKind.Lagesbild, AnnexKind.ActionPlans, AnnexKind.FollowUp, AnnexKind.Communication };
        foreach (
            var annex in await app.ReadAsync(db =>
                db.Set<Annex>().Where(a => a.AgreementId == agreement && kinds.Contains(a.Kind)).ToListAsync()
            )
        )
        {
            await app.ActAsync<AnnexService>(Karin, (s, a) => s.SubmitAsync(annex.Id, annex.Version, "Första", a));
        }
    }

    [Fact]
    public async Task Every_annex_is_there_to_sign()
    {
        var draft = await app.DraftAsync();

        Assert.Equal(SigningRules.AnnexMissing.Id, Assert.Single(await RequestAsync(draft.Id)).Id);
        await SubmitAllAsync(draft.Id);
        Assert.Empty(await RequestAsync(draft.Id));
    }

    [Fact]
    public async Task Both_parties_have_a_signatory()
    {
        var draft = await app.DraftAsync();
        await app.ReadAsync(db =>
            db.Set<AgreementParty>()
                .Where(p => p.AgreementId == draft.Id && p.Order == 2)
                .ExecuteUpdateAsync(s => s.SetProperty(p => p.SignatoryFunctionId, (Guid?)null))
        );

        Assert.Equal([SigningRules.SignatoryMissing], await RequestAsync(draft.Id));
    }

    [Fact]
    public async Task An_agreement_has_one_open_request()
    {
        var draft = await app.DraftAsync();
        await SubmitAllAsync(draft.Id);
        Assert.Empty(await RequestAsync(draft.Id));

        Assert.Equal([SigningRules.AlreadyRequested], await RequestAsync(draft.Id));
    }

    [Fact]
    public async Task Only_an_annex_that_changes_by_amendment_and_is_submitted_is_sent_by_itself()
    {
        var running = await app.RunningAsync();
        var lagesbild = await app.ReadAsync(db =>
            db.Set<AnnexVersion>().FirstAsync(v => v.AgreementId == running.Id && v.Annex.Kind == AnnexKind.Lagesbild)
        );
        Assert.Contains(
            AnnexRules.WrongRoute,
            await app.RefusedAsync<SigningService>(Karin, (s, a) => s.RequestAmendmentAsync(lagesbild.Id, lagesbild.Version, a))
        );
        var plan = await app.ReadAsync(db =>
            db.Set<AnnexVersion>().FirstAsync(v => v.AgreementId == running.Id && v.Annex.Kind == AnnexKind.Communication)
        );
        Assert.Equal(
            [AnnexRules.OnlySubmittedIsDecided],
            await app.RefusedAsync<SigningService>(Karin, (s, a) => s.RequestAmendmentAsync(plan.Id, plan.Version, a))
        );
    }

    [Fact]
    public async Task An_amendment_of_an_annex_waits_for_the_agreement()
    {
        var draft = await app.DraftAsync();
        await SubmitAllAsync(draft.Id);
        var version = await app.ReadAsync(db =>
            db.Set<AnnexVersion>().FirstAsync(v => v.AgreementId == draft.Id && v.Annex.Kind == AnnexKind.Communication)
        );

        Assert.Equal(
            [AgreementRules.NotSignedYet],
            await app.RefusedAsync<SigningService>(Karin, (s, a) => s.RequestAmendmentAsync(version.Id, version.Version, a))
        );
    }
}
