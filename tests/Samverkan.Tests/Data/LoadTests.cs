using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Core.Lagesbild;
using Samverkan.Demo;
using Samverkan.Testing;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Data;

/// <summary>
/// Fifty write at the same time in two processes on one file: nothing that was answered as saved is lost, and nobody is refused because the
/// database was busy. A backup taken meanwhile is restored on an empty machine and verified.
/// </summary>
public sealed class LoadTests : IDisposable
{
    private const int Editors = 50;
    private const string Sources = "/overenskommelser/prov/lagesbild/kallor";
    private readonly string folder = Directory.CreateTempSubdirectory("samverkan-load").FullName;

    private static TimeSpan Time =>
        TimeSpan.FromSeconds(
            int.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_LOAD_SECONDS"), SwedishText.Culture, out var asked) ? asked : 10
        );

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Somebody who writes in a source of their own, over and over, as the page's script does.</summary>
    private sealed class Editor(int number, Visitor visitor)
    {
        private string address = "";
        private List<KeyValuePair<string, string>> fields = [];
        private int version;

        public Guid Source { get; private set; }

        /// <summary>What the product has last answered as saved.</summary>
        public string Saved { get; private set; } = "";

        public int Saves { get; private set; }

        public async Task BeginAsync()
        {
            var page = await (await visitor.GetAsync(Sources)).Form("Spara källa").With("Källa", $"Källa {number}").SubmitAsync();
            var link = page.Html!.QuerySelectorAll("a").First(a => a.TextContent == $"Ändra Källa {number}");
            address = link.GetAttribute("href")!.Split('#')[0];
            page = await visitor.GetAsync(address);
            Source = Guid.Parse(address.Split('/')[^1]);
            var form = (IHtmlFormElement)page.Html!.QuerySelector("form[data-autosave]")!;
            fields =
            [
                .. form.QuerySelectorAll("input[name]:not([type=checkbox]), select[name]")
                    .Select(i =>
                        KeyValuePair.Create(
                            i.GetAttribute("name")!,
                            (i as IHtmlInputElement)?.Value ?? ((i as IHtmlSelectElement)?.Value ?? "")
                        )
                    )
                    .Where(f => f.Key is not "Version"),
            ];
            version = int.Parse(form.QuerySelector("input[name=Version]")!.GetAttribute("value")!, SwedishText.Culture);
        }

        public async Task WriteAsync(TimeSpan time, ConcurrentBag<string> refused)
        {
            for (var watch = Stopwatch.StartNew(); watch.Elapsed < time; )
            {
                var text = $"Redaktör {number}, {Saves + 1}";
                using var content = new FormUrlEncodedContent([
                    .. fields,
                    KeyValuePair.Create("Version", version.ToString(SwedishText.Culture)),
                    KeyValuePair.Create("Input.Use", text),
                ]);
                using var answer = await visitor.Client.PostAsync(address + "?handler=Autosave", content);
                if (answer.StatusCode != HttpStatusCode.OK)
                {
                    refused.Add($"{(int)answer.StatusCode} till redaktör {number}");
                    return;
                }

                version = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("version").GetInt32();
                (Saved, Saves) = (text, Saves + 1);
            }
        }
    }

    private static async Task<Visitor> SignInAsync(ProductProcess product, string email)
    {
        var page = await product.Visitor.GetAsync("/logga-in");
        await page.Form("Logga in").With("E-postadress", email).With("Lösenord", DemoPeople.Password).SubmitAsync();
        return product.Visitor;
    }

    private static async Task<string> RunAsync(string database, params string[] arguments)
    {
        using var process = Process.Start(ProductProcess.Of(database, arguments))!;
        var told = await process.StandardOutput.ReadToEndAsync() + await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, told);
        return told;
    }

    private static async Task<Dictionary<Guid, string>> StoredAsync(string file)
    {
        await using var services = TestDatabase.Services(file);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SamverkanDb>();
        return await db.Set<Source>()
            .Include(s => s.Drafts)
            .Where(s => s.Drafts.Any())
            .ToDictionaryAsync(s => s.Id, s => s.Drafts[0].Content.Use);
    }

    private string Place(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(folder, name)).FullName, "samverkan.db");

    [Fact]
    public async Task Fifty_editors_in_two_processes_lose_nothing_and_a_backup_taken_meanwhile_is_restored_and_verified()
    {
        var (database, copy, empty) = (Place("drift"), Path.Combine(folder, "kopia.db"), Place("tom-maskin"));
        await using (var app = new TestApp())
        {
            await app.DraftAgreementAsync("prov");
            await app.ReadAsync(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {database}"));
        }

        var refused = new ConcurrentBag<string>();
        List<Editor> editors;
        Dictionary<Guid, string> savedBefore;
        TimeSpan took;
        await using (var first = await ProductProcess.StartAsync(database))
        await using (var second = await ProductProcess.StartAsync(database))
        {
            var (karin, jonas) = (await SignInAsync(first, Karin), await SignInAsync(second, Jonas));
            editors = [.. Enumerable.Range(1, Editors).Select(n => new Editor(n, n % 2 == 0 ? karin : jonas))];
            foreach (var editor in editors)
            {
                await editor.BeginAsync();
            }

            var writing = editors.ConvertAll(e => e.WriteAsync(Time, refused));
            await Task.Delay(Time / 3);
            savedBefore = editors.ToDictionary(e => e.Source, e => e.Saved);
            var watch = Stopwatch.StartNew();
            await RunAsync(database, "backup", "--out", copy);
            took = watch.Elapsed;
            await Task.WhenAll(writing);
        }

        Assert.Empty(refused);
        var stored = await StoredAsync(database);
        Assert.All(editors, e => Assert.Equal(e.Saved, stored[e.Source]));

        await RunAsync(empty, "restore", "--from", copy);
        var verified = await RunAsync(empty, "verify");
        Assert.Contains("Allt är oförändrat", verified, StringComparison.Ordinal);
        var restored = await StoredAsync(empty);
        Assert.All(savedBefore, s => Assert.True(Count(restored[s.Key]) >= Count(s.Value), $"{restored[s.Key]} är äldre än {s.Value}"));
        Tell(editors.Sum(e => e.Saves), took, copy, verified);
    }

    private static int Count(string text) => text.Length == 0 ? 0 : int.Parse(text.Split(' ')[^1], SwedishText.Culture);

    private static void Tell(int saves, TimeSpan took, string copy, string verified)
    {
        if (Environment.GetEnvironmentVariable("SAMVERKAN_LOAD_TELL") is { } file)
        {
            File.WriteAllText(
                file,
                $"{Editors} skrev i {Time.TotalSeconds:0} s: {saves} sparningar, ingen förlorad eller nekad. Säkerhetskopia under tiden: "
                    + $"{took.TotalSeconds:0.0} s, {new FileInfo(copy).Length / 1e6:0.0} MB. {verified}"
            );
        }
    }
}
