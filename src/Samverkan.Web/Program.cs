using System.Globalization;
using Samverkan.Core.Data;
using Samverkan.Documents.Fonts;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;
using Serilog;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = SwedishText.Culture;
var builder = WebApplication.CreateBuilder(Installation.Options(args));
builder.Services.AddSerilog(log =>
    log.ReadFrom.Configuration(builder.Configuration).WriteTo.Console(formatProvider: CultureInfo.InvariantCulture)
);
builder.Services.AddSamverkan(builder.Configuration, builder.Environment).AddSamverkanWeb();
builder.WebHost.ConfigureKestrel(k => k.AddServerHeader = false);
var app = builder.Build();

if (CommandLine.IsCommand(args))
{
    try
    {
        return await CommandLine.RunAsync(app, args);
    }
    catch (DatabaseUnusableException e)
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 1;
    }
}

if (
    !app.Environment.IsDevelopment()
    && app.Services.GetRequiredService<Site>().Configured is null
    && app.Configuration["AllowedHosts"] is null or "*"
)
{
    await Console.Error.WriteLineAsync(
        "Ange webbplatsens adress i Samverkan:PublicAddress, till exempel https://samverkan.kommunen.se, eller dess namn i "
            + "AllowedHosts. Annars kan andra styra vart länkarna i e-posten leder."
    );
    return 1;
}

// The database is opened and upgraded while the pages are found; nobody is served before both are done.
var database = Task.Run(OpenDatabaseAsync);
if (!app.Environment.IsDevelopment())
{
    app.UseHsts();
}

app.UseExceptionHandler(Links.Failure);
app.UseStatusCodePagesWithReExecute(Links.Failure + "/{0}");
app.UseRouting();
app.UseAuthentication();
app.UseMiddleware<SecurityHeaders>();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).AllowAnonymous();
app.MapHealthChecks("/health/ready", new() { Predicate = c => c.Tags.Contains("ready") }).AllowAnonymous();
app.MapRazorPages().WithStaticAssets();

try
{
    await database;
}
catch (DatabaseUnusableException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}

// The fonts are read before anybody asks for a PDF, but nobody waits for them.
app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(FontLibrary.Warm));
await app.RunAsync();
return 0;

async Task OpenDatabaseAsync()
{
    await using var scope = app.Services.CreateAsyncScope();
    await DatabaseSetup.MigrateAsync(scope.ServiceProvider.GetRequiredService<SamverkanDb>());
    if (app.Environment.IsDevelopment() && app.Configuration["Samverkan:Demo"] != "false")
    {
        await Story.TellIfEmptyAsync(scope.ServiceProvider);
    }
}

/// <summary>The host; visible to tests.</summary>
public partial class Program;
