using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using Samverkan.Core.Data;
using Serilog.Core;
using Serilog.Events;

namespace Samverkan.Web.Hosting;

/// <summary>What must hold before anybody is served, and what is said when it does not: one sentence each, and what to do.</summary>
public static class Starting
{
    private const string Loopback = "http://localhost:8080";

    /// <summary>Refuses settings that would make the installation unsafe; Development is held to none of it.</summary>
    /// <exception cref="SettingException">A setting is missing or wrong.</exception>
    public static void Check(IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            return;
        }

        if (Site.From(configuration).Configured is null && configuration["AllowedHosts"] is null or "*")
        {
            throw new SettingException(
                "Ange webbplatsens adress i Samverkan:PublicAddress, till exempel https://samverkan.kommunen.se, eller dess namn i "
                    + "AllowedHosts. Annars kan andra styra vart länkarna i e-posten leder."
            );
        }

        CheckKeys(configuration, environment);
        if (configuration[Doors.PlainHttp] == "true" && !Addresses(configuration).All(IsLoopback))
        {
            throw new SettingException(
                $"{Doors.PlainHttp} får bara användas när programmet lyssnar på den egna datorn. Starta med --urls {Loopback}, eller ta "
                    + "bort inställningen och låt webbplatsen nås genom https."
            );
        }
    }

    /// <summary>Refuses to make keys that whoever reads the database could use, unless told that they may be made.</summary>
    /// <exception cref="SettingException">There is no certificate to encrypt them with.</exception>
    public static void CheckKeys(IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            return;
        }

        if (configuration[Doors.Certificate] is not { Length: > 0 } && configuration[Doors.UnprotectedKeys] != "true")
        {
            throw new SettingException(
                $"Ange ett certifikat (PKCS #12) i {Doors.Certificate}. Nycklarna i databasen krypteras med det; utan det kan den som "
                    + $"läser databasen eller en kopia logga in som vem som helst. Ska det ändå vara så, sätt {Doors.UnprotectedKeys} "
                    + "till true."
            );
        }
    }

    /// <summary>What is said of a fault at the start; null for one that is nobody's to mend but ours.</summary>
    public static string? Told(Exception fault) =>
        fault switch
        {
            SettingException or DatabaseUnusableException => fault.Message,
            IOException { InnerException: AddressInUseException } =>
                "Adressen används redan av ett annat program. Stoppa det, eller välj en annan port med --urls, till exempel "
                    + "--urls http://localhost:5081.",
            IOException { InnerException: SocketException } or SocketException { SocketErrorCode: SocketError.AccessDenied } =>
                $"Programmet får inte lyssna på adressen: {fault.Message} Välj en annan med --urls.",
            SocketException => $"Programmet kan inte lyssna på adressen: {fault.Message} Välj en annan med --urls.",
            FormatException { TargetSite.DeclaringType.Name: "BindingAddress" } =>
                "Adressen i --urls går inte att tolka. Skriv den som http://localhost:5080.",
            InvalidDataException => $"En fil med inställningar går inte att läsa: {Inner(fault)}",
            CryptographicException or FileNotFoundException or DirectoryNotFoundException =>
                $"Certifikatet för https går inte att läsa: {fault.Message} Kontrollera Kestrel:Certificates.",
            IOException => $"Disken går inte att skriva på eller läsa: {fault.Message}",
            UnauthorizedAccessException => $"Programmet saknar rättighet till en fil eller mapp: {fault.Message}",
            _ => null,
        };

    /// <summary>Whether the host tells, with all its stack, what is told in one sentence when the program ends.</summary>
    public static bool IsToldAnyway(LogEvent log) =>
        log.Exception is { } fault
        && Told(fault) is not null
        && log.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: "Microsoft.Extensions.Hosting.Internal.Host" or "Microsoft.AspNetCore.Server.Kestrel" };

    private static string Inner(Exception fault) => fault.InnerException is { } inner ? Inner(inner) : fault.Message;

    /// <summary>Every address that the program would listen on; one that is no machine's where ports alone are given.</summary>
    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var urls = (configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(e => e["Url"] ?? "");
        var ports = new[] { configuration["http_ports"], configuration["https_ports"] };
        return urls.Length > 0 ? urls.Concat(endpoints) : endpoints.Concat(ports.Where(p => !string.IsNullOrEmpty(p)).Select(_ => "*"));
    }

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
