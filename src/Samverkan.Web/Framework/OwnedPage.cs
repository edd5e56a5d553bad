using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Statistics;

namespace Samverkan.Web.Framework;

/// <summary>Who answers for a piece of the shared statistics, as a page shows it.</summary>
/// <param name="Owner">The organisation's name; empty where none does.</param>
/// <param name="MayChange">Whether the actor changes it; else the actor proposes.</param>
/// <param name="Proposal">What was written so far.</param>
public sealed record OwnedView(string Owner, bool MayChange, string Proposal);

/// <summary>A page of a piece of the shared statistics, which its owner changes and others propose changes of.</summary>
public abstract class OwnedPage<T>(ProposalService proposals) : PageBase
    where T : Entity, IOwned
{
    private string owner = "";

    /// <summary>What is proposed.</summary>
    [BindProperty]
    public string? Proposal { get; set; }

    /// <summary>The piece that the page is about; null where it is about none.</summary>
    protected abstract T? Piece { get; }

    /// <summary>What it is called, in a sentence.</summary>
    protected abstract string NameOfPiece { get; }

    /// <summary>Where it is read and changed.</summary>
    protected abstract string HrefOfPiece { get; }

    /// <summary>Whether the actor changes it.</summary>
    public bool MayChange => Piece is null || Actor.MayChange(Piece);

    /// <summary>Who answers for it.</summary>
    public OwnedView Owned => new(owner, MayChange, Proposal ?? "");

    /// <summary>Finds who answers for the piece.</summary>
    protected async Task LoadOwnerAsync(CancellationToken ct) => owner = await proposals.OwnerAsync(Piece, ct);

    /// <summary>Brings a proposal to who answers for it.</summary>
    [RequirePermission(Permission.EditStatistics)]
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken ct)
    {
        if (Proposal?.Length > ProposalService.Most)
        {
            throw new ValidationException([new(nameof(Proposal), $"Skriv högst {ProposalService.Most} tecken.")]);
        }

        var piece = Piece ?? throw new NotFoundException("Uppgiften");
        await proposals.ProposeAsync(piece, NameOfPiece, Proposal?.Trim() ?? "", HrefOfPiece, Actor, ct);
        return Done("Förslaget är skickat.", HrefOfPiece);
    }
}
