using System.Net;
using FluentValidation;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Compliance;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Claims;
using Samverkan.Core.Time;
using Samverkan.Documents.Content;
using Samverkan.Documents.Html;
using Samverkan.Documents.Markdown;

namespace Samverkan.Web.Framework;

/// <summary>Small pieces of markup and Swedish wording used on many pages.</summary>
public static class Ui
{
    /// <summary>A status: a shape and a word, never colour alone.</summary>
    public static IHtmlContent Tag(string word, string tone, string shape) =>
        new HtmlString(
            $"<span class=\"tag\" data-tone=\"{tone}\"><span aria-hidden=\"true\">{shape}</span>{WebUtility.HtmlEncode(word)}</span>"
        );

    /// <summary>How working material stands for the party that sees it; nothing for what is shared and not being changed.</summary>
    public static IHtmlContent? DraftTag(bool shared, bool hasDraft) =>
        !shared ? Tag("Eget, inte delat", "wait", "○")
        : hasDraft ? Tag("Eget utkast", "wait", "◐")
        : null;

    /// <summary>Blocks of a document as HTML.</summary>
    public static IHtmlContent Blocks(IEnumerable<Block> blocks, int firstLevel = 2) =>
        new HtmlString(HtmlRenderer.Render(blocks, firstLevel));

    /// <summary>Markdown as HTML, its headings from a level.</summary>
    public static IHtmlContent Markdown(string? text, int firstLevel = 3, ITextReferences? references = null) =>
        Blocks(MarkdownReader.Read(text, firstLevel, references), 1);

    /// <summary>What was chosen of what a list offers; null when nothing was.</summary>
    /// <param name="field">The form's name for the list.</param>
    /// <exception cref="ValidationException">It is not among what is offered: unknown, or gone since the form was drawn.</exception>
    public static Guid? Chosen(string? value, IEnumerable<SelectListItem> offered, string field) =>
        string.IsNullOrEmpty(value) ? null
        : offered.Any(i => i.Value == value) && Guid.TryParse(value, out var id) ? id
        : throw new ValidationException([new(field, "Valet finns inte, eller inte längre. Välj i listan igen.")]);

    /// <summary>A heading of a level that is worked out.</summary>
    public static IHtmlContent Heading(int level, string text) =>
        new HtmlString($"<h{Math.Min(level, 6)}>{WebUtility.HtmlEncode(text)}</h{Math.Min(level, 6)}>");

    public static IHtmlContent Tag(AnnexVersionStatus status) =>
        status switch
        {
            AnnexVersionStatus.InForce => Tag("Gällande", "good", "✓"),
            AnnexVersionStatus.Documented => Tag("Dokumenterad", "good", "◐"),
            AnnexVersionStatus.Submitted => Tag("Underställd", "wait", "◐"),
            AnnexVersionStatus.Decided => Tag("Beslutad", "info", "◐"),
            AnnexVersionStatus.Rejected => Tag("Avslagen", "bad", "!"),
            AnnexVersionStatus.Returned => Tag("Återremitterad", "wait", "!"),
            var other => Tag(AnnexDocuments.StatusText(other), "", "○"),
        };

    /// <summary>How a version stands; one decided before the agreement's term holds from its beginning.</summary>
    public static IHtmlContent Tag(AnnexVersion version, Agreement agreement, DateOnly today) =>
        version.Status is AnnexVersionStatus.InForce or AnnexVersionStatus.Documented && today < agreement.StartsOn
            ? Tag(AnnexDocuments.Effect(agreement, version), "info", "○")
            : Tag(version.Status);

    /// <param name="decides">False for bodies that keep notes instead of minutes.</param>
    public static IHtmlContent Tag(MeetingState state, bool decides = true) =>
        state switch
        {
            MeetingState.Adjusted when !decides => Tag("Anteckningar klara", "good", "✓"),
            MeetingState.Held when !decides => Tag("Hållet, anteckningar att göra klara", "wait", "◐"),
            MeetingState.Adjusted => Tag("Justerat", "good", "✓"),
            MeetingState.Held => Tag("Väntar på justering", "wait", "◐"),
            MeetingState.Ongoing => Tag("Pågår", "info", "●"),
            MeetingState.Cancelled => Tag("Inställt", "bad", "!"),
            var other => Tag(MeetingStateText.Of(other), "", "○"),
        };

    public static IHtmlContent Tag(Agreement agreement, DateOnly today) =>
        agreement.State switch
        {
            AgreementState.Draft => Tag("Utkast", "", "○"),
            AgreementState.AwaitingSignatures => Tag("Väntar på underskrift", "wait", "◐"),
            _ when today < agreement.StartsOn => Tag("Kommande", "info", "○"),
            _ when today > agreement.EndsOn => Tag("Utgånget", "", "○"),
            _ => Tag("Gällande", "good", "✓"),
        };

