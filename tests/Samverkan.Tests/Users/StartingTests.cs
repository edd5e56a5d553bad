using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Samverkan.Testing;
using Samverkan.Web.Hosting;

namespace Samverkan.Tests.Users;

/// <summary>Production starts only with its doors shut, and what is wrong at the start is one sentence and no stack.</summary>
public class StartingTests
{
    private static readonly Dictionary<string, string?> Sound = new()
    {
        ["Samverkan:PublicAddress"] = "https://samverkan.kommunen.example",
        ["Samverkan:Keys:Certificate"] = "nycklar.pfx",
    };

    private static string? Refusal(string environment, params (string Key, string? Value)[] settings)
    {
        var all = Sound.Concat(settings.ToDictionary(s => s.Key, s => s.Value)).GroupBy(s => s.Key).Select(g => g.Last());
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all).Build();
        var refused = Record.Exception(() => Starting.Check(configuration, new HostingEnvironment { EnvironmentName = environment }));
        return refused is null ? null : Starting.Told(refused);
    }

    [Fact]
    public void Production_with_an_address_and_a_certificate_for_its_keys_starts() => Assert.Null(Refusal("Production"));

    [Fact]
    public void Production_with_unprotected_keys_starts_only_when_told_that_they_are()
    {
        Assert.Contains(
            "Samverkan:Keys:Certificate",
            Refusal("Production", ("Samverkan:Keys:Certificate", null)),
            StringComparison.Ordinal
        );
        Assert.Null(Refusal("Production", ("Samverkan:Keys:Certificate", null), ("Samverkan:Keys:Unprotected", "true")));
        Assert.Null(Refusal("Development", ("Samverkan:Keys:Certificate", null)));
    }

    [Fact]
    public void Production_does_not_start_where_others_could_decide_where_links_lead() =>
        Assert.Contains("Samverkan:PublicAddress", Refusal("Production", ("Samverkan:PublicAddress", null)), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://127.0.0.1:5000;http://[::1]:5001", true)]
    [InlineData("http://0.0.0.0:5000", false)]
    [InlineData("http://*:5000", false)]
    [InlineData("http://127.0.0.1:5000;http://samverkan.kommunen.example", false)]
    public void Plain_http_in_production_is_for_the_machine_itself(string urls, bool starts) =>
        Assert.Equal(starts, Refusal("Production", ("Samverkan:PlainHttpOnLoopback", "true"), ("urls", urls)) is null);

    [Fact]
    public void Plain_http_in_production_does_not_listen_on_ports_of_every_address() =>
        Assert.NotNull(Refusal("Production", ("Samverkan:PlainHttpOnLoopback", "true"), ("http_ports", "8080")));

    [Theory]
    [InlineData("Samverkan__Database__Provider", "Oracle", "Databasen 'Oracle' är okänd.")]
    [InlineData("ConnectionStrings__Samverkan", "Datakälla=x.db", "ConnectionStrings:Samverkan kan inte tolkas för Sqlite:")]
    [InlineData("ConnectionStrings__Samverkan", "Data Source=/finns-inte/x.db", "Databasfilen kan inte öppnas eller skrivas.")]
    [InlineData("Samverkan__Keys__Certificate", "/finns-inte/x.pfx", "Samverkan:Keys:Certificate är '/finns-inte/x.pfx'")]
    [InlineData("Samverkan__PublicAddress", "samverkan", "Samverkan:PublicAddress är 'samverkan'.")]
    [InlineData("ASPNETCORE_URLS", "ingen adress", "Adressen i --urls går inte att tolka.")]
    [InlineData("Kestrel__Certificates__Default__Path", "/finns-inte/x.pfx", "Certifikatet för https går inte att läsa:")]
    public async Task A_wrong_setting_is_told_in_one_sentence(string setting, string value, string told)
    {
        var (code, output) = await RunAsync((setting, value));
        AssertTold(code, output, told);
    }

    [Fact]
    public async Task An_address_that_is_taken_is_told_in_one_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var (code, output) = await RunAsync(("ASPNETCORE_URLS", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"));
        AssertTold(code, output, "Adressen används redan av ett annat program.");
    }

    private static void AssertTold(int code, string output, string told)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith(told, lines[^1], StringComparison.Ordinal);
        // What may be said before it: that the tests' folder has no web files, and that the keys are unprotected, as they were told to be.
        Assert.All(lines[..^1], l => Assert.Matches("WebRootPath was not found|No XML encryptor configured", l));
        Assert.Equal(1, code);
    }

    /// <summary>Starts the product as a process of its own and gives all that it says.</summary>
    private static async Task<(int Code, string Output)> RunAsync((string Key, string Value) setting)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["ASPNETCORE_URLS"] = setting.Key.StartsWith("Kestrel", StringComparison.Ordinal)
            ? "https://127.0.0.1:0"
            : "http://127.0.0.1:0";
        start.Environment["Samverkan__PublicAddress"] = "https://samverkan.kommunen.example";
        start.Environment["Samverkan__Keys__Unprotected"] = "true";
        start.Environment["ConnectionStrings__Samverkan"] = $"Data Source={TestDatabase.NewPath()}";
        start.Environment[setting.Key] = setting.Value;
        using var process = Process.Start(start)!;
        var (said, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return (process.ExitCode, await said + await errors);
    }

    [Theory]
    [InlineData("Production", null, "__Host-samverkan-skydd=", true)]
    [InlineData("Production", "true", "samverkan-skydd=", false)]
    [InlineData("Development", null, "samverkan-skydd=", false)]
    public async Task Cookies_are_bound_to_the_host_and_to_tls_outside_development(
        string environment,
        string? plain,
        string name,
        bool secure
    )
    {
        await using var app = new In(environment, plain);
        using var client = app.CreateClient(new() { BaseAddress = new Uri("https://samverkan.kommunen.example") });
        var response = await client.GetAsync(new Uri("/logga-in", UriKind.Relative));
        using var http = app.CreateClient(
            new()
            {
                BaseAddress = new Uri("http://samverkan.kommunen.example"),
                HandleCookies = false,
                AllowAutoRedirect = false,
            }
        );
        var overHttp = await http.GetAsync(new Uri("/logga-in", UriKind.Relative));

        static string Protection(HttpResponseMessage answer) =>
            Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.Contains("-skydd=", StringComparison.Ordinal));
        var cookie = Protection(response);
        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Equal(environment == "Production", response.Headers.TryGetValues("Strict-Transport-Security", out var hsts));
        Assert.All(hsts ?? [], h => Assert.StartsWith("max-age=31536000", h, StringComparison.Ordinal));
        if (secure)
        {
            // Nothing is shown without TLS; it leads to where there is.
            Assert.Equal("https://samverkan.kommunen.example/logga-in", overHttp.Headers.Location?.ToString());
            Assert.Equal(HttpStatusCode.BadRequest, (await http.PostAsync(new Uri("/logga-in", UriKind.Relative), null)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
        }
        else
        {
            Assert.DoesNotContain("secure", Protection(overHttp), StringComparison.Ordinal);
        }
    }

    private sealed class In(string environment, string? plain) : TestApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(environment);
            builder.UseSetting("Samverkan:PublicAddress", "https://samverkan.kommunen.example");
            builder.UseSetting("Samverkan:Keys:Unprotected", "true");
            builder.UseSetting("Samverkan:PlainHttpOnLoopback", plain);
            builder.UseSetting("urls", "http://localhost:5000");
        }
    }
}
