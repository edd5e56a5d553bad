using System.Reflection;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Core.Agreements;
using Samverkan.Documents.Content;

namespace Samverkan.Web.Framework;

/// <summary>A step on the way to the page: its name and address.</summary>
public sealed record Crumb(string Name, string Href);

/// <summary>What all pages share: the actor, loading before handlers, validation, flash messages.</summary>
public abstract class PageBase : PageModel
{
    /// <summary>Who the request acts for.</summary>
    public Actor Actor { get; private protected set; } = null!;

    /// <summary>What the page requires of the actor.</summary>
    protected Permission? Required { get; private set; }

    /// <summary>The version of the thing that the form was drawn from.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Set when somebody else saved in between; holds their text.</summary>
    public StaleException? Stale { get; set; }

    /// <summary>
    /// The form as it is stored now; where somebody else saved in between, each field shows it beside what the user typed.
    /// </summary>
    public virtual object? Stored => null;

    /// <summary>The way to this page, without the page itself.</summary>
    public virtual IReadOnlyList<Crumb> Crumbs => [];

    [TempData]
    public string? Flash { get; set; }

    /// <summary>
    /// Whether the page is about to act on a form: what it would show is loaded only if it comes to be shown, when the act is refused.
    /// </summary>
    protected bool IsActing { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var required = context.ActionDescriptor.EndpointMetadata.OfType<RequirePermissionAttribute>().FirstOrDefault();
        Required = required?.Permission;
        if (required is not null)
        {
            Actor = await HttpContext.RequestServices.GetRequiredService<CurrentActor>().GetAsync();
            Actor.Require(required.Permission);
        }

        await PrepareAsync(required?.Permission, HttpContext.RequestAborted);
        if (context.HandlerMethod?.MethodInfo.GetCustomAttribute<RequirePermissionAttribute>() is { } handler)
        {
            Demand(handler.Permission);
        }

        IsActing = !HttpMethods.IsGet(Request.Method) && !HttpMethods.IsHead(Request.Method);
        await LoadAsync(HttpContext.RequestAborted);
        if (IsActing && AsksAboutNumbers(context.HandlerMethod?.Name))
        {
            await ReloadAsync();
            context.Result = new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
            return;
        }

        await next();
    }

    /// <summary>Whether the form holds what its user is to be asked about before anything of it is saved.</summary>
    /// <param name="handler">The name of what is about to be done; null where the page does one thing.</param>
    protected virtual bool AsksAboutNumbers(string? handler) => false;

    /// <summary>Refuses the handler before its input is looked at.</summary>
    /// <exception cref="ForbiddenException">The actor may not.</exception>
    protected virtual void Demand(Permission permission) => Actor.Require(permission);

    /// <summary>Loads anew after a refused act.</summary>
    public async Task ReloadAsync()
    {
        IsActing = false;
        await PrepareAsync(null, HttpContext.RequestAborted);
        await LoadAsync(HttpContext.RequestAborted);
    }

    /// <summary>Loads what the page is about and checks that the actor may see it.</summary>
    protected virtual Task PrepareAsync(Permission? required, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Loads what the page shows; runs before every handler.</summary>
    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Whether a form is to be filled with what is stored: when the page is opened, and when another of its forms was sent. What the user
    /// has sent is never replaced, not even an emptied field.
    /// </summary>
    /// <param name="prefix">The form's input.</param>
    protected bool Fills(string prefix = "Input") =>
        !Request.HasFormContentType || !Request.Form.Keys.Any(k => k.StartsWith(prefix + ".", StringComparison.Ordinal));

    /// <summary>Checks the shape of the input.</summary>
    /// <exception cref="ValidationException">The input has errors; the page is shown again with them.</exception>
    protected void Check<T>(AbstractValidator<T> validator, T input, string prefix = "Input")
    {
        var failures = validator
            .Validate(input)
            .Errors.Select(e => new ValidationFailure($"{prefix}.{e.PropertyName}", e.ErrorMessage))
            .ToList();
        failures.RemoveAll(f => ModelState.TryGetValue(f.PropertyName, out var state) && state.Errors.Count > 0);
        if (failures.Count > 0 || !ModelState.IsValid)
        {
            throw new ValidationException(failures);
        }
    }

    /// <summary>Says what was done and goes on.</summary>
    protected RedirectResult Done(string flash, string href)
    {
        Flash = flash;
        return Redirect(href);
    }

    /// <summary>Says that a file is being made, instead of showing another in its place.</summary>
    protected IActionResult BeingMade()
    {
        Response.StatusCode = StatusCodes.Status202Accepted;
        Response.Headers.RetryAfter = "5";
        return Page();
    }

    protected FileContentResult Pdf(byte[] bytes, string name) => File(bytes, "application/pdf", name);
}

/// <summary>A page of an agreement: found by its slug among those the actor may see, permission checked for that agreement.</summary>
public abstract class AgreementPage(AgreementVisible visible) : PageBase
{
    private const int MostReason = 300;

