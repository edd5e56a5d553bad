using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;
using Samverkan.Web.Framework;
using Samverkan.Web.Pages.Annexes;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>The version in force without what is internal or secret (C15, H6).</summary>
[RequirePermission(Permission.Read)]
public sealed class PublicModel(AnnexQuery annexes, AgreementVisible visible, NumberRemarks remarks) : AnnexPage(annexes, visible)
{
    [BindProperty(Name = "pdf", SupportsGet = true)]
    public bool AsPdf { get; set; }

    public AnnexVersion Current { get; private set; } = null!;

    /// <summary>The version as the public may read it.</summary>
    public Redacted Read { get; private set; } = null!;

    /// <summary>
    /// Numbers that look like personnummer and that not both parties have said to be another; then nothing is published (N4).
    /// </summary>
    public IReadOnlyList<string> Unclear { get; private set; } = [];

    /// <summary>What the parties have said of such numbers.</summary>
    public IReadOnlyList<NumberRemark> Said { get; private set; } = [];

    /// <summary>The number that is said to be another.</summary>
    [BindProperty]
    public string? Digits { get; set; }

    /// <summary>What it is.</summary>
    [BindProperty]
    public string? Why { get; set; }

    /// <summary>Whether the actor's party may still say so of a number.</summary>
    public bool MaySay(string number) =>
        Can(Permission.EditAgreement) && Side is { } side && !Said.Any(r => r.Number == number && r.PartyId == side.Id);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if (!Annex.HasSections)
        {
            throw new NotFoundException("Den offentliga versionen");
        }

        var inForce = Annex.InForceOn(Actor.Today) ?? throw new NotFoundException("Den gällande versionen");
        Current = await Annexes.FindVersionAsync(Annex, inForce.Number, ct);
        Read = Redaction.Of(Current.Document, Reader.Public);
        var numbers = PlainText
            .Lines(Read.Document.Blocks)
            .SelectMany(l => PersonalNumbers.In(l))
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Said = await remarks.OfAsync(Agreement.Id, numbers, ct);
        Unclear = NumberRemarks.Unclear(Agreement, numbers, Said);
    }

    public IActionResult OnGet()
    {
        if (Unclear.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        if (!AsPdf)
        {
            return Page();
        }

        var document = AnnexDocuments.ForPrint(Annex, Current, Agreement, Read.Document);
        var note = new Note([
            Paragraph.Of(
                "Offentlig version. "
                    + (Read.IsWhole ? "Inget är borttaget." : "Delar som är interna eller omfattas av sekretess är borttagna.")
            ),
        ]);
        return Printed(
            PdfRenderer.Render(
                document with
                {
                    Title = "Offentlig version: " + document.Title,
                    Blocks = [.. document.Blocks.Take(3), note, .. document.Blocks.Skip(3)],
                }
            )
        );
    }

    /// <summary>Notes the party's word that a number is no personnummer.</summary>
    [RequirePermission(Permission.EditAgreement)]
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Why?.Length > 300)
        {
            throw new ValidationException([new(nameof(Why), "Skriv högst 300 tecken.")]);
        }

        await remarks.RemarkAsync(Agreement.Id, Digits ?? "", Why?.Trim() ?? "", Actor, ct);
        return Done("Det är antecknat.", AnnexLinks.Public);
    }

    private FileContentResult Printed(byte[] bytes) =>
        File(bytes, "application/pdf", $"{Agreement.Slug}-bilaga-{Annex.Number}-offentlig.pdf");
}
