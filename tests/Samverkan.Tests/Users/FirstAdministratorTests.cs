using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Testing;

namespace Samverkan.Tests.Users;

public class FirstAdministratorTests
{
    private static readonly Uri Site = new("https://samverkan.kommunen.example");

    [Fact]
    public async Task In_an_empty_installation_the_first_administrator_gets_a_link_to_choose_a_password_and_there_is_only_one_first()
    {
        await using var services = TestDatabase.Services(TestDatabase.NewPath());
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamverkanDb>();
        await DatabaseSetup.MigrateAsync(db);
        var users = scope.ServiceProvider.GetRequiredService<UserService>();

        var link = await users.AddFirstAdministratorAsync("Anna Berg", "anna@kommunen.example", "Kommunen", Site, TestDatabase.StoryTime);

        var account = await db.Users.SingleAsync();
        var code = System.Web.HttpUtility.ParseQueryString(link.Query)["kod"]!;
        Assert.Equal(Site.Host, link.Host);
        Assert.True(
            (
                await scope
                    .ServiceProvider.GetRequiredService<UserManager<AppUser>>()
                    .ResetPasswordAsync(account, code, "ett nytt långt lösenord")
            ).Succeeded
        );
        var actor = await scope.ServiceProvider.GetRequiredService<ActorQuery>().FindAsync(account.Id, TestDatabase.StoryTime);
        Assert.True(actor!.Can(Permission.ManageUsers));
        var refused = await Assert.ThrowsAsync<RuleException>(() =>
            users.AddFirstAdministratorAsync("Bo Berg", "bo@kommunen.example", "Kommunen", Site, TestDatabase.StoryTime)
        );
        Assert.Equal([UserRules.AdministratorExists], refused.Rules);
    }
}
