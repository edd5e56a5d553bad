using Samverkan.Core.Signing;
using Samverkan.Documents.Content;
using Samverkan.Testing;
using Samverkan.Tests.Docs;

namespace Samverkan.Tests.Signing;

/// <summary>The seal is what docs/seal.md says, and covers who signed, where and when (K8).</summary>
public class SealTests
{
    private readonly Drawn drawn = new();

    private SignatureRequest Signed(string place = "Stockholm")
    {
        var request = new SignatureRequest(drawn.Agreement, null, [Drawn.Text("Ett"), Drawn.Text("Två")], drawn.Coordinator);
        request.Sign(place, Drawn.Today, "direktör", drawn.Eva);
        request.Sign("Solna", Drawn.Today, "chef", drawn.Mikael);
        return request;
    }

    [Fact]
    public void The_seal_is_the_hash_of_a_text_that_anybody_can_write()
    {
        var request = Signed();
        var text =
            "Samverkan försegling 2\n"
            + $"dokument\t1\t{Document.HashOf(Drawn.Text("Ett").ToJson())}\n"
            + $"dokument\t2\t{Document.HashOf(Drawn.Text("Två").ToJson())}\n"
            + "underskrift\t1\tEva\tdirektör\tStockholm\t2026-03-02\t2026-03-02T09:00:00Z\n"
            + "underskrift\t2\tMikael\tchef\tSolna\t2026-03-02\t2026-03-02T09:00:00Z";
        Assert.Equal(text, Seal.Text(request));
        Assert.Equal(Document.HashOf(text), request.SignedSeal);
        Assert.Equal(request.SignedSeal, request.PrintedSeal);
        Assert.NotEqual(request.SignedSeal, Signed("Uppsala").SignedSeal);
        Assert.True(request.IsIntact);
    }

    [Fact]
    public void A_request_from_before_formula_2_is_completed_by_it_and_says_so()
    {
        var request = new SignatureRequest(drawn.Agreement, null, [Drawn.Text("Ett")], drawn.Coordinator);
        typeof(SignatureRequest).GetProperty(nameof(SignatureRequest.SealFormula))!.SetValue(request, 1);
        request.Sign("Stockholm", Drawn.Today, "direktör", drawn.Eva);
        request.Sign("Solna", Drawn.Today, "chef", drawn.Mikael);
        Assert.Equal((2, Seal.OfSigned(request)), (request.SealFormula, request.PrintedSeal));
        Assert.Contains(request.Parts, p => p is { What: "Dokument och underskrifter", Holds: true });
    }

    [Fact]
    public void The_example_in_the_documentation_is_right()
    {
        const string Text =
            "Samverkan försegling 2\n"
            + "dokument\t1\te3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n"
            + "underskrift\t1\tEva Ek\tdirektör\tStockholm\t2026-02-02\t2026-02-02T10:00:00Z\n"
            + "underskrift\t2\tMikael Al\tchef\tStockholm\t2026-02-02\t2026-02-02T11:00:00Z";
        Assert.Contains(Document.HashOf(Text), File.ReadAllText(Path.Combine(DocsTests.Root, "docs", "seal.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void Until_both_have_signed_there_is_no_seal_over_signatures()
    {
        var request = new SignatureRequest(drawn.Agreement, null, [Drawn.Text("Ett")], drawn.Coordinator);
        request.Sign("Stockholm", Drawn.Today, "direktör", drawn.Eva);
        Assert.Equal("", request.SignedSeal);
        Assert.Equal(request.SealHash, request.PrintedSeal);
        Assert.True(request.IsIntact);
    }
}
