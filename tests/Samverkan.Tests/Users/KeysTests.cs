using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Testing;

namespace Samverkan.Tests.Users;

public class KeysTests
{
    [Fact]
    public async Task The_key_ring_is_encrypted_with_the_certificate_that_is_configured()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=Samverkan", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(
            new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero),
            new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero)
        );
        var file = Path.Combine(Directory.CreateTempSubdirectory("samverkan-keys").FullName, "keys.pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pfx, "hemligt"));
        await using var app = new WithCertificate(file);
        await (await app.SignInAsync(World.Karin)).GetAsync("/");
        Assert.Contains(
            "encryptedSecret",
            await app.ReadAsync(db => db.DataProtectionKeys.OrderBy(k => k.Id).Select(k => k.Xml!).LastAsync()),
            StringComparison.Ordinal
        );
    }

    private sealed class WithCertificate(string file) : TestApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Samverkan:Keys:Certificate", file).UseSetting("Samverkan:Keys:Password", "hemligt");
        }
    }
}
