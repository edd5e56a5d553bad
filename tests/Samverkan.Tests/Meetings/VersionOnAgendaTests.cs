using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Meetings;

/// <summary>What happens on agendas when a version is taken back or a later one takes its place.</summary>
public class VersionOnAgendaTests(StoryApp app) : IClassFixture<StoryApp>
{
    private Task<AnnexVersion> SubmittedAsync() =>
        app.ReadAsync(db =>
            db.Set<AgendaItem>()
                .Where(i => i.AnnexVersion!.Status == AnnexVersionStatus.Submitted && i.Decision!.Outcome == null)
                .Select(i => i.AnnexVersion!)
                .FirstAsync()
        );

    private Task<AgendaItem> ItemAsync(Guid annexId) =>
        app.ReadAsync(db =>
            db.Set<AgendaItem>()
                .Include(i => i.Decision)
                .Include(i => i.AnnexVersion)
                .FirstAsync(i => i.AnnexVersion!.AnnexId == annexId && i.Decision!.Outcome == null)
        );

    private Task WithdrawAsync(AnnexVersion version) =>
        app.ActAsync<AnnexService>(Karin, (s, a) => s.WithdrawAsync(version.Id, version.Version, "En siffra är fel", a));

    private async Task<AnnexVersion> SubmitAsync(Guid annexId)
    {
        var annex = await app.ReadAsync(db => db.Set<Annex>().FirstAsync(a => a.Id == annexId));
        return await app.ActAsync<AnnexService, AnnexVersion>(Karin, (s, a) => s.SubmitAsync(annexId, annex.Version, "Rättad", a));
    }

    [Fact]
    public async Task A_later_version_takes_the_place_of_one_that_was_taken_back_and_everyone_concerned_is_told()
    {
        var first = await SubmittedAsync();
        await WithdrawAsync(first);
        var waiting = await ItemAsync(first.AnnexId);
        Assert.True(waiting.AwaitsNewVersion);

        var second = await SubmitAsync(first.AnnexId);
        var item = await ItemAsync(first.AnnexId);
        Assert.Equal((second.Id, first.Number), (item.AnnexVersionId!.Value, item.ReplacedNumber!.Value));
        Assert.False(item.AwaitsNewVersion);
        Assert.EndsWith($"version {second.Number}.", item.Decision!.Content, StringComparison.Ordinal);

        var told = await app.ReadAsync(db => db.Set<OutboxMail>().Where(m => m.Subject.Contains("bilaga 3 version")).ToListAsync());
        foreach (var email in new[] { Eva, Mikael, Karin, Jonas })
        {
            Assert.Single(told, m => m.To == email && m.Subject.StartsWith("Återtagen", StringComparison.Ordinal));
            Assert.Single(told, m => m.To == email && m.Subject.StartsWith("Ny version", StringComparison.Ordinal));
        }

        Assert.DoesNotContain(told, m => m.To == Petra);
        Assert.All(told, m => Assert.NotNull(m.PersonId));
    }

    [Fact]
    public async Task A_version_keeps_its_number_and_its_content_when_it_is_taken_back()
    {
        await using var own = new StoryApp();
        var first = await own.ReadAsync(db => db.Set<AnnexVersion>().FirstAsync(v => v.Status == AnnexVersionStatus.Submitted));
        await own.ActAsync<AnnexService>(Karin, (s, a) => s.WithdrawAsync(first.Id, first.Version, "Fel", a));
        var annex = await own.ReadAsync(db => db.Set<Annex>().FirstAsync(a => a.Id == first.AnnexId));
        var second = await own.ActAsync<AnnexService, AnnexVersion>(Karin, (s, a) => s.SubmitAsync(annex.Id, annex.Version, "Ny", a));
        var stored = await own.ReadAsync(db => db.Set<AnnexVersion>().Include(v => v.Frozen).FirstAsync(v => v.Id == first.Id));

        Assert.Equal(first.Number + 1, second.Number);
        Assert.Equal((AnnexVersionStatus.Withdrawn, first.Number, first.Hash), (stored.Status, stored.Number, stored.Hash));
        Assert.True(stored.IsIntact);
    }

    [Fact]
    public void A_proposal_in_other_words_follows_to_the_later_version()
    {
        var drawn = new Drawn();
        var annex = drawn.Annex();
        var version = annex.OpenDraft();
        version.Submit(Drawn.Text("Ett"), "", annex.Route, drawn.Coordinator);
        var item = Drawn.Item(drawn.Meeting());
        item.TakeUp(version);
        item.Decision!.Write(item, "Rådet antar version 1, med 11 § och version 12 som förebild.", "", "");
        version.Withdraw(drawn.Coordinator, "fel");
        var later = annex.OpenDraft();
        later.Submit(Drawn.Text("Två"), "", annex.Route, drawn.Coordinator);
        item.Follow(annex, later);

        Assert.Equal("Rådet antar version 2, med 11 § och version 12 som förebild.", item.Decision.Content);
    }
}
