using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Data;
using Samverkan.Core.Users;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Hosting;

/// <summary>How one comes in: accounts, cookies, keys.</summary>
public static class Doors
{
    /// <summary>
    /// Lets Production run without TLS and without <c>__Host-</c> cookies, to be measured on the machine itself; every address that it
    /// listens on must be of that machine.
    /// </summary>
    public const string PlainHttp = "Samverkan:PlainHttpOnLoopback";

    /// <summary>Lets Production keep its data-protection keys as they are in the database: whoever reads it can sign in.</summary>
    public const string UnprotectedKeys = "Samverkan:Keys:Unprotected";

    /// <summary>A certificate (PKCS #12) that the data-protection keys are encrypted with.</summary>
    public const string Certificate = "Samverkan:Keys:Certificate";

    private static readonly TimeSpan Idle = TimeSpan.FromHours(8);
    private static readonly TimeSpan LinkLasts = TimeSpan.FromHours(24);

    /// <summary>Accounts, and the keys that protect what the browser and the database keep.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddHttpContextAccessor().AddScoped<Caller>();
        services
            .AddIdentityCore<AppUser>(Identity)
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<SamverkanDb>()
            .AddUserStore<AccountStore>()
            .AddSignInManager<SignIns>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<OnceOnlyCodes>(TokenOptions.DefaultAuthenticatorProvider)
            .AddPasswordValidator<PasswordWords>()
            .AddErrorDescriber<SwedishIdentityErrors>();
        services.Configure<IdentityOptions>(Providers.ConfigureIdentity);
        // A key alone signs in and signs, so it must know its owner: by finger, face or PIN.
        services.Configure<IdentityPasskeyOptions>(o =>
            (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required")
        );
        services.Configure<DataProtectionTokenProviderOptions>(o => o.TokenLifespan = LinkLasts);
        ProtectKeys(
            services
                .AddDataProtection()
                .SetApplicationName("Samverkan")
                .PersistKeysToDbContext<SamverkanDb>()
                // One pass over what it protects, where the default makes two. Keys made before keep what they were made for.
                .UseCryptographicAlgorithms(new() { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM }),
            configuration
        );
        return services;
    }

    /// <summary>Sign-in, cookies and what is limited and noted at the doors.</summary>
    public static IServiceCollection AddDoors(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var isPlain = environment.IsDevelopment() || configuration[PlainHttp] == "true";
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            SignInCookie(o);
            Harden(o.Cookie, "samverkan", isPlain);
        });
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme,
            o => Harden(o.Cookie, "samverkan-steg", isPlain)
        );
        services.AddAntiforgery(o => Harden(o.Cookie, "samverkan-skydd", isPlain));
        services.Configure<CookieTempDataProviderOptions>(o => Harden(o.Cookie, "samverkan-besked", isPlain));
        services.AddHsts(o => o.MaxAge = TimeSpan.FromDays(365));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services
            .AddSingleton<AddressLimits>()
            .AddScoped<DoorKeeper>()
            .AddScoped<Passkeys>()
            .AddScoped<SecurityTrail>()
            .AddScoped<SessionFilter>()
            .AddScoped<PermissionFilter>()
            .AddScoped<FailureFilter>();
    }

    /// <summary>A cookie that only this site on this host gets, over TLS; the browser holds it to that by its name.</summary>
    private static void Harden(CookieBuilder cookie, string name, bool isPlain)
    {
        cookie.Name = isPlain ? name : "__Host-" + name;
        cookie.SecurePolicy = isPlain ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        (cookie.HttpOnly, cookie.Path, cookie.Domain) = (true, "/", null);
    }

    private static void SignInCookie(CookieAuthenticationOptions o)
    {
        (o.LoginPath, o.LogoutPath, o.AccessDeniedPath, o.ReturnUrlParameter) = (
            Links.SignIn,
            Links.SignOut,
            Links.Failure + "/403",
            "tillbaka"
        );
        o.Cookie.SameSite = SameSiteMode.Lax;
        (o.ExpireTimeSpan, o.SlidingExpiration) = (Idle, true);
        // Every page asks whether the session has ended (CurrentActor); Identity would ask apart, and give a new cookie each time.
        o.Events.OnValidatePrincipal = _ => Task.CompletedTask;
        // A page that is left open tells that it is; that alone keeps nobody signed in.
        o.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew &= context.Request.Query["handler"] != "Here";
            return Task.CompletedTask;
        };
    }

    /// <summary>Encrypts the key ring in the database with a certificate, where one is configured.</summary>
    private static void ProtectKeys(IDataProtectionBuilder keys, IConfiguration configuration)
    {
        if (configuration[Certificate] is not { Length: > 0 } file)
        {
            return;
        }

        try
        {
            keys.ProtectKeysWithCertificate(X509CertificateLoader.LoadPkcs12FromFile(file, configuration["Samverkan:Keys:Password"]));
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(
                $"{Certificate} är '{file}', som inte kan läsas. Ange en fil i formatet PKCS #12 och dess lösenord i "
                    + $"Samverkan:Keys:Password.",
                e
            );
        }
    }

    private static void Identity(IdentityOptions o)
    {
        (o.Password.RequiredLength, o.Password.RequiredUniqueChars) = (12, 5);
        o.Password.RequireDigit = o.Password.RequireLowercase = o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
        o.User.RequireUniqueEmail = true;
    }
}
