using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Contacts;
using Samverkan.Core.Notifications;
using Samverkan.Documents.Content;
using Samverkan.Testing;
using UglyToad.PdfPig;

namespace Samverkan.Tests.Access;

/// <summary>
/// What is marked is told to those whom the marking allows, by every way out (E9, N3, L2, R31): words planted in every kind of piece, each
/// role, each way.
/// </summary>
public partial class SecrecyTests
{
    [Fact]
    public async Task Each_way_out_tells_each_role_what_its_audience_may_have()
    {
        await using var app = new TestApp();
        var planted = await Planted.InAsync(app);
        var found = new Dictionary<(string Way, string Who), string>();
        foreach (var email in World.Everyone.Append("ingen"))
        {
            var visitor = email == "ingen" ? app.Visit() : await app.SignInAsync(email);
            foreach (var (way, address) in planted.WaysOut)
            {
                found[(way, email)] = await WordsAsync(visitor.Client, address);
            }
        }

        // To who comes from outside, nothing that is marked goes out, by any way.
        string[] outside = [World.Petra, World.Admin, "ingen"];
        Assert.All(found.Where(f => outside.Contains(f.Key.Who)), f => Assert.DoesNotMatch("hemlig|intern", f.Value));
        // What names a function from outside is read by it too; what is for some only is read by them and by nobody else.
        Assert.All(found.Where(f => f.Key.Who is World.Admin or "ingen"), f => Assert.DoesNotMatch("namngiven|bara", f.Value));
        Assert.Contains("Avsnitt: namngiven öppen", found[("versionen, PDF", World.Petra)], StringComparison.Ordinal);
        Assert.Equal(
            [World.Karin, World.Petra],
            World.Everyone.Where(who => found[("mötets anteckningar, PDF", who)].Contains("bara", StringComparison.Ordinal))
        );
        Assert.All(
            found.Where(f => f.Key.Who is not (World.Karin or World.Petra)),
            f => Assert.DoesNotContain("bara", f.Value, StringComparison.Ordinal)
        );
        // Who may read, reads all of it.
        Assert.All(
            World.Everyone.Except([World.Petra, World.Admin]),
            who =>
                Assert.Equal(
                    "Avsnitt: hemlig intern namngiven öppen; Källa: hemlig intern öppen; Rubrik: hemlig intern namngiven öppen",
                    found[("versionen", who)]
                )
        );
        Approved.Check("Access/audiences.approved.txt", Table(planted, found));
    }

    [Fact]
    public async Task Mails_and_notifications_name_what_is_open_and_nothing_else()
    {
        await using var app = new TestApp();
        await Planted.InAsync(app);
        var mails = Directory.EnumerateFiles(app.MailFolder).Select(Decoded).ToList();
        Assert.Contains(mails, m => m.Contains("Punktöppen", StringComparison.Ordinal));
        Assert.All(mails, m => Assert.DoesNotMatch("[a-zå-ö](hemlig|intern)\\b", m));
        var stored = await app.ReadAsync(db => db.Set<Notification>().Select(n => n.ValuesJson).ToListAsync());
        Assert.All(stored, n => Assert.DoesNotMatch("[a-zå-ö](hemlig|intern)\\b", n));
    }

    [Theory]
    [InlineData(FunctionRole.Participant, true, Classification.Internal)]
    [InlineData(FunctionRole.Participant, false, Classification.Open)]
    [InlineData(FunctionRole.Coordinator, true, Classification.Secret)]
    [InlineData(FunctionRole.Coordinator, false, Classification.Open)]
    [InlineData(FunctionRole.DecisionMaker, true, Classification.Secret)]
    [InlineData(FunctionRole.ForumLead, true, Classification.Secret)]
    [InlineData(FunctionRole.Communicator, true, Classification.Secret)]
    [InlineData(FunctionRole.Registrar, true, Classification.Secret)]
    [InlineData(FunctionRole.Administrator, true, Classification.Open)]
    public void A_function_reads_up_to_what_its_role_and_party_allow(FunctionRole role, bool ofParty, Classification clearance)
    {
        var drawn = new Drawn();
        var at = ofParty ? drawn.Municipality : drawn.Company;
        var actor = Drawn.Holder("Någon", at, new Function(at, "Titel", role));
        Assert.Equal(clearance, actor.Clearance(drawn.Agreement));
    }

