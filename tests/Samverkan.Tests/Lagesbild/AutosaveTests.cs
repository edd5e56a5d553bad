using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Sections;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Lagesbild;

/// <summary>What is being written is saved in the party's draft while it is written, also what is marked sekretess.</summary>
public class AutosaveTests(StoryApp app) : IClassFixture<StoryApp>, IAsyncLifetime
{
    private static readonly Marking Secret = new(Classification.Secret, "OSL 18 kap. 1 §");
    private string slug = "";
    private Guid section;

    public async Task InitializeAsync()
    {
        var draft = await app.DraftAsync();
        var annex = await app.ReadAsync(db => db.Set<Annex>().FirstAsync(a => a.AgreementId == draft.Id && a.Kind == AnnexKind.Lagesbild));
        slug = draft.Slug;
        section = (await app.ActAsync<SectionService, Section>(Karin, (s, a) => s.AddAsync(annex.Id, null, "Nytt", a))).Id;
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private Task<int> SaveAsync(int seen, string text, Marking marking = default, string who = Karin) =>
        app.ActAsync<SectionService, int>(who, (s, a) => s.AutosaveAsync(section, seen, 0, "Nytt", text, marking, "", a));

    private Task<SectionDraft> StoredAsync() => app.ReadAsync(db => db.Set<SectionDraft>().FirstAsync(d => d.SubjectId == section));

    private Task<int> LinesAsync() =>
        app.ReadAsync(db => db.Set<HistoryEntry>().CountAsync(h => h.SubjectId == section && h.ActId == "sections.write"));

    [Fact]
    public async Task Writing_is_one_line_in_the_history_each_hour_however_often_it_is_saved()
    {
        var version = await SaveAsync(1, "Ett");
        version = await SaveAsync(version, "Ett två");
        version = await SaveAsync(version, "Ett två tre");
        Assert.Equal(("Ett två tre", version, 1), ((await StoredAsync()).Text, (await StoredAsync()).Version, await LinesAsync()));

        app.Clock.Advance(SectionService.OneAct);
        await SaveAsync(version, "Ett två tre fyra");
        Assert.Equal(2, await LinesAsync());
    }

    [Fact]
    public async Task A_save_in_between_is_never_passed_over()
    {
        var first = await SaveAsync(1, "Ett");
        await SaveAsync(first, "Två");

        await Assert.ThrowsAsync<StaleException>(() => SaveAsync(first, "Tre"));
        Assert.Equal("Två", (await StoredAsync()).Text);
    }

    [Fact]
    public async Task Two_windows_that_save_at_once_save_one_of_them()
    {
        var version = await SaveAsync(1, "Ett");
        var ends = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Record.ExceptionAsync(() => SaveAsync(version, $"Fönster {i}"))));
        Assert.Equal(1, ends.Count(e => e is null));
        Assert.All(ends.Where(e => e is not null), e => Assert.IsType<StaleException>(e));
    }

    [Fact]
    public async Task What_is_marked_secret_is_saved_with_its_marking_and_one_without_provision_is_refused()
    {
        var version = await SaveAsync(1, "Öppet");
        version = await SaveAsync(version, "Hemligt", Secret);
        await SaveAsync(version, "Hemligare", Secret);
        Assert.Equal(("Hemligare", Secret), ((await StoredAsync()).Text, (await StoredAsync()).Marking));

        Assert.Equal(
            [MarkingRules.SecretNeedsBasis],
            await Refused.ByAsync(() => SaveAsync(version + 1, "Utan", new Marking(Classification.Secret)))
        );
    }

    [Fact]
    public async Task The_working_version_shows_what_was_saved_and_the_other_party_does_not_see_it()
    {
        var address = Links.Agreement(slug).Annex(3).Work;
        var (karin, jonas) = (await app.SignInAsync(Karin), await app.SignInAsync(Jonas));
        var version = await SaveAsync(1, "Pärlfiskaren ett");
        Assert.Contains("Pärlfiskaren ett", (await karin.GetAsync(address)).Text, StringComparison.Ordinal);

        await SaveAsync(version, "Pärlfiskaren två");
        Assert.Contains("Pärlfiskaren två", (await karin.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Pärlfiskaren", (await jonas.GetAsync(address)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Jonas)]
    [InlineData(Eva)]
    [InlineData(Petra)]
    public async Task Only_the_own_party_s_writers_save(string who)
    {
        var refused = await Record.ExceptionAsync(() => SaveAsync(1, "Fel", who: who));
        Assert.True(refused is NotFoundException or ForbiddenException, refused?.ToString());
        Assert.Equal("", (await StoredAsync()).Text);
    }
}
