using Samverkan.Testing;

namespace Samverkan.Tests.Meetings;

/// <summary>
/// The acts of annexes, meetings, minutes and signing walked at random with the product's own services: an act is done or refused with a
/// reason, what must hold holds, and there is always a way out. The number of steps and the seed may be given: see <c>tests/walk</c>.
/// </summary>
public class ActsWalkTests
{
    private const int StepsInOneAgreement = 250;
    private const int LongWalk = 5000;

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var given) ? given : otherwise;

    [Fact]
    public async Task Acts_in_any_order_leave_an_agreement_whole_and_with_a_way_out()
    {
        var (steps, seed) = (Setting("SAMVERKAN_WALK_STEPS", 1200), Setting("SAMVERKAN_WALK_SEED", 17));
        var done = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var walked = 0; walked < steps; seed++)
        {
            await using var app = new TestApp();
            var walk = new Walk(app, seed);
            await walk.WholeAsync(Math.Min(StepsInOneAgreement, steps - walked));
            walked += walk.Steps;
            foreach (var (act, times) in walk.DoneByAct)
            {
                done[act] = done.GetValueOrDefault(act) + times;
            }
        }

        var told = $"{steps} steps, done: {string.Join(", ", done.OrderBy(d => d.Value).Select(d => $"{d.Key} {d.Value}"))}";
        if (Environment.GetEnvironmentVariable("SAMVERKAN_WALK_TELL") is { Length: > 0 } file)
        {
            await File.WriteAllTextAsync(file, told + "\n");
        }

        // A short walk does not come to everything.
        var left = Walk.ActNames.Except(done.Keys).ToList();
        Assert.True(left.Count <= (steps < LongWalk ? 8 : 0), $"No walk has done {string.Join(", ", left)}. {told}");
    }
}
