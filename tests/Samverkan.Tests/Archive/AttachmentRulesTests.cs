using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Archive;
using Samverkan.Testing;

namespace Samverkan.Tests.Archive;

public class AttachmentRulesTests(StoryApp app) : IClassFixture<StoryApp>
{
    private static readonly byte[] Pdf = "%PDF-1.7"u8.ToArray();

    private Task<IReadOnlyList<Rule>> KeepAsync(byte[] bytes) =>
        app.WithAsync(services =>
        {
            var karin = Actor.System(Drawn.Now, "prov");
            return Task.FromResult(
                Refused.By(() =>
                    services
                        .GetRequiredService<AttachmentService>()
                        .Keep(Guid.CreateVersion7(), Guid.CreateVersion7(), "a.pdf", bytes, karin)
                )
            );
        });

    [Fact]
    public async Task An_empty_file_is_not_kept() => Assert.Equal([ArchiveRules.Empty], await KeepAsync([]));

    [Fact]
    public async Task A_file_is_at_most_ten_megabytes()
    {
        var most = new byte[AttachmentService.MostBytes];
        Pdf.CopyTo(most, 0);
        Assert.Empty(await KeepAsync(most));

        Assert.Equal([ArchiveRules.TooLarge], await KeepAsync([.. most, 0]));
    }

    [Fact]
    public async Task Only_PDF_PNG_and_JPEG_are_kept()
    {
        Assert.Equal([ArchiveRules.UnknownKind], await KeepAsync("PK\u0003\u0004"u8.ToArray()));
        Assert.Empty(await KeepAsync(Pdf));
        Assert.Empty(await KeepAsync([0x89, 0x50, 0x4E, 0x47]));
        Assert.Empty(await KeepAsync([0xFF, 0xD8, 0xFF]));
    }
}
