using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Meetings;
using Samverkan.Documents.Content;
using Samverkan.Documents.Html;
using Samverkan.Web.Framework;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>
/// A frozen version: the document, its way so far, and what is missing for the next step. Submitted versions are seen by those who may
/// read working material.
/// </summary>
[RequirePermission(Permission.Read)]
public sealed class VersionModel(AnnexQuery annexes, AgreementVisible visible, MeetingQuery meetings, Kept kept, EvidenceFaults faults)
    : AnnexPage(annexes, visible)
{
    /// <summary>A frozen document as HTML, with its headings.</summary>
    /// <param name="LeftOut">What the reader is told of what was left out; empty when it is the whole.</param>
    /// <param name="HashName">What the whole's hash is called beside it.</param>
    public sealed record Rendered(
        string Html,
        IReadOnlyList<(string Anchor, Heading Heading)> Contents,
        string LeftOut,
        string HashName,
        bool HoldsSecret
    );

    [BindProperty(SupportsGet = true)]
    public int Nr { get; set; }

    public AnnexVersion Shown { get; private set; } = null!;

    /// <summary>The number of the version that was in force before this one.</summary>
    public int? Previous { get; private set; }

    /// <summary>The agenda item where it is to be decided, if any.</summary>
    public string? DecisionHref { get; private set; }

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    /// <summary>The submitted or later version that came after this one was taken back; null when none has.</summary>
    public AnnexVersion? Later => Annex.Versions.Where(v => v.Number > Nr && v.IsFrozen).MinBy(v => v.Number);

    /// <summary>Whether what is stored is what was frozen; read each time, and compared with what was hashed.</summary>
    public bool IsIntact { get; private set; }

    public Rendered Text { get; private set; } = new("", [], "", "", false);

    private static Rendered Render(Document document, Reader reader)
    {
        var read = Redaction.Of(document, reader);
        return new(
            HtmlRenderer.Render(read.Document.Blocks),
            [.. HtmlRenderer.Contents(read.Document)],
            read.Told,
            read.HashName,
            Redaction.ShowsSecret(document, reader)
        );
    }

    public void OnGet() { }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Shown = Annex.Versions.Find(v => v.Number == Nr) ?? throw new NotFoundException("Versionen");
        if (!Shown.IsFrozen || (Shown.EffectiveOn is null && !Can(Permission.ReadWorkingMaterial)))
        {
            throw new NotFoundException("Versionen");
        }

        var stored = await Annexes.ContentAsync(Shown.FrozenId!.Value, ct);
        IsIntact = kept.Holds(stored, Shown.Hash);
        if (IsIntact)
        {
            Text = await TextAsync(stored);
            ShowsSecret(Text.HoldsSecret);
        }
        else
        {
            faults.Tell(new BrokenEvidenceException($"Innehållet i bilageversionen {Shown.Id}"));
        }

        Previous = Annex.Before(Shown)?.Number;
        var transitions = await Annexes.WayAsync(Shown.Id, ct);
        Steps =
        [
            .. transitions.Select(t => new Step(AnnexDocuments.StatusText(t.To), $"{Ui.When(t.At)}, {t.By}. {t.Note}", true)),
            .. VersionWay.Remaining(Shown, Annex.Route).Select(s => new Step(s.Name, s.Text, false)),
        ];
        if (Shown.IsSubmitted)
        {
            DecisionHref = await meetings.PlaceOfAsync(Shown.Id, ct) is { } place ? Here.Meeting(place.MeetingId).At(place.ItemId) : null;
        }
    }

    /// <summary>What was frozen, as it is shown to those who may read as much; kept by its hash.</summary>
    private async Task<Rendered> TextAsync(byte[] stored)
    {
        var reader = Actor.ReaderOf(Agreement);
        var named = await kept.GetAsync(
            $"named:{Shown.Hash}",
            () => Task.FromResult(Redaction.NamedIn(Document.FromJson(Packed.Text(stored)))),
            ids => ids.Count * 16
        );
        var among = string.Concat(named.Where(reader.Is.Contains).Order().Select(id => $":{id:N}"));
        return await kept.GetAsync(
            $"frozen:{Shown.Hash}:{reader.Clearance}{among}",
            () => Task.FromResult(Render(Document.FromJson(Packed.Text(stored)), reader)),
            text => text.Html.Length
        );
    }

    public sealed record Step(string Name, string Text, bool Done);
}
