using Microsoft.AspNetCore.Mvc;
using Samverkan.Core.Agreements;
using Samverkan.Core.Drafts;
using Samverkan.Core.Time;
using Samverkan.Core.WorkingMaterial;

namespace Samverkan.Web.Framework;

/// <summary>What the parts of a page need to show how a party's draft stands.</summary>
public interface IDraftPage
{
    /// <summary>The version of the own draft that a form is drawn from; 0 when there is none.</summary>
    int SeenDraft { get; }

    /// <summary>The count of shared changes that a form is drawn from.</summary>
    int SharedNow { get; }

    /// <summary>Whether the own party has a draft.</summary>
    bool HasDraft { get; }

    /// <summary>Whether the other party has shared a change since the draft, or the form, began.</summary>
    bool SharedSince { get; }

    /// <summary>What is shared now, as plain text.</summary>
    string SharedText { get; }

    /// <summary>How the draft stands, as a sentence; empty where nothing is shown yet.</summary>
    string Standing { get; }
}

/// <summary>A page where a party writes in its own draft of a piece of working material.</summary>
public abstract class DraftPage<TThing, TContent, TService>(AgreementVisible visible, TService service) : AgreementPage(visible), IDraftPage
    where TThing : Drafted<TContent>
    where TContent : class
    where TService : DraftService<TThing, TContent>
{
    /// <summary>Keeps what is written.</summary>
    protected TService Service { get; } = service;

    /// <summary>What is written in; none where something new is.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>The count of shared changes that the form was drawn from.</summary>
    [BindProperty]
    public int SeenContent { get; set; }

    /// <summary>What is written in; null where something new is.</summary>
    public TThing? Thing { get; private set; }

    /// <summary>The own party's draft; null when it has none.</summary>
    public JsonDraft<TContent>? Draft { get; private set; }

    /// <summary>What the own party sees; null where something new is written.</summary>
    public TContent? Said { get; private set; }

    public int SeenDraft => Draft?.Version ?? 0;

    public int SharedNow => Thing?.ContentVersion ?? 0;

    public bool HasDraft => Draft is not null;

    public bool SharedSince =>
        Thing is { IsShared: true } thing
        && (Draft?.BasedOn ?? (HttpMethods.IsPost(Request.Method) ? SeenContent : thing.ContentVersion)) != thing.ContentVersion;

    public string SharedText => Thing is null ? "" : ContentText.Of(Thing.Content, Agreement.Party(1).Term, Agreement.Party(2).Term);

    public string Standing =>
        Thing switch
        {
            null => "",
            { IsShared: false } => "Det här syns bara för er tills ni delar det.",
            _ when Draft is { } d => $"Eget utkast, senast sparat av {d.EditedBy} {Ui.When(d.EditedAt)}. Motparten ser det inte.",
            _ => "Du skriver i ett eget utkast. Motparten ser det först när ni delar det.",
        };

    /// <summary>Where the page goes on to.</summary>
    protected abstract string Onward { get; }

    /// <summary>Where it goes on to when what the page was about is gone.</summary>
    protected virtual string Back => Onward;

    /// <summary>What the form says, as a function of what the draft holds; refused where the input has errors.</summary>
    protected abstract Func<TContent, TContent> Written();

    /// <summary>Shows a thing as the own party sees it.</summary>
    protected void Show(TThing? thing)
    {
        var side = Side?.Id;
        (Thing, Draft, Said) = (thing, thing?.DraftOf(side), thing?.ContentFor(side));
    }

    /// <summary>Saves the form in the party's draft.</summary>
    protected Task SaveDraftAsync(CancellationToken ct) =>
        Service.SaveDraftAsync(Id ?? Guid.Empty, Version, SeenContent, Written(), Actor, ct);

    /// <summary>Saves what is being written in the party's draft, and tells the version that the next save comes from.</summary>
    [RequirePermission(Permission.EditWorkingMaterial)]
    public virtual async Task<IActionResult> OnPostAutosaveAsync(CancellationToken ct)
    {
        var version = await Service.AutosaveAsync(Id ?? Guid.Empty, Version, SeenContent, Written(), Actor, ct);
        return new JsonResult(new { version, told = $"Sparat i ert utkast {SwedishTime.Local(Actor.Now):HH.mm}." });
    }

    /// <summary>Takes what the other party has shared into the draft.</summary>
    [RequirePermission(Permission.EditWorkingMaterial)]
    public virtual async Task<IActionResult> OnPostMergeAsync(CancellationToken ct)
    {
        await Service.MergeAsync(Id ?? Guid.Empty, Version, SeenContent, Actor, ct);
        return Done("Motpartens ändring finns nu i ert utkast. Läs igenom det innan ni delar.", Onward);
    }

    /// <summary>Throws the draft away.</summary>
    [RequirePermission(Permission.EditWorkingMaterial)]
    public virtual async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await Service.DiscardAsync(Id ?? Guid.Empty, Version, Actor, ct);
        return Done("Utkastet är kastat.", Thing is { IsShared: true } ? Onward : Back);
    }

    /// <summary>Shares the draft with the other party.</summary>
    /// <param name="why">Why more people may read, where sharing lowers a marking.</param>
    protected Task ShareDraftAsync(CancellationToken ct, string? why = null) =>
        Service.ShareAsync(Id ?? Guid.Empty, Version, Actor with { Reason = why?.Trim() }, ct);

    /// <summary>Removes the thing.</summary>
    protected Task RemoveAsync(CancellationToken ct) => Service.RemoveAsync(Id ?? Guid.Empty, Version, Actor, ct);
}
