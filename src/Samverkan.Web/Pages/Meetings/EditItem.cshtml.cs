using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Web.Framework;

namespace Samverkan.Web.Pages.Meetings;

/// <summary>Changes or removes an item, or attaches a file to it.</summary>
[RequirePermission(Permission.RunForums)]
[RequestFormLimits(MultipartBodyLengthLimit = 29 * 1024 * 1024)]
public sealed class EditItemModel(MeetingQuery meetings, AgreementVisible visible, AgendaService service, ReadersQuery query)
    : ItemPage(meetings, visible)
{
    private IReadOnlyList<Choice> offered = [];

    [BindProperty]
    public ItemInput Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Who can be named as readers of the item.</summary>
    public ReaderChoices Readers => Input.Choices(offered, Shown.Marking, ItemInput.WhoReads) with { Only = Input.Only };

    /// <summary>The marking that the item's text suggests; null for none.</summary>
    public Marking? Proposed => MarkingProposal.For(Input.Marking, $"{Input.Title} {Input.Background} {Shown.Notes}");

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        offered = await query.OfferedAsync(Agreement.Id, Meeting.BodyId, Actor.Today, ct);
    }

    public void OnGet() => Fill();

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        Check(new ItemInput.Validator(), Input);
        await service.ChangeItemAsync(
            Id,
            ItemId,
            Version,
            Input.Title!.Trim(),
            Input.Presenter?.Trim() ?? "",
            Input.Background ?? "",
            Actor with
            {
                Reason = Input.WhyLower?.Trim(),
            },
            Input.MarkingAmong(offered, Shown.Marking),
            ct
        );
        return Done("Punkten är sparad.", Back);
    }

    public async Task<IActionResult> OnPostAttachAsync(CancellationToken ct)
    {
        Fill();
        if (Upload is null)
        {
            throw new ValidationException([new(nameof(Upload), "Välj en fil.")]);
        }

        using var stream = new MemoryStream();
        if (Upload.Length <= AttachmentService.MostBytes)
        {
            await Upload.CopyToAsync(stream, ct);
        }
        else
        {
            throw new ValidationException([new(nameof(Upload), ArchiveRules.TooLarge.Message)]);
        }

        await service.AttachAsync(Id, ItemId, Upload.FileName, stream.ToArray(), Actor, ct);
        return Done("Filen är bifogad.", Back);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        Fill();
        await service.RemoveItemAsync(Id, ItemId, Version, Actor, ct);
        return Done("Punkten är borttagen.", MeetingLinks);
    }

    public override object Stored =>
        new ItemInput
        {
            Title = Shown.Title,
            Presenter = Shown.Presenter,
            Background = Shown.Background,
            Kind = Shown.Kind,
            Marking = Shown.Marking,
        };

    private void Fill() => Input = (ItemInput)Stored;
}
