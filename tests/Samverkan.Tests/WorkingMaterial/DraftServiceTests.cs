using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Access;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Common;
using Samverkan.Core.Drafts;
using Samverkan.Core.History;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.WorkingMaterial;

/// <summary>
/// Every kind of working material: what is written is the party's own until shared, what both wrote is kept, and nothing is passed over.
/// </summary>
public class DraftServiceTests(StoryApp app) : IClassFixture<StoryApp>
{
    /// <summary>One kind, with a way to add one, to write a long text in it, and to read that text.</summary>
    private sealed record Kind<TService, TThing, TContent>(
        Func<TService, Guid, Actor, Task<TThing>> Add,
        Func<TContent, string, TContent> Write,
        Func<TContent, string> Read,
        bool BothWrite = true
    );

    private static readonly Kind<SourceService, Source, SourceContent> Sources = new(
        (s, id, a) => s.AddAsync(id, new SourceContent("Källa"), a),
        (c, text) => c with { Method = text },
        c => c.Method
    );

    private static readonly Kind<AreaService, PriorityArea, AreaContent> Areas = new(
        (s, id, a) => s.AddAsync(id, new AreaContent("Område"), a),
        (c, text) => c with { Why = text },
        c => c.Why
    );

    private static readonly Kind<ContributionService, Contribution, ContributionContent> Contributions = new(
        (s, id, a) => s.AddAsync(id, new ContributionContent(ContributionKind.Picture, "Bild", "", null, "", ""), a),
        (c, text) => c with { Text = text },
        c => c.Text,
        BothWrite: false
    );

    private static readonly Kind<PlanService, ActionPlan, PlanContent> Plans = new(
        (s, id, a) => s.AddAsync(id, new PlanContent("Plan"), a),
        (c, text) => c with { Goal = text },
        c => c.Goal
    );

    private static readonly Kind<AmendmentService, Amendment, AmendmentContent> Amendments = new(
        (s, id, a) => s.AddAsync(id, new AmendmentContent("Punkt 5"), a),
        (c, text) => c with { Text = text },
        c => c.Text
    );

    /// <summary>A signed agreement whose lägesbild is not before those who decide.</summary>
    private Task<Guid> AgreementAsync() =>
        app.WithAsync(s => Lived.SignedAsync(s, $"utkast-{Guid.NewGuid():N}"[..30], new DateOnly(2026, 3, 11)));

    [Fact]
    public async Task Sources_are_private_until_shared_and_nothing_is_passed_over() => await HoldsAsync(Sources);

    [Fact]
    public async Task Areas_are_private_until_shared_and_nothing_is_passed_over() => await HoldsAsync(Areas);

    [Fact]
    public async Task Contributions_are_private_until_shared_and_nothing_is_passed_over() => await HoldsAsync(Contributions);

    [Fact]
    public async Task Plans_are_private_until_shared_and_nothing_is_passed_over() => await HoldsAsync(Plans);

    [Fact]
    public async Task Amendments_are_private_until_shared_and_nothing_is_passed_over() => await HoldsAsync(Amendments);

    private async Task HoldsAsync<TService, TThing, TContent>(Kind<TService, TThing, TContent> kind)
        where TService : DraftService<TThing, TContent>
        where TThing : Drafted<TContent>
        where TContent : class
    {
        var agreement = await AgreementAsync();
        var thing = (await app.ActAsync<TService, TThing>(Karin, (s, a) => kind.Add(s, agreement, a))).Id;
        Task<IReadOnlyList<Rule>> RefusedAsync(Func<TService, Actor, Task> act, string who = Karin) =>
            app.RefusedAsync<TService>(who, (s, a) => act(s, a));
        Task SaveAsync(string who, int draft, int content, string text) =>
            app.ActAsync<TService>(who, (s, a) => s.SaveDraftAsync(thing, draft, content, c => kind.Write(c, text), a));
        Task<TThing> StoredAsync() => app.ReadAsync(db => db.Set<TThing>().Include(t => t.Drafts).FirstAsync(t => t.Id == thing));

        await Assert.ThrowsAsync<NotFoundException>(() => SaveAsync(Jonas, 0, 0, "Polisens"));
        await app.ActAsync<TService>(Karin, (s, a) => s.ShareAsync(thing, 1, a));
        Assert.Equal([SharingRules.NothingToShare], await RefusedAsync((s, a) => s.ShareAsync(thing, 1, a)));
        Assert.Equal([SharingRules.NothingToShare], await RefusedAsync((s, a) => s.DiscardAsync(thing, 1, a)));
        Assert.Equal([SharingRules.NothingToShare], await RefusedAsync((s, a) => s.MergeAsync(thing, 1, 1, a)));

        await SaveAsync(Karin, 0, 1, "Kommunens rader");
        Assert.NotEqual("Kommunens rader", kind.Read((await StoredAsync()).Content));
        await Assert.ThrowsAsync<StaleException>(() => SaveAsync(Karin, 0, 1, "En annan flik"));
        await OnlyWritersWriteAsync(SaveAsync);
        if (kind.BothWrite)
        {
            Assert.Equal(
                [SharingRules.OthersDraft],
                await RefusedAsync(async (s, a) => await s.RemoveAsync(thing, (await StoredAsync()).Version, a), Jonas)
            );
            await SaveAsync(Jonas, 0, 1, "Polisens rader");
            await app.ActAsync<TService>(Jonas, (s, a) => s.ShareAsync(thing, 1, a));
            Assert.Equal([SharingRules.SharedSince], await RefusedAsync((s, a) => s.ShareAsync(thing, 1, a)));
            await Assert.ThrowsAsync<StaleException>(() => app.ActAsync<TService>(Karin, (s, a) => s.MergeAsync(thing, 1, 1, a)));
            await app.ActAsync<TService>(Karin, (s, a) => s.MergeAsync(thing, 1, 2, a));
        }

        var last = (await StoredAsync()).Drafts.Single();
        await app.ActAsync<TService>(Karin, (s, a) => s.ShareAsync(thing, last.Version, a));
        var shared = await StoredAsync();
        Assert.Empty(shared.Drafts);
        Assert.Contains("Kommunens rader", kind.Read(shared.Content), StringComparison.Ordinal);
        Assert.Equal(kind.BothWrite, kind.Read(shared.Content).Contains("Polisens rader", StringComparison.Ordinal));
        await Assert.ThrowsAsync<StaleException>(() => SaveAsync(Karin, 0, 1, "Från en äldre sida"));
        await AutosavesAsync<TService, TThing, TContent>(thing, shared.ContentVersion, kind);
    }

