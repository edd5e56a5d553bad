using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Samverkan.Core.ActionPlans;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Compliance;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Evidence;
using Samverkan.Core.Export;
using Samverkan.Core.Forums;
using Samverkan.Core.History;
using Samverkan.Core.Jobs;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Lifecycle;
using Samverkan.Core.Meetings;
using Samverkan.Core.Notifications;
using Samverkan.Core.Overview;
using Samverkan.Core.PersonalData;
using Samverkan.Core.Sections;
using Samverkan.Core.Security;
using Samverkan.Core.Signing;
using Samverkan.Core.Statistics;
using Samverkan.Core.Users;
using Samverkan.Core.WorkingMaterial;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Hosting;

/// <summary>What the host is made of.</summary>
public static class Services
{
    /// <summary>The product's services, without web pages: also what the command line uses.</summary>
    public static IServiceCollection AddSamverkan(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        var provider = configuration["Samverkan:Database:Provider"] is { Length: > 0 } p ? p : "Sqlite";
        var connection = configuration.GetConnectionString("Samverkan") is { Length: > 0 } c
            ? c
            : $"Data Source={DefaultFile(environment)}";
        services.AddSamverkanDb(provider, connection);
        services.AddSingleton(Clock(configuration, environment));
        services.AddSingleton(configuration.GetSection("Samverkan:Mail").Get<MailSettings>() ?? new MailSettings());
        services.AddSingleton<IMailSender, MailSender>().AddSingleton(Site.From(configuration));
        AddFeatures(services);
        services.AddStory();
        services.AddAccounts(configuration);
        return services;
    }

    private static void AddFeatures(IServiceCollection services) =>
        services
            .AddHistory()
            .AddSecurity()
            .AddNotifications()
            .AddJobs()
            .AddContacts()
            .AddUsers()
            .AddArchive()
            .AddStatistics()
            .AddAgreements()
            .AddAnnexes()
            .AddWorkingMaterial()
            .AddSections()
            .AddForums()
            .AddLagesbild()
            .AddActionPlans()
            .AddMeetings()
            .AddSigning()
            .AddLifecycle()
            .AddExport()
            .AddEvidence()
            .AddPersonalData()
            .AddCompliance()
            .AddOverview();

    /// <summary>Pages, sign-in and the rest of the web.</summary>
    public static IServiceCollection AddSamverkanWeb(
        this IServiceCollection services,
        IConfiguration configuration,
        IHostEnvironment environment
    )
    {
        services.AddDoors(configuration, environment);
        services
            .AddScoped<CspNonce>()
            .AddSingleton<Kept>()
            .AddSingleton<IFactsCache, KeptFacts>()
            .AddScoped<KeptOverview>()
            .AddScoped<KeptWork>()
            .AddScoped<CurrentActor>();
        services
            .AddRazorPages()
            .AddMvcOptions(o =>
            {
                o.Filters.AddService<SessionFilter>(0);
                o.Filters.AddService<PermissionFilter>(0);
                o.Filters.AddService<FailureFilter>(1);
                o.Filters.AddService<SecurityTrail>(2);
                o.ModelBinderProviders.Insert(0, new CleanTextBinderProvider());
                o.MaxModelBindingCollectionSize = 20_000;
                o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
                SwedishBinding(o.ModelBindingMessageProvider);
            });
        services.AddRouting(o => (o.LowercaseUrls, o.AppendTrailingSlash) = (true, false));
        services.Configure<Microsoft.Extensions.WebEncoders.WebEncoderOptions>(o =>
            o.TextEncoderSettings = new System.Text.Encodings.Web.TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All)
        );
        services.AddSingleton<EvidenceFaults>();
        services
            .AddHealthChecks()
            .AddDbContextCheck<SamverkanDb>(tags: ["ready"])
            .AddCheck<ReadyCheck>("installation", tags: ["ready"])
            .AddCheck<EvidenceFaults>("evidence", tags: ["ready"]);
        services.AddHostedService<Worker>();
        return services;
    }

    private static TimeProvider Clock(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Samverkan:Today"] is not { Length: > 0 } today)
        {
            return TimeProvider.System;
        }

        return !environment.IsDevelopment()
                ? throw new SettingException("Samverkan:Today får bara användas i utvecklingsmiljö (Development).")
            : Formats.Date(today) is { } date ? new ShiftedClock(date)
            : throw new SettingException($"Samverkan:Today är '{today}'. Skriv datumet som 2016-06-01.");
    }

    private static string DefaultFile(IHostEnvironment environment)
    {
        var folder = Path.Combine(environment.ContentRootPath, "App_Data");
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, "samverkan.db");
    }

    private static void SwedishBinding(DefaultModelBindingMessageProvider m)
    {
        m.SetAttemptedValueIsInvalidAccessor((value, name) => $"”{value}” stämmer inte. Rätta värdet.");
        m.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"”{value}” stämmer inte. Rätta värdet.");
        m.SetValueMustBeANumberAccessor(_ => "Ange ett tal.");
        m.SetNonPropertyValueMustBeANumberAccessor(() => "Ange ett tal.");
        m.SetMissingBindRequiredValueAccessor(_ => "Ange ett värde.");
        m.SetMissingKeyOrValueAccessor(() => "Ange ett värde.");
        m.SetMissingRequestBodyRequiredValueAccessor(() => "Ange ett värde.");
        m.SetValueMustNotBeNullAccessor(_ => "Ange ett värde.");
        m.SetValueIsInvalidAccessor(value => $"”{value}” stämmer inte. Rätta värdet.");
        m.SetUnknownValueIsInvalidAccessor(_ => "Värdet stämmer inte. Rätta det.");
        m.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Värdet stämmer inte. Rätta det.");
    }
}
