namespace Samverkan.Web.Hosting;

/// <summary>The installation's own address, for links in mails.</summary>
/// <param name="configured"><c>Samverkan:PublicAddress</c>; without it the address of the request counts, which is right only where
/// <c>AllowedHosts</c> says which names are ours.</param>
public sealed class Site(Uri? configured)
{
    /// <summary>The address as configured; null when it is not.</summary>
    public Uri? Configured { get; } = configured;

    /// <summary>The address to use in links made while answering a request.</summary>
    public Uri Of(HttpRequest request) => Configured ?? new Uri($"{request.Scheme}://{request.Host}");

    /// <summary>Reads the setting.</summary>
    /// <exception cref="SettingException">The setting is not an address.</exception>
    public static Site From(IConfiguration configuration) =>
        configuration["Samverkan:PublicAddress"] is not { Length: > 0 } text ? new Site(null)
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? new Site(address)
        : throw new SettingException($"Samverkan:PublicAddress är '{text}'. Skriv en hel adress, som https://samverkan.kommunen.se.");
}
