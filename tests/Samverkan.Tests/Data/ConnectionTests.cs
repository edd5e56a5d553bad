using System.Data;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Testing;

namespace Samverkan.Tests.Data;

public class ConnectionTests
{
    [Fact]
    public async Task A_context_that_is_used_again_finds_its_connection_open()
    {
        await using var app = new TestApp();
        Task<ConnectionState> AskAsync() =>
            app.ReadAsync(async db =>
            {
                var before = db.Database.GetDbConnection().State;
                await db.Set<Person>().CountAsync();
                return before;
            });
        await AskAsync();

        Assert.Equal(ConnectionState.Open, await AskAsync());
    }
}
