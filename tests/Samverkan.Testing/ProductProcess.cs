using System.Diagnostics;
using System.Net;

namespace Samverkan.Testing;

/// <summary>The product as a process of its own on a database file, so that it can be killed.</summary>
public sealed class ProductProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly HttpClient client;

    private ProductProcess(Process process, Uri address)
    {
        this.process = process;
        client = new HttpClient(
            new HttpClientHandler
            {
                AllowAutoRedirect = false,
                UseCookies = true,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            BaseAddress = address,
        };
        Visitor = new Visitor(client);
    }

    /// <summary>A browser without JavaScript that visits the process.</summary>
    public Visitor Visitor { get; }

    /// <summary>Starts the product on the day of the story and waits until it listens.</summary>
    public static async Task<ProductProcess> StartAsync(string database)
    {
        var started = Process.Start(Of(database, "--urls", "http://127.0.0.1:0"))!;
        return new ProductProcess(started, await AddressAsync(started));
    }

    /// <summary>Starts a command of the product on the day of the story.</summary>
    public static Process Command(string database, params string[] arguments)
    {
        var started = Process.Start(Of(database, arguments))!;
        // Keep the pipes empty, or the process would stop when they are full.
        _ = started.StandardOutput.ReadToEndAsync();
        _ = started.StandardError.ReadToEndAsync();
        return started;
    }

    /// <summary>The product, to be started on a database.</summary>
    public static ProcessStartInfo Of(string database, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var argument in arguments.Prepend(typeof(Program).Assembly.Location))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ConnectionStrings__Samverkan"] = $"Data Source={database}";
        start.Environment["Samverkan__Today"] = DateOnly
            .FromDateTime(TestDatabase.StoryTime)
            .ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["Samverkan__Demo"] = "false";
        start.Environment["Samverkan__Mail__PickupFolder"] = Path.GetDirectoryName(database);
        return start;
    }

    /// <summary>Kills without warning (SIGKILL), and waits until the process is gone.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        client.Dispose();
        process.Dispose();
    }

    private static async Task<Uri> AddressAsync(Process started)
    {
        const string Sign = "Now listening on: ";
        var errors = started.StandardError.ReadToEndAsync();
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Sign, StringComparison.Ordinal) is var at and >= 0)
            {
                // Keep the pipe empty, or the process would stop when it is full.
                _ = started.StandardOutput.ReadToEndAsync();
                return new Uri(line[(at + Sign.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("The product did not start: " + await errors);
    }
}
