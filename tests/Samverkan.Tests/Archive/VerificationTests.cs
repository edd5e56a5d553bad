using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Evidence;
using Samverkan.Testing;

namespace Samverkan.Tests.Archive;

/// <summary>Verification finds every planted change, of each kind of stored evidence, and nothing in a sound database (N5).</summary>
public class VerificationTests(EvidenceTests.World world) : IClassFixture<EvidenceTests.World>
{
    private const string Changed = "Content = packed(replace(unpacked(Content), 'e', 'é'))";
    private const string AndHashed = Changed + ", Hash = hashed(replace(unpacked(Content), 'e', 'é'))";
    private const string FirstVersion = "(SELECT Id FROM AnnexVersions WHERE EffectiveOn IS NOT NULL ORDER BY Sequence LIMIT 1)";

    [Fact]
    public async Task A_sound_database_has_no_breaks()
    {
        Assert.Empty(await world.App.BreaksAsync());
    }

    [Theory]
    [InlineData("FrozenDocuments", "SET " + Changed + " WHERE AnnexVersionId = " + FirstVersion, "innehållet är inte det som frystes")]
    [InlineData("FrozenDocuments", "SET " + AndHashed + " WHERE AnnexVersionId = " + FirstVersion, "innehållet är inte det som frystes")]
    [InlineData("AnnexVersions", "SET Hash = 'annan' WHERE Id = " + FirstVersion, "innehållet är inte det som frystes")]
    [InlineData(
        "Meetings",
        "SET MinutesContent = packed(unpacked(MinutesContent) || ' ') WHERE length(MinutesContent) > 0",
        "protokollet eller anteckningarna är inte de som skrevs"
    )]
    [InlineData("SealedDocument", "SET " + Changed + " WHERE Position = 1", "stämmer inte")]
    [InlineData("SealedDocument", "SET " + AndHashed + " WHERE Position = 1", "Dokumenten tillsammans stämmer inte")]
    [InlineData("SealedDocument", "SET Position = Position + 100 WHERE Position = 1", "Dokumenten tillsammans stämmer inte")]
    [InlineData("Signature", "SET Name = 'Någon Annan' WHERE PartyOrder = 1", "Dokument och underskrifter stämmer inte")]
    [InlineData("Signature", "SET Date = '2026-01-01' WHERE PartyOrder = 2", "Dokument och underskrifter stämmer inte")]
    [InlineData("Signature", "SET SealHash = 'annan' WHERE PartyOrder = 2", "Dokument och underskrifter stämmer inte")]
    [InlineData("SignatureRequests", "SET SignedSeal = 'annan' WHERE SignedSeal <> ''", "Dokument och underskrifter stämmer inte")]
    [InlineData("Agreements", "SET SealHash = 'annan' WHERE SealHash <> ''", "Avtalets försegling stämmer inte")]
    [InlineData("StoredFiles", "SET Bytes = CAST('%PDF-1.7 annat' AS BLOB) WHERE Kind = 'Signed'", "är inte den som arkiverades")]
    [InlineData(
        "StoredFiles",
        "SET Bytes = CAST('annat' AS BLOB), Sha256 = '0b2a4d4e' WHERE Kind = 'Minutes'",
        "är inte den som arkiverades"
    )]
    [InlineData("Standpoint", "SET SubjectHash = 'annan' WHERE SubjectHash <> ''", "ställningstaganden gäller inte det innehåll")]
    public async Task A_planted_change_is_found(string table, string sql, string told)
    {
        await using (await world.App.ChangedAsync(table, $"UPDATE \"{table}\" {sql}"))
        {
            Assert.Contains(await world.App.BreaksAsync(), line => line.Contains(told, StringComparison.Ordinal));
        }

        Assert.Empty(await world.App.BreaksAsync());
    }

    [Theory]
    [InlineData("AnnexVersion")]
    [InlineData("Minutes")]
    [InlineData("Signed")]
    public async Task An_archived_file_that_is_gone_is_found(string kind)
    {
        await using (await world.App.ChangedAsync("StoredFiles", $"DELETE FROM StoredFiles WHERE Kind = '{kind}'"))
        {
            Assert.Contains(await world.App.BreaksAsync(), line => line.EndsWith("saknas.", StringComparison.Ordinal));
        }
    }
}
