using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Signing;
using Samverkan.Documents.Html;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Signing;

/// <summary>Recomputes every hash of what was sealed, and shows it; a changed byte is shown as broken.</summary>
[RequirePermission(Permission.Read)]
public sealed class VerifyModel(SigningQuery requests, AgreementVisible visible, ArchiveService archive, EvidenceFaults faults)
    : RequestPage(requests, visible)
{
    public bool HasFile { get; private set; }

    public bool FileIntact { get; private set; } = true;

    /// <summary>SHA-256 of the archived file; empty where there is none.</summary>
    public string FileHash { get; private set; } = "";

    /// <summary>Everything that must agree, the archived file last.</summary>
    public IEnumerable<SealedPart> Parts =>
        HasFile || !FileIntact ? Shown.Parts.Append(new SealedPart("Den arkiverade PDF-filen", FileHash, FileIntact)) : Shown.Parts;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var file = await archive.FindAsync(Id, ct);
        HasFile = file is not null;
        FileIntact = file is null
            ? !Shown.IsCompleted || await archive.IsBeingMadeAsync(Id, ct)
            : await archive.IsAsRecordedAsync(file, ct);
        FileHash = file?.Sha256 ?? "";
        if (!Shown.IsIntact || !FileIntact)
        {
            faults.Tell(new BrokenEvidenceException($"Underskriften {Id}"));
        }
    }

    /// <summary>The document's content as the actor may read it; one that is not what was sealed is not shown.</summary>
    public string Text(SealedDocument document)
    {
        if (!document.IsIntact)
        {
            return "<p>Dokumentet är ändrat och visas därför inte.</p>";
        }

        var read = ForActor(document.Document);
        var html = HtmlRenderer
            .Render(read.Document.Blocks, 3)
            .Replace("id=\"avsnitt-", $"id=\"d{document.Position}-avsnitt-", StringComparison.Ordinal);
        return read.IsWhole ? html : $"<p class=\"note\">{read.Told}</p>{html}";
    }
}