    protected AgreementVisible Visible { get; } = visible;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    public Agreement Agreement { get; private set; } = null!;

    /// <summary>The side the actor works for, if any.</summary>
    public AgreementParty? Side { get; private set; }

    /// <summary>The agreement's addresses.</summary>
    public AgreementLinks Here => Links.Agreement(Agreement.Slug);

    public override IReadOnlyList<Crumb> Crumbs => [new("Avtal", Links.Agreements), new(Agreement.Title, Here)];

    /// <summary>The first field that holds a personnummer that no reason was given for; empty when there is none.</summary>
    public string NumberField { get; private set; } = "";

    /// <summary>Why a personnummer stays in what is saved (N4); goes into the history.</summary>
    [BindProperty]
    public string? Kvar { get; set; }

    public bool Can(Permission permission) => Actor.Can(permission, Agreement);

    /// <summary>
    /// A personnummer in a text, or in a file's name, is told before it is saved, at its field; with a reason it may stay. What saves by
    /// itself while one writes asks nothing: the form that it belongs to does.
    /// </summary>
    protected override bool AsksAboutNumbers(string? handler)
    {
        if (!Request.HasFormContentType || handler is "Autosave" or "Here" or "Discard" or "Merge")
        {
            return false;
        }

        // What is written stands in a form's input; what is hidden beside it tells what the form was drawn from.
        var texts = Request.Form.Where(f => f.Key.Contains('.', StringComparison.Ordinal)).Select(f => (f.Key, Text: f.Value.ToString()));
        var files = Request.Form.Files.Select(f => (Key: f.Name, Text: f.FileName));
        var found = texts.Concat(files).Select(f => (f.Key, Numbers: PersonalNumbers.In(f.Text))).Where(f => f.Numbers.Count > 0).ToList();
        if (found.Count == 0)
        {
            return false;
        }

        if (Kvar?.Trim() is { Length: > 0 and <= MostReason } reason)
        {
            Actor = Actor with { Remark = $"Personnummer står kvar: {reason}" };
            return false;
        }

        NumberField = found[0].Key;
        foreach (var (key, numbers) in found)
        {
            ModelState.AddModelError(
                key,
                $"Texten ser ut att innehålla personnummer: {string.Join(", ", numbers)}. Ta bort det, eller ange varför det står kvar."
            );
        }

        return true;
    }

    /// <summary>A document as the actor may read it; what it shows of what is secret is noted.</summary>
    protected Redacted ForActor(Document document)
    {
        Notice(document);
        return Redaction.Of(document, Actor.ReaderOf(Agreement));
    }

    /// <summary>Has it noted when a document that is shown to the actor holds what is secret.</summary>
    protected void Notice(Document document) => ShowsSecret(Redaction.ShowsSecret(document, Actor.ReaderOf(Agreement)));

    /// <summary>Has it noted that the actor is shown something secret, where it is.</summary>
    protected void ShowsSecret(bool isSecret)
    {
        if (isSecret)
        {
            SecurityTrail.ShowsSecret(HttpContext);
        }
    }

    protected override void Demand(Permission permission) => Actor.Require(permission, Agreement);

    protected override async Task PrepareAsync(Permission? required, CancellationToken ct)
    {
        Agreement = await Visible.FindAsync(Slug, Actor, ct) ?? throw new NotFoundException("Avtalet");
        Side = Agreement.SideOf(Actor);
        if (required is { } permission)
        {
            Actor.Require(permission, Agreement);
        }
    }
}
