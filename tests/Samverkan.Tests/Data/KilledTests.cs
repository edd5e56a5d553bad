using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Signing;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Data;

/// <summary>
/// The product is killed in the middle of an act, again and again. Afterwards the database opens, is whole,
/// and equals either the one before the act or the one after it, table by table.
/// </summary>
public class KilledTests
{
    private static readonly int Kills = Killing.Times(6);
    private const string Draft = "/overenskommelser/prov";

    /// <summary>Who acts, on which page, with which form.</summary>
    private sealed record Act(string Who, string Address, Func<WebPage, PageForm> Fill);

    [Fact]
    public Task A_submission_is_wholly_there_or_wholly_absent() =>
        KillInTheMiddleOfAsync(async app =>
        {
            await app.DraftAgreementAsync("prov");
            return new Act(
                Karin,
                Draft + "/bilagor/3/understall",
                p => p.Form("Underställ version 1").With("Vad är ändrat, i korthet", "Första versionen")
            );
        });

    [Fact]
    public Task A_decision_is_wholly_there_or_wholly_absent() =>
        KillInTheMiddleOfAsync(async app =>
        {
            var (_, item) = await app.OpenMeetingAsync(await app.SignInAsync(Karin));
            await Bifall(await (await app.SignInAsync(Eva)).GetAsync(item + "/besluta")).SubmitAsync();
            return new Act(Mikael, item + "/besluta", Bifall);
        });

    [Fact]
    public Task The_last_adjustment_of_minutes_is_wholly_there_or_wholly_absent() =>
        KillInTheMiddleOfAsync(async app =>
        {
            var (meeting, item) = await app.OpenMeetingAsync(await app.SignInAsync(Karin));
            var (eva, mikael) = (await app.SignInAsync(Eva), await app.SignInAsync(Mikael));
            await Bifall(await eva.GetAsync(item + "/besluta")).SubmitAsync();
            await Bifall(await mikael.GetAsync(item + "/besluta")).SubmitAsync();
            await (await (await app.SignInAsync(Karin)).GetAsync(meeting + "/avsluta")).Form("Avsluta sammanträdet").SubmitAsync();
            await (await eva.GetAsync(meeting + "/protokoll")).Form("Justera protokollet").SubmitAsync();
            return new Act(Mikael, meeting + "/protokoll", p => p.Form("Justera protokollet"));
        });

    [Fact]
    public Task The_last_signature_is_wholly_there_or_wholly_absent() =>
        KillInTheMiddleOfAsync(async app =>
        {
            await app.DraftAgreementAsync("prov");
            var karin = await app.SignInAsync(Karin);
            foreach (var number in new[] { 3, 4, 6, 7 })
            {
                await (await karin.GetAsync($"{Draft}/bilagor/{number}/understall"))
                    .Form("Underställ version 1")
                    .With("Vad är ändrat, i korthet", "Första versionen")
                    .SubmitAsync();
            }

            await (await karin.GetAsync(Draft + "/underskrift/begar")).Form("Sänd för underskrift").SubmitAsync();
            var request = await app.ReadAsync(db =>
                db.Set<SignatureRequest>().Where(r => r.Agreement.Slug == "prov").Select(r => r.Id).FirstAsync()
            );
            var sign = $"{Draft}/underskrift/{request}/underteckna";
            await Sign(await (await app.SignInAsync(Eva)).GetAsync(sign)).SubmitAsync();
            return new Act(Mikael, sign, Sign);
        });

    private static PageForm Bifall(WebPage page) => page.Form("Lämna ställningstagande").Choose("Ditt ställningstagande", "Bifall");

    private static PageForm Sign(WebPage page) => page.Form("Underteckna").With("Ort", "Stockholm").With("Lösenord", DemoPeople.Password);

    private static async Task KillInTheMiddleOfAsync(Func<TestApp, Task<Act>> prepare)
    {
        var (scene, act) = await SceneAsync(prepare);
        var before = await Fingerprint.OfAsync(Copy(scene));
        var (after, time) = await CompleteAsync(Copy(scene), act);
        Assert.NotEqual(before, after);

        for (var i = 0; i < Kills; i++)
        {
            var database = Copy(scene);
            await using (var product = await ProductProcess.StartAsync(database))
            {
                var form = act.Fill(await OpenAsync(product, act));
                var journal = Length(database + "-wal");
                var sending = form.SubmitAsync();
                // Every other time at a moment spread over the act, every other time as soon as the act has begun to write.
                await (i % 2 == 0 ? Task.Delay(time * (i + 1) / Kills) : WhenAsync(() => Length(database + "-wal") > journal, sending));
                await product.KillAsync();
                await Record.ExceptionAsync(() => sending);
            }

            var left = await Fingerprint.OfAsync(database);
            Assert.True(
                left == before || left == after,
                $"Killed number {i}: neither before nor after the act.\nBefore:\n{before}\nAfter:\n{after}\nLeft:\n{left}"
            );
        }
    }

    /// <summary>The database as it is just before the act.</summary>
    private static async Task<(string Scene, Act Act)> SceneAsync(Func<TestApp, Task<Act>> prepare)
    {
        await using var app = new TestApp();
        var act = await prepare(app);
        var scene = TestDatabase.NewPath();
        await app.ReadAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {scene}"));
        return (scene, act);
    }

    /// <summary>Lets the act run to its end; gives what it leaves and how long it took.</summary>
    private static async Task<(string After, TimeSpan Time)> CompleteAsync(string database, Act act)
    {
        TimeSpan time;
        await using (var product = await ProductProcess.StartAsync(database))
        {
            var form = act.Fill(await OpenAsync(product, act));
            var watch = Stopwatch.StartNew();
            var done = await form.SubmitAsync();
            time = watch.Elapsed;
            Assert.Equal(200, (int)done.Status);
        }

        return (await Fingerprint.OfAsync(database), time);
    }

    private static async Task<WebPage> OpenAsync(ProductProcess product, Act act)
    {
        var signIn = await product.Visitor.GetAsync("/logga-in");
        await signIn.Form("Logga in").With("E-postadress", act.Who).With("Lösenord", DemoPeople.Password).SubmitAsync();
        return await product.Visitor.GetAsync(act.Address);
    }

    private static string Copy(string scene)
    {
        var path = TestDatabase.NewPath();
        File.Copy(scene, path);
        return path;
    }

    private static long Length(string file) => File.Exists(file) ? new FileInfo(file).Length : 0;

    private static async Task WhenAsync(Func<bool> met, Task orDone)
    {
        while (!met() && !orDone.IsCompleted)
        {
            await Task.Yield();
        }
    }
}
