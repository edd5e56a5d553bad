using Samverkan.Core.Forums;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Forums;

public class ForumServiceTests(StoryApp app) : IClassFixture<StoryApp>
{
    [Fact]
    public async Task An_agreement_has_one_Chefsamråd()
    {
        var running = await app.RunningAsync();

        Assert.Equal(
            [ForumRules.OneCouncil],
            await app.RefusedAsync<ForumService>(Karin, (s, a) => s.AddAsync(running.Id, BodyKind.Council, "Chefsamrådet", "", a))
        );
        Assert.Empty(await app.RefusedAsync<ForumService>(Karin, (s, a) => s.AddAsync(running.Id, BodyKind.Forum, "Forum skola", "", a)));
    }
}
