using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Documents.Content;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Annexes;

/// <summary>Freezes the shared working material as a version and puts it before whoever decides.</summary>
[RequirePermission(Permission.Submit)]
public sealed class SubmitModel(AnnexQuery annexes, AgreementVisible visible, AnnexService service, SectionCheck check)
    : AnnexPage(annexes, visible)
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public Broken Why { get; private set; } = new();

    /// <summary>The content that the form was drawn from; another is never frozen.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>The content as it is now.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>What to look at before the text is frozen.</summary>
    public IReadOnlyList<string> Found { get; private set; } = [];

    /// <summary>Words bound to figures that only a person can judge.</summary>
    public IReadOnlyList<string> ToJudge { get; private set; } = [];

    public int NextNumber => Annex.Open?.Number ?? (Annex.Versions.Count == 0 ? 1 : Annex.Versions.Max(v => v.Number) + 1);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        var document = await service.ComposeAsync(Annex, Agreement, NextNumber, Actor, ct);
        ContentHash = AnnexService.ContentHash(document);
        var sections = Annex.HasSections ? await check.FindAsync(Annex, ct) : new([], []);
        ToJudge = sections.ToJudge;
        Found =
        [
            .. Agreement.EndsOn < Actor.Today ? new[] { $"{Agreement.Called} gällde till och med {Agreement.EndsOn.Iso()}." } : [],
            .. sections.Wrong,
            .. NumbersIn(document),
        ];
        Why = (
            Annex.Open is { } open
                ? open.WhyNotSubmit(document.Blocks.Count > 0, Annex.Route)
                : new Broken().When(document.Blocks.Count == 0, AnnexRules.NothingToSubmit)
        ).When(Annex.Open is null && Annex.Route == ApprovalRoute.ParentAgreement, AnnexRules.FollowsParent);
    }

    /// <summary>What looks like personnummer in what is to be frozen, with the heading that each stands under (N4).</summary>
    private static IEnumerable<string> NumbersIn(Document document)
    {
        var heading = "";
        foreach (var block in document.Blocks)
        {
            heading = block is Heading h ? h.Text : heading;
            foreach (var number in PersonalNumbers.In(PlainText.Of([block])))
            {
                yield return $"Under ”{heading}” står något som ser ut som ett personnummer: {number}.";
            }
        }
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Check(new Validator(), Input);
        var version = await service.SubmitAsync(Annex.Id, Version, Input.Note!.Trim(), Actor, Seen ?? "", ct);
        return Done($"Version {version.Number} är underställd.", AnnexLinks.Version(version.Number));
    }

    public sealed class InputModel
    {
        public string? Note { get; set; }
    }

    private sealed class Validator : AbstractValidator<InputModel>
    {
        public Validator() => RuleFor(i => i.Note).Text("vad som är ändrat", 2000);
    }
}
