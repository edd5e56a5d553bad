using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Web.Hosting;

namespace Samverkan.Web.Framework;

/// <summary>
/// Turns refusals into answers: not found → 404, not allowed → 403, evidence that does not hold → 409; invalid input, broken rules and
/// stale forms → the same page again with fresh data, the user's own values and an error summary, 422.
/// </summary>
public sealed class FailureFilter(SamverkanDb db, HistoryLog history, EvidenceFaults faults) : IAsyncPageFilter, IAsyncExceptionFilter
{
    /// <summary>Pages load before any other filter runs, so what they refuse arrives here.</summary>
    public Task OnExceptionAsync(ExceptionContext context)
    {
        if (Status(context.Exception) is { } result)
        {
            if (context.Exception is TooManyException)
            {
                context.HttpContext.Response.Headers.RetryAfter = $"{AddressLimits.Window.TotalSeconds:0}";
            }

            context.Result = result;
            context.ExceptionHandled = true;
        }

        return Task.CompletedTask;
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var result = executed.Exception switch
        {
            ValidationException or RuleException or StaleException when executed.HandlerInstance is PageBase page => await AgainAsync(
                page,
                executed.Exception
            ),
            _ => null,
        };
        if (result is not null)
        {
            executed.Result = result;
            executed.ExceptionHandled = true;
        }
    }

    private StatusCodeResult? Status(Exception exception)
    {
        if (exception is BrokenEvidenceException broken)
        {
            faults.Tell(broken);
        }

        return exception switch
        {
            NotFoundException => new StatusCodeResult(StatusCodes.Status404NotFound),
            ForbiddenException => new StatusCodeResult(StatusCodes.Status403Forbidden),
            BrokenEvidenceException => new StatusCodeResult(StatusCodes.Status409Conflict),
            TooManyException => new StatusCodeResult(StatusCodes.Status429TooManyRequests),
            _ => null,
        };
    }

    /// <summary>The form's own name for the input that a rule is about; empty when the form has no such input.</summary>
    private static string KeyOf(ModelStateDictionary state, string field) =>
        field.Length == 0 ? "" : state.Keys.FirstOrDefault(k => k == field || k.EndsWith("." + field, StringComparison.Ordinal)) ?? "";

    private async Task<StaleException> NamedAsync(StaleException stale) =>
        stale is { Who.Length: 0, Subject: { } subject }
            ? new StaleException(stale.Theirs, await history.LastToChangeAsync(subject), stale.Current)
            : stale;

    private async Task<IActionResult> AgainAsync(PageBase page, Exception failure)
    {
        switch (failure)
        {
            case ValidationException invalid:
                foreach (var error in invalid.Errors)
                {
                    page.ModelState.AddModelError(error.PropertyName, error.ErrorMessage);
                }

                break;
            case RuleException refused:
                foreach (var rule in refused.Rules)
                {
                    page.ModelState.AddModelError(
                        KeyOf(page.ModelState, rule.Field),
                        $"{rule.Message} {(rule.Clause is "–" ? "" : $"({rule.Clause})")}".Trim()
                    );
                }

                break;
            case StaleException stale:
                page.Stale = await NamedAsync(stale);
                page.ModelState.AddModelError("", page.Stale.Message + " Kontrollera uppgifterna nedan och spara igen.");
                break;
        }

        db.ChangeTracker.Clear();
        await page.ReloadAsync();
        var again = page.Page();
        again.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return again;
    }
}
