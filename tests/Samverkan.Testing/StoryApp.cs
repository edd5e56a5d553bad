using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Data;

namespace Samverkan.Testing;

/// <summary>The product on the demo story, shared by the tests of a class that each make what they change.</summary>
public sealed class StoryApp : TestApp
{
    private int made;

    /// <summary>The agreement that runs in the story.</summary>
    public const string Running = "norrmalm-aktuell";

    /// <summary>Runs an act of one of the story's people with a service, and tells which rules refused it.</summary>
    public async Task<IReadOnlyList<Rule>> RefusedAsync<TService>(string email, Func<TService, Actor, Task> act)
        where TService : notnull
    {
        var actor = await ActorAsync(email);
        return await WithAsync(services => Refused.ByAsync(() => act(services.GetRequiredService<TService>(), actor)));
    }

    /// <summary>Runs an act of one of the story's people with a service.</summary>
    public async Task<T> ActAsync<TService, T>(string email, Func<TService, Actor, Task<T>> act)
        where TService : notnull
    {
        var actor = await ActorAsync(email);
        return await WithAsync(services => act(services.GetRequiredService<TService>(), actor));
    }

    /// <summary>Runs an act of one of the story's people with a service.</summary>
    public Task ActAsync<TService>(string email, Func<TService, Actor, Task> act)
        where TService : notnull =>
        ActAsync<TService, int>(
            email,
            async (service, actor) =>
            {
                await act(service, actor);
                return 0;
            }
        );

    /// <summary>An unsigned agreement of the test's own, with everything written and shared.</summary>
    public Task<Agreement> DraftAsync() => this.DraftAgreementAsync($"prov-{Interlocked.Increment(ref made)}");

    /// <summary>The agreement that runs in the story.</summary>
    public Task<Agreement> RunningAsync() =>
        ReadAsync(db => db.Set<Agreement>().Include(a => a.Parties).FirstAsync(a => a.Slug == Running));
}