    public static IHtmlContent Tag(ObligationStatus status) =>
        status switch
        {
            ObligationStatus.Met => Tag("Uppfylld", "good", "✓"),
            ObligationStatus.OnTrack => Tag("I fas", "", "◐"),
            ObligationStatus.AtRisk => Tag("Risk", "wait", "!"),
            ObligationStatus.NotMet => Tag("Ej uppfylld", "bad", "!"),
            ObligationStatus.NotApplicable => Tag("Ej tillämplig", "", "○"),
            _ => Tag("Kommande", "", "○"),
        };

    public static IHtmlContent Tag(PresentationStatus status) =>
        status switch
        {
            PresentationStatus.Shown => Tag("Visad", "good", "✓"),
            PresentationStatus.Planned => Tag("På dagordningen", "", "◐"),
            PresentationStatus.AtRisk => Tag("Risk, kallelsen är skickad utan den", "wait", "!"),
            PresentationStatus.NotMet => Tag("Ej visad", "bad", "!"),
            PresentationStatus.Replaced => Tag("Ersatt före nästa möte", "", "○"),
            _ => Tag("Väntar på nästa möte", "", "○"),
        };

    /// <summary>How near the day of a review is.</summary>
    public static IHtmlContent Review(DateOnly due, DateOnly today) =>
        due < today ? Tag("Skulle ha setts över " + due.Iso(), "bad", "!")
        : due <= today.AddDays(Annex.DaysToReview) ? Tag("Ses över senast " + due.Iso(), "wait", "!")
        : Tag("Ses över senast " + due.Iso(), "", "○");

    public static IHtmlContent Tag(Verdict verdict) =>
        verdict switch
        {
            Verdict.Fits => Tag("Stämmer", "good", "✓"),
            Verdict.Differs => Tag("Stämmer inte", "bad", "!"),
            Verdict.NeedsPerson => Tag("Bedöm själv", "info", "○"),
            _ => Tag("Kan inte räknas ut", "wait", "○"),
        };

    public static IHtmlContent Tag(RequestState state) =>
        state switch
        {
            RequestState.Open => Tag("Väntar på underskrift", "wait", "◐"),
            RequestState.Completed => Tag("Undertecknat av båda", "good", "✓"),
            RequestState.Declined => Tag("Avböjt", "bad", "!"),
            _ => Tag("Tillbakadraget", "", "○"),
        };

    public static IHtmlContent Tag(Amendment amendment) =>
        amendment.State switch
        {
            AmendmentState.Signed => Tag("Gäller från " + Day(amendment.EffectiveOn), "good", "✓"),
            AmendmentState.AwaitingSignatures => Tag("Väntar på underskrift", "wait", "◐"),
            _ => amendment.IsShared ? Tag("Utkast, delat", "", "◐") : Tag("Eget utkast", "wait", "○"),
        };

    public static IHtmlContent Tag(ImportState state) =>
        state switch
        {
            ImportState.Imported => Tag("Inläst", "good", "✓"),
            ImportState.Previewed => Tag("Att granska", "wait", "◐"),
            var other => Tag(FigureImport.StateText(other), "", "○"),
        };

    public static IHtmlContent Outcome(Outcome? outcome) =>
        outcome switch
        {
            Core.Meetings.Outcome.Approved => Tag("Bifall", "good", "✓"),
            Core.Meetings.Outcome.Rejected => Tag("Avslag", "bad", "!"),
            null => Tag("Inte avgjord", "", "○"),
            _ => Tag(Decision.OutcomeText(outcome), "wait", "◐"),
        };

    /// <summary>A Swedish wall-clock time: 2016-06-01 14.30.</summary>
    public static string When(DateTime utc) =>
        SwedishTime.Local(utc).ToString("yyyy-MM-dd HH.mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The week of an instant, as Swedes number weeks (ISO 8601).</summary>
    public static string Week(DateTime utc) => $"vecka {System.Globalization.ISOWeek.GetWeekOfYear(SwedishTime.Local(utc))}";

    public static string Day(DateTime utc) => SwedishTime.DateOf(utc).Iso();

    public static string Day(DateOnly? date) => date?.Iso() ?? "–";

    /// <summary>Who a piece of working material is meant for; nothing for what is open.</summary>
    public static IHtmlContent Tag(Marking marking) =>
        marking.Classification switch
        {
            Classification.Internal => Tag("Intern", "info", "◐"),
            Classification.Secret => Tag("Sekretess, " + marking.Basis, "bad", "!"),
            _ => HtmlString.Empty,
        };

    public static SelectListItem Item(Choice choice) => Item(choice.Id, choice.Name);

    public static SelectListItem Item(KeyedChoice choice) => Item(choice.Key, choice.Name);

    public static SelectListItem Item(object value, string text) => new(text, value.ToString());
}
