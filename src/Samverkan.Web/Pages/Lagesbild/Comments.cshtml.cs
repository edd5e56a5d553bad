using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Sections;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Lagesbild;

/// <summary>What the parties say of a section, and whether the other is asked to review it.</summary>
[RequirePermission(Permission.ReadWorkingMaterial)]
public sealed class CommentsModel(AnnexQuery annexes, SectionQuery query, AgreementVisible visible, CommentService service)
    : SectionPage(annexes, query, visible)
{
    [BindProperty]
    public CommentInput Input { get; set; } = new();

    [BindProperty]
    public ReviewInput Review { get; set; } = new();

    public IReadOnlyList<SectionComment> Comments { get; private set; } = [];

    /// <summary>The round of review under way, if any.</summary>
    public ReviewRound? Round { get; private set; }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Comments = await Query.CommentsAsync(Id, Side?.Id, ct);
        Round = await Query.ReviewAsync(Id, ct);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        Check(new CommentInput.Validator(), Input);
        await service.AddAsync(Id, Input.Text!.Trim(), Input.OnlyOwn, Actor, ct);
        return Done("Kommentaren är sparad.", SectionLinks.Comments);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostResolveAsync(Guid comment, bool resolved, CancellationToken ct)
    {
        await service.ResolveAsync(comment, Version, resolved, Actor, ct);
        return Done(resolved ? "Kommentaren är löst." : "Kommentaren är öppen igen.", SectionLinks.Comments);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostAskAsync(CancellationToken ct)
    {
        Check(new ReviewInput.Validator(), Review, "Review");
        await service.AskForReviewAsync(Id, Formats.Date(Review.DueOn)!.Value, Actor, ct);
        return Done("Motparten har fått en begäran om granskning.", SectionLinks.Comments);
    }

    [RequirePermission(Permission.EditWorkingMaterial)]
    public async Task<IActionResult> OnPostReviewedAsync(Guid round, CancellationToken ct)
    {
        await service.FinishReviewAsync(round, Version, Actor, ct);
        return Done("Granskningen är klar.", SectionLinks.Comments);
    }

    public sealed class CommentInput
    {
        public string? Text { get; set; }

        public bool OnlyOwn { get; set; }

        public sealed class Validator : AbstractValidator<CommentInput>
        {
            public Validator() => RuleFor(i => i.Text).Text("en kommentar", 2000);
        }
    }

    public sealed class ReviewInput
    {
        public string? DueOn { get; set; }

        public sealed class Validator : AbstractValidator<ReviewInput>
        {
            public Validator() => RuleFor(i => i.DueOn).IsDate();
        }
    }
}
