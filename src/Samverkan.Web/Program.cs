using System.Globalization;
using Samverkan.Core.Data;
using Samverkan.Documents.Fonts;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;
using Serilog;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = SwedishText.Culture;
try
{
    return await RunAsync(args);
}
catch (Exception e) when (Starting.Told(e) is { } told)
{
    await Console.Error.WriteLineAsync(told);
    return 1;
}

static async Task<int> RunAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(Installation.Options(args));
    builder.Services.AddSerilog(log =>
        log.ReadFrom.Configuration(builder.Configuration)
            .Filter.ByExcluding(Starting.IsToldAnyway)
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
    );
    builder.Services.AddSamverkan(builder.Configuration, builder.Environment).AddSamverkanWeb(builder.Configuration, builder.Environment);
    builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
    var app = builder.Build();

    if (CommandLine.IsCommand(args))
    {
        return await CommandLine.RunAsync(app, args);
    }

    Starting.Check(app.Configuration, app.Environment);

    // The database is opened and upgraded while the pages are found; nobody is served before both are done.
    var database = Task.Run(() => OpenDatabaseAsync(app));
    Answer(app);
    await database;

    // The fonts are read before anybody asks for a PDF, but nobody waits for them.
    app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(FontLibrary.Warm));
    await app.RunAsync();
    return 0;
}

// Everything that a request passes, in order.
static void Answer(WebApplication app)
{
    if (!app.Environment.IsDevelopment())
    {
        app.UseHsts();
        if (app.Configuration[Doors.PlainHttp] != "true")
        {
            app.UseMiddleware<HttpsOnly>();
        }
    }

    app.UseExceptionHandler(
        new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = Links.Failure,
            StatusCodeSelector = e =>
                DatabaseAway.Is(e) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
        }
    );
    app.UseStatusCodePagesWithReExecute(Links.Failure + "/{0}");
    app.UseMiddleware<FormCharset>();
    app.UseRouting();
    app.UseAuthentication();
    app.UseMiddleware<SecurityHeaders>();
    app.UseAuthorization();
    app.MapStaticAssets().AllowAnonymous();
    app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
    app.MapHealthChecks("/health/ready", new() { Predicate = c => c.Tags.Contains("ready") }).AllowAnonymous();
    app.MapRazorPages().WithStaticAssets();
}

static async Task OpenDatabaseAsync(WebApplication app)
{
    await using var scope = app.Services.CreateAsyncScope();
    var db = scope.ServiceProvider.GetRequiredService<SamverkanDb>();
    await DatabaseSetup.MigrateAsync(db);
    if (await DatabaseSetup.AdviceAsync(db) is { } advice)
    {
        app.Logger.LogWarning("{Advice}", advice);
    }

    if (app.Environment.IsDevelopment() && app.Configuration["Samverkan:Demo"] != "false")
    {
        await Story.TellIfEmptyAsync(scope.ServiceProvider);
    }
}

/// <summary>The host; visible to tests.</summary>
public partial class Program;
