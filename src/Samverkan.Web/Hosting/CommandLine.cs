using System.Net.Mail;
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.Evidence;
using Samverkan.Core.Export;
using Samverkan.Core.History;
using Samverkan.Core.Users;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Hosting;

/// <summary>The commands that the same host answers instead of serving pages; see the usage.</summary>
public static class CommandLine
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private const string Usage = """
        Användning: dotnet run --project src/Samverkan.Web -- [kommando]
          (inget)                                              startar webbplatsen
          migrate                                              uppdaterar databasens struktur
          migrate --release-lock                               släpper ett lås som en avbruten uppdatering lämnat, och uppdaterar
          admin --name <namn> --email <e-post> --organisation <namn>   gör den första systemadministratören
          demo --reset                                         tömmer databasen och lägger in demoberättelsen
          export --agreement <adress> --out <fil.pdf> [--as-of <datum>]   hela avtalet som PDF
          verify                                               går igenom allt som är fryst, förseglat eller arkiverat
          backup --out <fil.db>                                säkerhetskopia av en SQLite-databas; webbplatsen får vara igång
          restore --from <fil.db>                              lägger tillbaka en säkerhetskopia; stoppa webbplatsen först
          routes --json                                        alla sidor med behörighet
        """;

    /// <summary>Whether the arguments hold a command, and not settings of the host.</summary>
    public static bool IsCommand(string[] args) => args.Length > 0 && !args[0].StartsWith("--", StringComparison.Ordinal);

    /// <summary>Runs a command; returns the exit code.</summary>
    public static async Task<int> RunAsync(WebApplication app, string[] args)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        return args[0] switch
        {
            "migrate" => await MigrateAsync(services, args.Contains("--release-lock")),
            "admin"
                when Option(args, "--name") is { } name
                    && Option(args, "--email") is { } email
                    && Option(args, "--organisation") is { } organisation => await AdminAsync(app, services, name, email, organisation),
            "demo" when args.Contains("--reset") => await DemoAsync(services, app.Environment),
            "export" when Option(args, "--agreement") is { } slug && Option(args, "--out") is { } file => await ExportAsync(
                services,
                slug,
                file,
                Option(args, "--as-of")
            ),
            "verify" => await VerifyAsync(services),
            "backup" when Option(args, "--out") is { } copy => await BackupAsync(services, copy),
            "restore" when Option(args, "--from") is { } from => await RestoreAsync(services, from),
            "routes" when args.Contains("--json") => Routes(app),
            _ => Fail(Usage),
        };
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, bool releaseLock)
    {
        var db = services.GetRequiredService<SamverkanDb>();
        if (releaseLock)
        {
            await DatabaseSetup.ReleaseLockAsync(db);
        }

        await DatabaseSetup.MigrateAsync(db);
        Console.WriteLine("Databasen har den struktur som programmet behöver.");
        return 0;
    }

    private static async Task<int> AdminAsync(WebApplication app, IServiceProvider services, string name, string email, string organisation)
    {
        // The link is protected with the keys of the installation, which are made here if there are none.
        Starting.CheckKeys(app.Configuration, app.Environment);
        if (!MailAddress.TryCreate(email, out _))
        {
            return Fail($"'{email}' är ingen e-postadress.");
        }

        await DatabaseSetup.MigrateAsync(services.GetRequiredService<SamverkanDb>());
        try
        {
            var site = services.GetRequiredService<Site>().Configured ?? new Uri("http://localhost:5000");
            var link = await services
                .GetRequiredService<UserService>()
                .AddFirstAdministratorAsync(
                    name,
                    email,
                    organisation,
                    site,
                    services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime
                );
            Console.WriteLine($"{name} är systemadministratör. Starta webbplatsen och välj lösenord inom ett dygn på\n{link}");
            return 0;
        }
        catch (RuleException e)
        {
            return Fail(e.Message);
        }
    }

    private static async Task<int> DemoAsync(IServiceProvider services, IHostEnvironment environment)
    {
        if (!environment.IsDevelopment())
        {
            return Fail("demo --reset tömmer databasen och får bara köras i utvecklingsmiljö (ASPNETCORE_ENVIRONMENT=Development).");
        }

        if (!Story.IsIncluded)
        {
            return Fail("Programmet är byggt utan demoberättelsen (Demo=false). Bygg det utan den inställningen för att få med den.");
        }

        var db = services.GetRequiredService<SamverkanDb>();
        await db.Database.EnsureDeletedAsync();
        await DatabaseSetup.MigrateAsync(db);
        await Story.TellAsync(services);
        Console.WriteLine("Demoberättelsen är inlagd.");
        return 0;
    }

    private static async Task<int> ExportAsync(IServiceProvider services, string slug, string file, string? asOf)
    {
        var db = services.GetRequiredService<SamverkanDb>();
        await DatabaseSetup.MigrateAsync(db);
        var agreement = await db.Set<Agreement>().AsNoTracking().FirstOrDefaultAsync(a => a.Slug == slug);
        if (agreement is null)
        {
            return Fail($"Det finns inget avtal med adressen '{slug}'.");
        }

        var actor = Actor.System(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, "export");
        var date = asOf is null ? (actor.Today < agreement.EndsOn ? actor.Today : agreement.EndsOn) : Formats.Date(asOf) ?? default;
        if (date == default)
        {
            return Fail($"'{asOf}' är inget datum. Skriv det som 2016-06-01.");
        }

        var document = await services.GetRequiredService<AgreementExport>().ComposeAsync(agreement.Id, date, actor);
        await File.WriteAllBytesAsync(file, PdfRenderer.Render(document));
        Console.WriteLine($"{file}: {document.Title}, som det gällde {date.Iso()}.");
        return 0;
    }

    private static async Task<int> VerifyAsync(IServiceProvider services)
    {
        await DatabaseSetup.MigrateAsync(services.GetRequiredService<SamverkanDb>());
        var clock = services.GetRequiredService<TimeProvider>();
        var chained = await services.GetRequiredService<HistoryChaining>().ChainDueAsync(() => clock.GetUtcNow().UtcDateTime);
        if (chained > 0)
        {
            Console.WriteLine($"{chained} händelser i historiken var inte kedjade än. De är kedjade nu.");
        }

        var (seen, broken) = (0, 0);
        await foreach (var found in services.GetRequiredService<EvidenceVerification>().BreaksAsync(count => seen = count))
        {
            broken++;
            Console.WriteLine(found);
        }

        Console.WriteLine(
            broken == 0
                ? $"Allt är oförändrat: {seen} kontroller."
                : $"{broken} av {seen} kontroller visar att något är ändrat eller saknas."
        );
        return broken == 0 ? 0 : 1;
    }

    private static async Task<int> BackupAsync(IServiceProvider services, string file)
    {
        var copy = await DatabaseBackup.BackupAsync(services.GetRequiredService<SamverkanDb>(), file);
        Console.WriteLine($"Säkerhetskopian {copy.File} är skriven och kontrollerad: {copy.Bytes} byte, SHA-256 {copy.Sha256}.");
        return 0;
    }

    private static async Task<int> RestoreAsync(IServiceProvider services, string from)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var copy = await DatabaseBackup.RestoreAsync(services.GetRequiredService<SamverkanDb>(), from, now);
        Console.WriteLine($"Säkerhetskopian {from} är återställd och kontrollerad (SHA-256 {copy.Sha256}).");
        Console.WriteLine(copy.File is null ? "Det fanns ingen databas förut." : $"Databasen som den var förut ligger i {copy.File}.");
        return 0;
    }

    private static int Routes(WebApplication app)
    {
        Console.WriteLine(JsonSerializer.Serialize(All(app.Services), Indented));
        return 0;
    }

    /// <summary>Every page with its permission, in the order of addresses.</summary>
    public static IReadOnlyList<PageRoute> All(IServiceProvider services) =>
        [
            .. services
                .GetRequiredService<Microsoft.AspNetCore.Mvc.Infrastructure.IActionDescriptorCollectionProvider>()
                .ActionDescriptors.Items.OfType<PageActionDescriptor>()
                .Select(d =>
                    (
                        Descriptor: d,
                        Compiled: services
                            .GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>()
                            .LoadAsync(d, EndpointMetadataCollection.Empty)
                            .GetAwaiter()
                            .GetResult()
                    )
                )
                .Select(x => new PageRoute("/" + x.Descriptor.AttributeRouteInfo!.Template!.TrimStart('/'), Permission(x.Compiled)))
                .DistinctBy(r => r.Route)
                .OrderBy(r => r.Route, StringComparer.Ordinal),
        ];

    private static string Permission(CompiledPageActionDescriptor page) =>
        page.EndpointMetadata.OfType<IAllowAnonymous>().Any()
            ? "Anonymous"
            : page.EndpointMetadata.OfType<RequirePermissionAttribute>().FirstOrDefault()?.Permission.ToString() ?? "Unmarked";

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is var i and >= 0 && i + 1 < args.Length ? args[i + 1] : null;

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 2;
    }
}

/// <summary>A page's address and what it requires.</summary>
public sealed record PageRoute(string Route, string Permission);