    [Fact]
    public void A_marking_that_nobody_knows_is_secret_and_minutes_from_before_are_read_by_the_line_under_the_heading()
    {
        var document = new Document
        {
            Title = "Protokoll",
            Blocks =
            [
                new Heading(1, "Ett", "§ 1"),
                Paragraph.Of("Sekretess enligt 18 kap. 1 § OSL", ParagraphStyle.Small),
                Paragraph.Of("a"),
                new Heading(1, "Två", "§ 2", "Följer avsnittens klassning"),
                Paragraph.Of("b"),
                new Heading(1, "Tre", "§ 3"),
                Paragraph.Of("Intern uppgift", ParagraphStyle.Small),
                Paragraph.Of("c"),
                new Heading(1, "Fyra"),
                Paragraph.Of("Interna mål", ParagraphStyle.Small),
            ],
        };
        const string Secret = "§ 1 Begränsad del (sekretess enligt 18 kap. 1 § OSL) § 2 Begränsad del (följer avsnittens klassning)";
        Assert.Equal($"{Secret} § 3 Begränsad del (intern uppgift) Fyra Interna mål", Read(Classification.Open));
        Assert.Equal($"{Secret} § 3 Tre Intern uppgift c Fyra Interna mål", Read(Classification.Internal));
        Assert.Equal(document.Blocks, Redaction.Of(document, new Reader(Classification.Secret, [])).Document.Blocks);

        string Read(Classification clearance) =>
            string.Join(' ', PlainText.Lines(Redaction.Of(document, new Reader(clearance, [])).Document.Blocks));
    }

    /// <summary>The planted words of an answer, by what they were planted in; the status where it is no page.</summary>
    private static async Task<string> WordsAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return ((int)answer.StatusCode).ToString(SwedishText.Culture);
        }

        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var text = answer.Content.Headers.ContentType?.MediaType == "application/pdf" ? Pdf(bytes) : Encoding.UTF8.GetString(bytes);
        var words = Word()
            .Matches(WebUtility.HtmlDecode(text) + answer.Content.Headers.ContentDisposition)
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value))
            .Distinct()
            .GroupBy(w => w.Item1, w => w.Item2)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key}: {string.Join(' ', g.Order(StringComparer.Ordinal))}");
        return string.Join("; ", words) is { Length: > 0 } told ? told : "–";
    }

    private static string Pdf(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return string.Join('\n', pdf.GetPages().Select(p => p.Text));
    }

    /// <summary>The ways out with who gets what; those who get the same stand together.</summary>
    private static string Table(Planted planted, Dictionary<(string Way, string Who), string> found)
    {
        var text = new StringBuilder("# Vad var och en får veta av det som är märkt, väg för väg\n");
        foreach (var (way, _) in planted.WaysOut)
        {
            text.Append('\n').Append(way).Append('\n');
            foreach (var group in World.Everyone.Append("ingen").GroupBy(who => found[(way, who)]))
            {
                text.Append("  ")
                    .Append(group.Key)
                    .Append("\n    ")
                    .AppendJoin(", ", group.Select(w => w.Split('@')[0] + Side(w)))
                    .Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Side(string who) => who.Contains("polisen", StringComparison.Ordinal) ? " (polisen)" : "";

    /// <summary>A mail's text with what is attached, its quoted-printable and base64 parts read.</summary>
    private static string Decoded(string file)
    {
        using var message = MimeKit.MimeMessage.Load(file);
        return string.Join('\n', message.BodyParts.OfType<MimeKit.TextPart>().Select(p => p.Text).Prepend(message.Subject));
    }

    [GeneratedRegex(
        "(Rubrik|Avsnitt|Källa|Punkt|Föredragande|Bakgrund|Anteckning|Fil|Innehåll|Besluts|Förslags|Skäl|Plan)"
            + "(hemlig|intern|öppen|namngiven|bara)"
    )]
    private static partial Regex Word();
}