    private static async Task OnlyWritersWriteAsync(Func<string, int, int, string, Task> save)
    {
        foreach (var who in new[] { Eva, Mikael, Gunilla, Petra, Admin })
        {
            Assert.True(await Record.ExceptionAsync(() => save(who, 0, 1, "Obehörigt")) is ForbiddenException or NotFoundException, who);
        }
    }

    /// <summary>Writing is saved again and again, and is one line an hour in the history that only the own party reads.</summary>
    private async Task AutosavesAsync<TService, TThing, TContent>(Guid thing, int content, Kind<TService, TThing, TContent> kind)
        where TService : DraftService<TThing, TContent>
        where TThing : Drafted<TContent>
        where TContent : class
    {
        Task<int> WriteAsync(int seen, string text) =>
            app.ActAsync<TService, int>(Karin, (s, a) => s.AutosaveAsync(thing, seen, content, c => kind.Write(c, text), a));
        Task<List<HistoryEntry>> LinesAsync() =>
            app.ReadAsync(db => db.Set<HistoryEntry>().Where(h => h.SubjectId == thing).OrderBy(h => h.Sequence).ToListAsync());

        app.Clock.Advance(SourceService.OneAct);
        var before = (await LinesAsync()).Count;
        var version = await WriteAsync(0, "Ett");
        version = await WriteAsync(version, "Ett två");
        await Assert.ThrowsAsync<StaleException>(() => WriteAsync(version - 1, "En annan flik"));
        await WriteAsync(version, "Ett två tre");

        var lines = await LinesAsync();
        Assert.Equal(before + 1, lines.Count);
        Assert.NotNull(lines[^1].PartyId);
        var drafts = await app.ReadAsync(db => db.Set<TThing>().Where(t => t.Id == thing).SelectMany(t => t.Drafts).ToListAsync());
        Assert.Equal("Ett två tre", kind.Read(drafts.Single().Content));
    }

    [Fact]
    public async Task What_became_too_long_when_two_wordings_were_put_together_is_not_shared_until_it_is_shorter()
    {
        var agreement = await AgreementAsync();
        var plan = (await app.ActAsync<PlanService, ActionPlan>(Karin, (s, a) => s.AddAsync(agreement, new PlanContent("Plan"), a))).Id;
        await app.ActAsync<PlanService>(Karin, (s, a) => s.ShareAsync(plan, 1, a));
        await app.ActAsync<PlanService>(Karin, (s, a) => s.SaveDraftAsync(plan, 0, 1, c => c with { Title = new string('k', 150) }, a));
        await app.ActAsync<PlanService>(Jonas, (s, a) => s.SaveDraftAsync(plan, 0, 1, c => c with { Title = new string('p', 150) }, a));
        await app.ActAsync<PlanService>(Jonas, (s, a) => s.ShareAsync(plan, 1, a));
        await app.ActAsync<PlanService>(Karin, (s, a) => s.MergeAsync(plan, 1, 2, a));

        Assert.Equal([SharingRules.TooLong], await app.RefusedAsync<PlanService>(Karin, (s, a) => s.ShareAsync(plan, 2, a)));
        await app.ActAsync<PlanService>(Karin, (s, a) => s.SaveDraftAsync(plan, 2, 2, c => c with { Title = new string('k', 200) }, a));
        Assert.Empty(await app.RefusedAsync<PlanService>(Karin, (s, a) => s.ShareAsync(plan, 3, a)));
    }

    [Fact]
    public async Task A_source_that_is_secret_names_a_provision_and_is_not_named_in_the_history()
    {
        var agreement = await AgreementAsync();
        var open = new SourceContent("Ljusblå pärm", Marking: new Marking(Classification.Secret));
        Assert.Equal(
            [MarkingRules.SecretNeedsBasis],
            await app.RefusedAsync<SourceService>(Karin, (s, a) => s.AddAsync(agreement, open, a))
        );

        var secret = open with { Marking = new Marking(Classification.Secret, "18 kap. 1 § OSL") };
        var source = await app.ActAsync<SourceService, Source>(Karin, (s, a) => s.AddAsync(agreement, secret, a));
        await app.ActAsync<SourceService>(Karin, (s, a) => s.SaveDraftAsync(source.Id, 1, 0, c => c with { Use = "Mycket" }, a));
        await app.ActAsync<SourceService>(Karin, (s, a) => s.ShareAsync(source.Id, 2, a));

        var stored = await app.ReadAsync(db => db.Set<HistoryEntry>().Where(h => h.SubjectId == source.Id).ToListAsync());
        Assert.Equal(3, stored.Count);
        Assert.DoesNotContain(stored, h => (h.ValuesJson + h.ChangesJson).Contains("pärm", StringComparison.Ordinal));
        Assert.Equal(
            "Ljusblå pärm",
            await app.ReadAsync(db => db.Set<Source>().Where(s => s.Id == source.Id).Select(s => s.Title).FirstAsync())
        );
    }
}
