using System.Text;
using Samverkan.Testing;
using Samverkan.Web.Hosting;

namespace Samverkan.Tests.Access;

/// <summary>Every page is marked, and what each role gets of each page is approved in permissions.approved.txt.</summary>
public class EveryPageTests
{
    [Fact]
    public async Task Every_page_says_what_it_requires()
    {
        await using var app = new TestApp();
        var routes = CommandLine.All(app.Services);
        Assert.True(routes.Count > 60);
        Assert.DoesNotContain(routes, r => r.Permission == "Unmarked");
    }

    [Fact]
    public async Task What_each_role_gets_of_each_page_is_as_approved()
    {
        await using var app = new TestApp();
        var routes = CommandLine.All(app.Services);
        var addresses = await app.AddressesAsync(routes.Select(r => r.Route));
        var answers = new List<int[]>();
        foreach (var email in World.Everyone.Append(""))
        {
            var visitor = email.Length == 0 ? app.Visit() : await app.SignInAsync(email);
            var column = new int[addresses.Count];
            for (var i = 0; i < addresses.Count; i++)
            {
                column[i] = (int)(await visitor.Client.GetAsync(addresses[i])).StatusCode;
            }

            answers.Add(column);
        }

        var text = new StringBuilder("# Sida; " + string.Join("; ", World.Everyone.Append("ingen")) + "\n");
        for (var i = 0; i < addresses.Count; i++)
        {
            text.Append(routes[i].Route).Append("; ").AppendJoin("; ", answers.Select(a => a[i])).Append('\n');
        }

        Approved.Check("Access/permissions.approved.txt", text.ToString());
        Assert.DoesNotContain(answers.SelectMany(a => a), status => status >= 500);
    }

    [Fact]
    public void The_generated_access_table_is_up_to_date()
    {
        using var app = new TestApp();
        Approved.Check("../../docs/access.md", AccessTable.Make(CommandLine.All(app.Services)));
    }
}

/// <summary>The access documentation, made from the code.</summary>
internal static class AccessTable
{
    public static string Make(IEnumerable<PageRoute> routes)
    {
        var roles = Enum.GetValues<FunctionRole>();
        var text = new StringBuilder(
            "# Behörigheter\n\nSkapas ur koden (`Access/Roles.cs` och sidornas märkning) och kontrolleras av ett test. Det som inte "
                + "står här är nekat.\n\n## Roller\n\n"
        );
        text.Append("| Behörighet | ")
            .AppendJoin(" | ", roles.Select(Roles.Name))
            .Append(" |\n|---|")
            .Append(string.Concat(roles.Select(_ => "---|")))
            .Append('\n');
        foreach (var permission in Enum.GetValues<Permission>())
        {
            text.Append("| ")
                .Append(permission)
                .Append(" | ")
                .AppendJoin(" | ", roles.Select(r => Roles.Allows(r, permission) ? "ja" : ""))
                .Append(" |\n");
        }

        text.Append("\n## Sidor\n\n| Sida | Kräver |\n|---|---|\n");
        foreach (var route in routes)
        {
            text.Append("| `").Append(route.Route).Append("` | ").Append(route.Permission).Append(" |\n");
        }

        return text.ToString();
    }
}
