using System.Net;
using Samverkan.Testing;
using Samverkan.Tests.Access;
using static Samverkan.Tests.Access.Planted;

namespace Samverkan.Tests.Archive;

/// <summary>
/// What was frozen, sealed or archived is checked each time it is read (K8): rows changed behind the product are told, never served.
/// </summary>
public class EvidenceTests(EvidenceTests.World world) : IClassFixture<EvidenceTests.World>
{
    private const string Frozen =
        "WHERE AnnexVersionId = (SELECT v.Id FROM AnnexVersions v JOIN Annexes a ON a.Id = v.AnnexId "
        + "JOIN Agreements g ON g.Id = a.AgreementId WHERE g.Slug = 'planterat' AND a.Number = 3 AND v.Number = 1)";

    private const string SetTogether =
        "Content = packed(replace(unpacked(Content), 'Avsnitt', 'Avsnytt')), "
        + "Hash = hashed(replace(unpacked(Content), 'Avsnitt', 'Avsnytt'))";

    private Planted Planted => world.Planted;

    [Fact]
    public async Task A_frozen_document_that_was_changed_is_not_shown_in_any_form()
    {
        string[] read = [Root + "/bilagor/3/version/1/pdf", Root + "/bilagor/3/offentlig", Root + "/pdf"];
        await AllAnswerAsync(HttpStatusCode.OK, read);
        await using (await world.App.ChangedAsync("FrozenDocuments", $"UPDATE FrozenDocuments SET {SetTogether} {Frozen}"))
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, read);
            var page = await world.Karin.GetAsync(Root + "/bilagor/3/version/1");
            Assert.Contains("Innehållet har ändrats", page.Text);
            Assert.DoesNotContain("Avsnytt", page.Text);
            Assert.Contains("Innehållet har ändrats", (await world.Karin.GetAsync(read[0])).Heading);
        }

        await AllAnswerAsync(HttpStatusCode.OK, read);
    }

    [Theory]
    [InlineData("x'00'")]
    [InlineData("packed('ingen JSON')")]
    public async Task What_can_no_longer_be_read_at_all_is_told_as_changed(string content)
    {
        var version = Root + "/bilagor/3/version/1";
        await using (await world.App.ChangedAsync("FrozenDocuments", $"UPDATE FrozenDocuments SET Content = {content} {Frozen}"))
        {
            Assert.Contains("Innehållet har ändrats", (await world.Karin.GetAsync(version)).Text);
            await AllAnswerAsync(HttpStatusCode.Conflict, [version + "/pdf", Root + "/bilagor/3/jamfor?fran=1&till=arbete"]);
        }

        await using (await world.App.ChangedAsync("SealedDocument", $"UPDATE SealedDocument SET Content = {content}"))
        {
            var check = await world.Karin.GetAsync($"{Root}/underskrift/{Planted.Request}/kontrollera");
            Assert.Contains("Innehållet har ändrats", check.Text);
            Assert.Contains("Dokumentet är ändrat och visas därför inte.", check.Text);
        }
    }

    [Fact]
    public async Task A_frozen_document_that_was_taken_away_is_told_and_not_passed_over()
    {
        string[] read =
        [
            Root + "/bilagor/3/version/1",
            Root + "/bilagor/3/version/1/pdf",
            Root + "/bilagor/3/offentlig",
            Root + "/pdf",
            Root + "/bilagor/3/jamfor?fran=1&till=arbete",
        ];
        await AllAnswerAsync(HttpStatusCode.OK, read);
        await using (
            await world.App.ChangedAsync(
                "FrozenDocuments",
                $"PRAGMA foreign_keys = OFF; DELETE FROM FrozenDocuments {Frozen}; PRAGMA foreign_keys = ON"
            )
        )
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, read);
        }

        await AllAnswerAsync(HttpStatusCode.OK, read);
    }

    [Fact]
    public async Task A_comparison_that_is_remembered_is_not_shown_of_what_was_changed_since()
    {
        string[] read = ["/overenskommelser/norrmalm-aktuell/bilagor/3/jamfor?fran=1&till=2"];
        await AllAnswerAsync(HttpStatusCode.OK, read);
        await using (
            await world.App.ChangedAsync("FrozenDocuments", "UPDATE FrozenDocuments SET Content = packed(unpacked(Content) || ' ')")
        )
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, read);
        }

        await AllAnswerAsync(HttpStatusCode.OK, read);
    }

    [Fact]
    public async Task Minutes_that_were_changed_are_not_shown_printed_or_excerpted()
    {
        string[] read =
        [
            $"{Root}/moten/{Planted.Council}/protokoll",
            $"{Root}/moten/{Planted.Council}/punkt/{Planted.CouncilItem}/utdrag",
            $"{Root}/moten/{Planted.Council}/protokoll/pdf",
        ];
        await AllAnswerAsync(HttpStatusCode.OK, read);
        await using (
            await world.App.ChangedAsync(
                "Meetings",
                "UPDATE Meetings SET MinutesContent = packed(replace(unpacked(MinutesContent), 'Närvarande', 'Frånvarande')) "
                    + "WHERE length(MinutesContent) > 0"
            )
        )
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, read);
        }
    }

    [Fact]
    public async Task An_excerpt_says_what_the_minutes_say_and_not_what_has_been_written_since()
    {
        var excerpt = $"{Root}/moten/{Planted.Council}/punkt/{Planted.CouncilItem}/utdrag";
        await using (await world.App.ChangedAsync("Decisions", "UPDATE Decisions SET Content = 'Något annat ska gälla.'"))
        {
            var text = await PdfAsync(excerpt);
            Assert.Contains("Förslagshemlig ska gälla", text);
            Assert.DoesNotContain("Något annat", text);
        }

        await using (await world.App.ChangedAsync("Decisions", "UPDATE Decisions SET Number = Number + 100"))
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, [excerpt]);
        }
    }

    [Theory]
    [InlineData("UPDATE StoredFiles SET Bytes = CAST('%PDF-1.7 annat' AS BLOB)")]
    [InlineData("DELETE FROM StoredFiles")]
    public async Task An_archived_file_that_was_changed_or_taken_away_is_not_made_anew(string sql)
    {
        string[] read =
        [
            Root + "/bilagor/3/version/1/pdf",
            $"{Root}/moten/{Planted.Council}/protokoll/pdf",
            $"{Root}/moten/{Planted.Forum}/protokoll/pdf",
            $"{Root}/underskrift/{Planted.Request}/pdf",
        ];
        await AllAnswerAsync(HttpStatusCode.OK, read);
        await using (await world.App.ChangedAsync("StoredFiles", sql))
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, read);
            Assert.Contains(
                "Innehållet har ändrats",
                (await world.Karin.GetAsync($"{Root}/underskrift/{Planted.Request}/kontrollera")).Text
            );
        }

        await AllAnswerAsync(HttpStatusCode.OK, read);
    }

    [Fact]
    public async Task An_attached_file_that_was_changed_is_not_given_out()
    {
        string[] read = [$"{Root}/moten/{Planted.Forum}/fil/{Planted.File}"];
        await AllAnswerAsync(HttpStatusCode.OK, read);
        await using (await world.App.ChangedAsync("StoredFiles", "UPDATE StoredFiles SET Bytes = CAST('%PDF-1.7 annat' AS BLOB)"))
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, read);
        }
    }

    [Fact]
    public async Task A_sealed_document_that_was_changed_with_its_hash_breaks_the_seal()
    {
        await using (await world.App.ChangedAsync("SealedDocument", $"UPDATE SealedDocument SET {SetTogether}"))
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, [$"{Root}/underskrift/{Planted.Request}/pdf"]);
            Assert.Contains(
                "Innehållet har ändrats",
                (await world.Karin.GetAsync($"{Root}/underskrift/{Planted.Request}/kontrollera")).Text
            );
        }
    }

    [Fact]
    public async Task Operators_see_what_was_found_broken()
    {
        await using (await world.App.ChangedAsync("FrozenDocuments", "UPDATE FrozenDocuments SET Content = x'00'"))
        {
            await AllAnswerAsync(HttpStatusCode.Conflict, [Root + "/bilagor/3/version/1/pdf"]);
        }

        Assert.Equal("Degraded", await world.App.Visit().Client.GetStringAsync("/health/ready"));
    }

    private async Task AllAnswerAsync(HttpStatusCode status, string[] addresses)
    {
        foreach (var address in addresses)
        {
            using var answer = await world.Karin.Client.GetAsync(address);
            Assert.True(answer.StatusCode == status, $"{address}: {answer.StatusCode}");
        }
    }

    private async Task<string> PdfAsync(string address)
    {
        using var pdf = UglyToad.PdfPig.PdfDocument.Open(await world.Karin.Client.GetByteArrayAsync(address));
        return string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
    }

    /// <summary>One installation for all of these tests.</summary>
    public sealed class World : IAsyncLifetime
    {
        public TestApp App { get; } = new();

        internal Planted Planted { get; private set; } = null!;

        internal Visitor Karin { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Planted = await InAsync(App);
            Karin = await App.SignInAsync(Testing.World.Karin);
        }

        public async Task DisposeAsync() => await App.DisposeAsync();
    }
}
