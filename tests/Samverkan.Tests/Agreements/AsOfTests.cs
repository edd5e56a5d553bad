using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Signing;
using Samverkan.Documents.Content;
using Samverkan.Testing;
using Samverkan.Tests.Access;
using UglyToad.PdfPig;
using static Samverkan.Testing.World;

namespace Samverkan.Tests.Agreements;

/// <summary>What is shown of a day says what was true on that day: not signed yet, not begun, run out.</summary>
public class AsOfTests
{
    private readonly Drawn drawn = new Drawn().Signed();

    private Agreement Agreement => drawn.Agreement;

    [Fact]
    public void An_agreement_says_why_it_did_not_hold_on_a_day_at_each_edge()
    {
        var begins = Agreement.StartsOn > Agreement.SignedOn ? Agreement.StartsOn : Agreement.SignedOn!.Value;

        Assert.Equal("", Agreement.WhyNotHeldOn(begins));
        Assert.Equal("", Agreement.WhyNotHeldOn(Agreement.EndsOn));
        Assert.StartsWith("Överenskommelsen hade upphört att gälla", Agreement.WhyNotHeldOn(Agreement.EndsOn.AddDays(1)));
        Assert.StartsWith("Överenskommelsen var inte undertecknad", Agreement.WhyNotHeldOn(Agreement.SignedOn!.Value.AddDays(-1)));
        if (Agreement.StartsOn > Agreement.SignedOn)
        {
            Assert.StartsWith("Överenskommelsen hade inte börjat gälla", Agreement.WhyNotHeldOn(Agreement.StartsOn.AddDays(-1)));
        }

        Assert.Equal("Överenskommelsen är inte undertecknad.", new Drawn().Agreement.WhyNotHeldOn(begins));
    }

    [Fact]
    public void A_signature_is_on_the_page_of_the_day_it_was_given_and_not_before()
    {
        var request = drawn.Request();
        request.Sign("Stockholm", Drawn.Today, "direktör", drawn.Eva);
        string Page(DateOnly? on) =>
            string.Join(
                ' ',
                SigningDocuments.Page(Agreement, request, on).OfType<SignatureBlock>().SelectMany(b => b.Lines).Select(l => l.Name)
            );

        Assert.DoesNotContain(drawn.Eva.Name, Page(Drawn.Today.AddDays(-1)), StringComparison.Ordinal);
        Assert.Contains(drawn.Eva.Name, Page(Drawn.Today), StringComparison.Ordinal);
        Assert.Equal(Page(null), Page(Drawn.Today));
    }

    [Fact]
    public async Task The_export_of_a_day_before_the_signatures_the_term_or_after_it_says_so()
    {
        await using var app = new TestApp();
        await Planted.InAsync(app);
        var agreement = await app.ReadAsync(db => db.Set<Agreement>().FirstAsync(a => a.Slug == Planted.Slug));
        var karin = await app.SignInAsync(Karin);
        async Task<string> Pdf(DateOnly on)
        {
            using var pdf = PdfDocument.Open((await karin.GetAsync($"{Planted.Root}/pdf?datum={on:yyyy-MM-dd}")).Bytes);
            return string.Join(' ', pdf.GetPages().SelectMany(p => p.GetWords()).Select(w => w.Text));
        }

        var signed = agreement.SignedOn!.Value;
        var early = await Pdf(signed.AddDays(-1));
        Assert.Contains($"Inte undertecknat {signed.AddDays(-1):yyyy-MM-dd}", early, StringComparison.Ordinal);
        Assert.DoesNotContain("efter ny bekräftelse", early, StringComparison.Ordinal);
        Assert.DoesNotContain("Förseglingen", early, StringComparison.Ordinal);
        Assert.Contains("efter ny bekräftelse", await Pdf(signed), StringComparison.Ordinal);
        Assert.Contains("hade upphört att gälla", await Pdf(agreement.EndsOn.AddDays(1)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_decided_before_the_term_holds_from_its_beginning_and_one_decided_later_from_its_day()
    {
        var annex = drawn.Annex();
        AnnexVersion On(DateOnly day)
        {
            var version = drawn.Version(AnnexVersionStatus.Submitted);
            version.Decide(drawn.Coordinator, day, "§ 1");
            version.MakeEffective(drawn.Coordinator, day, "§ 1");
            return version;
        }

        var (early, first) = (On(Agreement.StartsOn.AddDays(-1)), On(Agreement.StartsOn));
        Assert.Equal(Agreement.StartsOn, AnnexDocuments.HoldsFrom(Agreement, early));
        Assert.Equal($"Beslutad, gäller från avtalets början {Agreement.StartsOn:yyyy-MM-dd}", AnnexDocuments.Effect(Agreement, early));
        Assert.Equal($"Gäller från och med {Agreement.StartsOn:yyyy-MM-dd}", AnnexDocuments.Effect(Agreement, first));
        var printed = AnnexDocuments.ForPrint(annex, early, Agreement, Drawn.Text("Text"));
        Assert.Contains(
            PlainText.Lines(printed.Blocks),
            l => l.Contains("Beslutad, gäller från avtalets början", StringComparison.Ordinal)
        );
    }
}
