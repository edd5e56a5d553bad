using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;

namespace Samverkan.Core.Signing;

/// <summary>Documents about signing: the text that is sealed, the signed whole, the signature page.</summary>
public static class SigningDocuments
{
    /// <summary>The agreement's own text as the document that is sealed.</summary>
    public static Document Text(Agreement agreement, DateTime now) =>
        new()
        {
            Title = agreement.Title,
            DiaryNumbers = AnnexDocuments.Diary(agreement),
            Author = AnnexDocuments.Authors(agreement),
            IssuedAt = now,
            Blocks = [.. AgreementTextComposer.Head(agreement), .. AgreementTextComposer.Text(agreement)],
        };

    /// <summary>An amendment of the agreement's text as the document that is sealed.</summary>
    public static Document Amendment(Agreement agreement, Amendment amendment, DateTime now) =>
        new()
        {
            Title = $"{amendment.Label} – {agreement.Title}",
            DiaryNumbers = AnnexDocuments.Diary(agreement),
            Author = AnnexDocuments.Authors(agreement),
            IssuedAt = now,
            Blocks = [.. AgreementTextComposer.Head(agreement), .. AgreementTextComposer.AmendmentText(amendment)],
        };

    /// <summary>All sealed documents in one, with the signature page; before anybody has signed, as it would look.</summary>
    public static Document Signed(SignatureRequest request)
    {
        var agreement = request.Agreement;
        var documents = request.Documents.OrderBy(d => d.Position).Select(d => (d.Title, d.Document)).ToList();
        var title = request.IsWhole ? agreement.Title : documents[0].Title;
        List<Block> blocks =
        [
            Paragraph.Of(request.IsWhole ? agreement.KindName : $"Tillägg till {agreement.Title}", ParagraphStyle.Subtitle),
            Paragraph.Of(title, ParagraphStyle.Title),
            Paragraph.Of($"Undertecknat exemplar. Försegling (SHA-256): {request.PrintedSeal}", ParagraphStyle.Small),
            new TableOfContents(1),
            new PageBreak(),
        ];
        foreach (var (name, document) in documents)
        {
            blocks.Add(new Heading(1, name));
            blocks.AddRange(Deeper(document.Blocks));
            blocks.Add(new PageBreak());
        }

        blocks.AddRange(Page(agreement, request));
        return documents[0].Document with
        {
            Title = title,
            Version = "Undertecknat exemplar",
            IssuedAt = request.Signatures.Select(s => s.At).DefaultIfEmpty(request.RequestedAt).Max(),
            Blocks = blocks,
        };
    }

    /// <summary>The signature page: signed, waiting, or not proven when the agreement was made on paper.</summary>
    /// <param name="on">The day that the page tells of; what was signed later is not on it. Null for all.</param>
    public static IEnumerable<Block> Page(Agreement agreement, SignatureRequest? request, DateOnly? on = null)
    {
        var signed = request?.Signatures.Where(s => on is null || SwedishTime.DateOf(s.At) <= on).ToList() ?? [];
        yield return new Heading(1, "Underskrifter");
        yield return Paragraph.Of($"{agreement.Called} har upprättats i två likalydande exemplar, ett för vardera parten.");
        yield return new SignatureBlock([
            .. agreement.Parties.OrderBy(p => p.Order).Select(p => Line(p, signed.Find(s => s.PartyOrder == p.Order))),
        ]);
        if (agreement.State == AgreementState.Registered)
        {
            yield return new Note([
                Paragraph.Of(
                    "Avtalet tecknades på papper och är registrerat i efterhand. Underskriften är inte styrkt: ort, datum och "
                        + "namnteckningar framgår inte av underlaget."
                ),
            ]);
        }
        else if (request is { State: RequestState.Completed } && signed.Count == request.Signatures.Count)
        {
            yield return Paragraph.Of(
                $"Undertecknat elektroniskt i Samverkan. Förseglingen (SHA-256) är {request.PrintedSeal}.",
                ParagraphStyle.Small
            );
            yield return Paragraph.Of(Formula(request), ParagraphStyle.Small);
        }
    }

    /// <summary>In words, how the seal is computed from the documents' hashes and the signatures (docs/seal.md).</summary>
    private static string Formula(SignatureRequest request) =>
        request.SealFormula == 1
            ? "Förseglingen är räknad över dokumentens kontrollsummor i ordning, en på varje rad (formel 1)."
            : "Förseglingen är räknad över en text i UTF-8 (formel 2): först raden ”Samverkan försegling 2”, sedan för varje dokument "
                + "en rad med ordet dokument, dess nummer och dess kontrollsumma, sist för varje part en rad med ordet underskrift, "
                + "partens nummer, namn, titel, ort, dag och tidpunkt i UTC. En tabb skiljer delarna av en rad, en radmatning raderna.";

    /// <summary>Blocks with their headings one level deeper.</summary>
    public static IEnumerable<Block> Deeper(IEnumerable<Block> blocks) =>
        blocks.Select(b => b is Heading h ? h with { Level = h.Level + 1 } : b);

    private static SignatureLine Line(AgreementParty party, Signature? signature) =>
        signature is null
            ? new SignatureLine($"{party.Term}: {party.Name}", party.SignatoryFunction?.Title ?? "Undertecknare", party.Term)
            : new SignatureLine(
                $"{party.Term}: {party.Name}",
                signature.Name,
                signature.Title,
                signature.Place,
                signature.Date.Iso(),
                $"undertecknat {SwedishTime.Local(signature.At):yyyy-MM-dd HH.mm} i Samverkan, efter ny bekräftelse av identiteten"
            );
}
