using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Documents.Comparison;
using Samverkan.Documents.Content;
using Samverkan.Documents.Html;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>
/// Two versions side by side as one text: words added and removed, tables by cell. "arbete" stands for the shared working material.
/// </summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class CompareModel(AnnexQuery annexes, AgreementVisible visible, AnnexService service, Kept kept)
    : AnnexPage(annexes, visible)
{
    [BindProperty(SupportsGet = true)]
    public string? Fran { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Till { get; set; }

    [BindProperty(SupportsGet = true, Name = "allt")]
    public bool All { get; set; }

    public string FromName => Name(Fran);

    public string ToName => Name(Till).ToLower(SwedishText.Culture);

    public string Summary { get; private set; } = "";

    public IReadOnlyList<ComparedUnit> Units { get; private set; } = [];

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var (all, holdsSecret) = await ComparedAsync(ct);
        ShowsSecret(holdsSecret);
        var counts = new[]
        {
            (Change.Changed, Word: "ändrade"),
            (Change.Added, Word: "tillagda"),
            (Change.Removed, Word: "borttagna"),
        }.Select(c => (c.Word, Count: all.Count(u => u.Change == c.Item1)));
        Summary = all.All(u => u.Change == Change.Same)
            ? "Inget skiljer versionerna åt."
            : $"Stycken och tabellrader: {SwedishText.List([.. counts.Where(c => c.Count > 0).Select(c => $"{c.Count} {c.Word}")])}.";
        Units = All
            ? all
            :
            [
                .. all.Where(
                    (u, i) =>
                        u.Change != Change.Same
                        || (
                            u.Kind == UnitKind.Heading
                            && all.Skip(i + 1).TakeWhile(n => n.Kind != UnitKind.Heading).Any(n => n.Change != Change.Same)
                        )
                ),
            ];
    }

    public IHtmlContent Runs(IReadOnlyList<WordRun> runs) =>
        new HtmlString(
            string.Concat(
                runs.Select(r =>
                    r.Change switch
                    {
                        Change.Added => $"<ins>{WebUtility.HtmlEncode(r.Text)}</ins>",
                        Change.Removed => $"<del>{WebUtility.HtmlEncode(r.Text)}</del>",
                        _ => WebUtility.HtmlEncode(r.Text),
                    }
                )
            )
        );

    /// <summary>A drawing of one of the versions.</summary>
    public IHtmlContent Drawn(Figure? figure) => figure is null ? HtmlString.Empty : new HtmlString(HtmlRenderer.Render([figure]));

    private static string Name(string? version) => version == "arbete" ? "Arbetsversionen" : $"Version {version}";

    /// <summary>The comparison, kept when both are frozen: by what was frozen, not by where.</summary>
    private async Task<Compared> ComparedAsync(CancellationToken ct)
    {
        if (HashOf(Fran) is not { } from || HashOf(Till) is not { } to)
        {
            return await CompareAsync(ct);
        }

        await CheckAsync(Fran, ct);
        await CheckAsync(Till, ct);
        return await kept.GetAsync(
            $"compared:{from}:{to}",
            () => CompareAsync(ct),
            compared => compared.Units.Sum(u => 100L + u.Cells.Sum(c => c.Sum(r => 40L + r.Text.Length)))
        );
    }

    private async Task<Compared> CompareAsync(CancellationToken ct)
    {
        var (from, to) = (await FindAsync(Fran, ct), await FindAsync(Till, ct));
        return new Compared(DocumentComparison.Compare(from, to), Redaction.ShowsSecret(from, Whole) || Redaction.ShowsSecret(to, Whole));
    }

    private AnnexVersion? Frozen(string? version) =>
        int.TryParse(version, out var number) && Annex.Versions.Find(v => v.Number == number) is { IsFrozen: true } found ? found : null;

    private string? HashOf(string? version) => Frozen(version)?.Hash;

    /// <summary>A kept comparison says nothing of what is stored now; that is read, and compared with what was checked.</summary>
    /// <exception cref="BrokenEvidenceException">It is not what was frozen.</exception>
    private async Task CheckAsync(string? number, CancellationToken ct)
    {
        var version = Frozen(number)!;
        if (!kept.Holds(await Annexes.ContentAsync(version.FrozenId!.Value, ct), version.Hash))
        {
            throw new BrokenEvidenceException($"Innehållet i bilageversionen {version.Id}");
        }
    }

    private async Task<Document> FindAsync(string? version, CancellationToken ct)
    {
        if (version == "arbete")
        {
            return await service.ComposeAsync(Annex, Agreement, 0, Actor, ct);
        }

        var found = int.TryParse(version, out var number) ? await Annexes.FindVersionAsync(Annex, number, ct) : null;
        return found is { IsFrozen: true } ? found.Document : throw new NotFoundException("Versionen");
    }

    /// <summary>Who compares reads all of the sections: the page is for those who read working material.</summary>
    private static readonly Reader Whole = new(Classification.Secret, []);

    private sealed record Compared(IReadOnlyList<ComparedUnit> Units, bool HoldsSecret);
}
