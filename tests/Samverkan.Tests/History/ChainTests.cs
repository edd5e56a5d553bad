using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Evidence;
using Samverkan.Core.History;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.History;

/// <summary>The history is a chain for each agreement and one for the installation: nothing in it changes unseen (N5).</summary>
public class ChainTests(ChainTests.World world) : IClassFixture<ChainTests.World>
{
    private const string Running = "(SELECT Id FROM Agreements WHERE Slug = '" + StoryApp.Running + "')";

    [Fact]
    public async Task Every_row_is_chained_once_and_in_the_order_they_were_made()
    {
        var rows = await world.App.ReadAsync(db => db.Set<HistoryEntry>().AsNoTracking().OrderBy(h => h.Sequence).ToListAsync());
        var heads = await world.App.ReadAsync(db => db.Set<HistoryChain>().AsNoTracking().ToListAsync());

        Assert.True(heads.Count > 1);
        foreach (var chain in rows.GroupBy(r => r.AgreementId ?? HistoryChain.Installation))
        {
            Assert.Equal(Enumerable.Range(1, chain.Count()), chain.Select(r => r.ChainNumber!.Value));
            var head = Assert.Single(heads, h => h.Id == chain.Key);
            Assert.Equal((chain.Count(), chain.Last().ChainHash), (head.Count, head.Hash));
        }

        Assert.Equal(rows.Count, rows.Select(r => r.Salt).Distinct().Count());
        Assert.Empty(await world.App.BreaksAsync());
    }

    [Theory]
    [InlineData("SET UserName = 'Någon Annan' WHERE ChainNumber = 3", "är inte den som skrevs")]
    [InlineData("SET ValuesJson = '[]' WHERE ChainNumber = 2", "är inte den som skrevs")]
    [InlineData("SET Reason = 'Ett annat skäl' WHERE ChainNumber = 2", "är inte den som skrevs")]
    [InlineData("SET ChangesJson = '{}' WHERE ChainNumber = 2", "är inte den som skrevs")]
    [InlineData("SET At = '2001-01-01 00:00:00' WHERE ChainNumber = 2", "är inte den som skrevs")]
    [InlineData("SET UserId = SubjectId WHERE ChainNumber = 2", "är inte den som skrevs")]
    [InlineData("SET Act = 'annat', Salt = '' WHERE ChainNumber = 2", "är inte den som skrevs")]
    [InlineData("SET ChainNumber = 5000 WHERE ChainNumber = 2", "saknas")]
    [InlineData("SET AgreementId = NULL WHERE ChainNumber = 2 AND AgreementId = " + Running, "händelse 2 finns mer än en gång")]
    public async Task A_changed_row_breaks_its_chain(string sql, string told)
    {
        await using (await world.App.ChangedAsync("History", $"UPDATE History {sql}"))
        {
            Assert.Contains(await world.App.BreaksAsync(), line => line.Contains(told, StringComparison.Ordinal));
        }

        Assert.Empty(await world.App.BreaksAsync());
    }

    [Theory]
    [InlineData("ChainNumber = 2", "händelse 2 saknas")]
    [InlineData("ChainNumber = (SELECT Count FROM HistoryChains WHERE Id = " + Running + ")", "kedjan slutar vid händelse")]
    public async Task A_row_that_is_gone_leaves_a_gap(string where, string told)
    {
        await using (await world.App.ChangedAsync("History", $"DELETE FROM History WHERE AgreementId = {Running} AND {where}"))
        {
            Assert.Contains(await world.App.BreaksAsync(), line => line.Contains(told, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_chain_whose_end_is_gone_is_told()
    {
        await using (await world.App.ChangedAsync("HistoryChains", $"DELETE FROM HistoryChains WHERE Id = {Running}"))
        {
            Assert.Contains(await world.App.BreaksAsync(), line => line.EndsWith("kedjans slut saknas.", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_erased_name_leaves_the_chain_whole_and_only_where_the_row_says_that_it_is_erased()
    {
        const string Where = "WHERE ChainNumber = 2 AND AgreementId = " + Running;
        await using (await world.App.ChangedAsync("History", $"UPDATE History SET UserName = '{HistoryChain.Erased}', Salt = '' {Where}"))
        {
            Assert.Empty(await world.App.BreaksAsync());
        }

        await using (await world.App.ChangedAsync("History", $"UPDATE History SET UserName = 'Någon Annan', Salt = '' {Where}"))
        {
            Assert.Single(await world.App.BreaksAsync());
        }
    }

    [Fact]
    public async Task What_is_done_afterwards_goes_on_where_the_chain_stood_and_the_page_tells_its_last_hash()
    {
        await using var app = new StoryApp();
        await app.WorkAsync();
        var agreement = await app.ReadAsync(db =>
            db.Set<Core.Agreements.Agreement>().Where(a => a.Slug == StoryApp.Running).Select(a => a.Id).FirstAsync()
        );
        Task<HistoryChain> Head() => app.ReadAsync(db => db.Set<HistoryChain>().AsNoTracking().FirstAsync(c => c.Id == agreement));
        var before = await Head();
        var section = await app.ReadAsync(db => db.Set<Section>().FirstAsync(s => s.AgreementId == agreement && s.OwnerPartyId == null));
        await app.ActAsync<SectionService>(
            Karin,
            (s, karin) => s.SaveDraftAsync(section.Id, 0, section.ContentVersion, section.Heading, "Nytt", karin, section.Marking)
        );
        Assert.Equal(before.Hash, (await Head()).Hash);

        await app.WorkAsync();
        var after = await Head();
        Assert.Equal((before.Count + 1, before.Late), (after.Count, after.Late));
        Assert.NotEqual(before.Hash, after.Hash);
        var page = await (await app.SignInAsync(Karin)).GetAsync($"/overenskommelser/{StoryApp.Running}/historik");
        Assert.Contains(after.Hash, page.Text, StringComparison.Ordinal);
        // The story was told in one go, long after most of its days.
        Assert.InRange(before.Late, 1, before.Count);
    }

    [Fact]
    public async Task Two_that_chain_at_the_same_time_chain_everything_once()
    {
        await using var app = new StoryApp();
        var now = app.Clock.GetUtcNow().UtcDateTime;
        await Task.WhenAll(
            Enumerable
                .Range(0, 3)
                .Select(_ => Task.Run(() => app.WithAsync(s => s.GetRequiredService<HistoryChaining>().ChainDueAsync(() => now))))
        );
        await app.WorkAsync();
        Assert.Equal(0, await app.ReadAsync(db => db.Set<HistoryEntry>().CountAsync(h => h.ChainNumber == null)));
        var twice = await app.ReadAsync(db =>
            db.Set<HistoryEntry>().GroupBy(h => new { h.AgreementId, h.ChainNumber }).CountAsync(g => g.Count() > 1)
        );
        Assert.Equal(0, twice);
    }

    /// <summary>The demo story, its history chained.</summary>
    public sealed class World : IAsyncLifetime
    {
        public StoryApp App { get; } = new();

        public Task InitializeAsync() => App.WorkAsync();

        public async Task DisposeAsync() => await App.DisposeAsync();
    }
}
