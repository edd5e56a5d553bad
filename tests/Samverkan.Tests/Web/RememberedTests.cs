using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Web;

/// <summary>
/// What is remembered is never shown after it has changed: each test reads a page on one replica, changes something on another that
/// shares its database, and reads the page again.
/// </summary>
public sealed class RememberedTests : IAsyncLifetime
{
    private StoryApp here = null!;
    private StoryApp there = null!;

    public async Task InitializeAsync()
    {
        var file = await TestDatabase.CopyAsync();
        (here, there) = (new StoryApp { File = file }, new StoryApp { File = file });
    }

    public async Task DisposeAsync()
    {
        await here.DisposeAsync();
        await there.DisposeAsync();
    }

    [Fact]
    public async Task A_function_that_is_ended_gives_access_no_more()
    {
        var leila = await here.SignInAsync(Leila);
        Assert.Equal(200, (int)(await leila.GetAsync(Links.Agreements)).Status);

        await there.ActAsync<ContactService>(
            Admin,
            async (s, admin) =>
            {
                var holdings = await there.ReadAsync(db => db.Set<FunctionHolding>().Where(h => h.Person.Email == Leila).ToListAsync());
                foreach (var holding in holdings)
                {
                    await s.EndHoldingAsync(holding.Id, holding.Version, admin.Today.AddDays(-1), admin);
                }
            }
        );
        Assert.Equal(403, (int)(await leila.GetAsync(Links.Agreements)).Status);
    }

    [Fact]
    public async Task A_closed_account_opens_no_page()
    {
        var leila = await here.SignInAsync(Leila);
        Assert.Equal(200, (int)(await leila.GetAsync(Links.Agreements)).Status);

        await there.ActAsync<UserService>(
            Admin,
            async (s, admin) =>
            {
                var user = await there.ReadAsync(db => db.Users.FirstAsync(u => u.Email == Leila));
                var person = await there.ReadAsync(db => db.Set<Person>().FirstAsync(p => p.Id == user.PersonId));
                await s.ChangeAsync(user.Id, person.Version, user.DisplayName, "", active: false, admin);
            }
        );
        Assert.NotEqual(200, (int)(await leila.GetAsync(Links.Agreements)).Status);
    }

    [Fact]
    public async Task The_list_of_agreements_and_the_history_show_what_has_been_done_since()
    {
        var karin = await here.SignInAsync(Karin);
        var draft = await there.DraftAsync();
        Assert.Contains(draft.Title, (await karin.GetAsync(Links.Agreements)).Text, StringComparison.Ordinal);
        var history = Links.Agreement(draft.Slug).History;
        Assert.DoesNotContain("Nytt namn", (await karin.GetAsync(history)).Text, StringComparison.Ordinal);

        var stored = await there.ReadAsync(db => db.Set<Agreement>().FirstAsync(a => a.Id == draft.Id));
        await there.ActAsync<AgreementService>(
            Karin,
            (s, a) => s.ChangeAsync(draft.Id, stored.Version, "Nytt namn på avtalet", stored.StartsOn, stored.EndsOn, a)
        );
        Assert.Contains("Nytt namn på avtalet", (await karin.GetAsync(Links.Agreements)).Text, StringComparison.Ordinal);
        Assert.Contains("ändrade titel och tid", (await karin.GetAsync(history)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_that_is_changed_in_the_database_is_told_at_the_next_view()
    {
        var karin = await here.SignInAsync(Karin);
        var address = Links.Agreement(StoryApp.Running).Annex(3).Version(2);
        Assert.DoesNotContain("Innehållet har ändrats", (await karin.GetAsync(address)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Innehållet har ändrats", (await karin.GetAsync(address)).Text, StringComparison.Ordinal);

        await there.ReadAsync(db =>
            db.ChangePackedAsync("UPDATE FrozenDocuments SET Content = packed(replace(unpacked(Content), 'Inledning', 'Ändring'))")
        );
        Assert.Contains("Innehållet har ändrats", (await karin.GetAsync(address)).Text, StringComparison.Ordinal);
    }
}
