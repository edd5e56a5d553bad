using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Samverkan.Web.Framework;

/// <summary>
/// A labelled form field: label, hint, error, control, wired together. Kinds: text, date, period (a year or a month), time, email,
/// password, textarea, markdown, select, radios, checkbox, file.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Hint { get; set; }

    public string Kind { get; set; } = "text";

    public int Rows { get; set; } = 5;

    public string? Autocomplete { get; set; }

    public IEnumerable<SelectListItem> Items { get; set; } = [];

    private string Id => For.Name.Replace('.', '_').Replace('[', '_').Replace(']', '_');

    private IReadOnlyList<string> Errors =>
        ViewContext.ViewData.ModelState.TryGetValue(For.Name, out var entry) ? [.. entry.Errors.Select(e => e.ErrorMessage)] : [];

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var group = Kind == "radios";
        output.TagName = group ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field");
        if (Kind is "date" or "time" or "period")
        {
            output.Attributes.SetAttribute("data-narrow", "");
        }

        var html = output.Content;
        if (Kind != "checkbox")
        {
            html.AppendHtml(group ? $"<legend>{E(Label)}</legend>" : $"<label for=\"{Id}\">{E(Label)}</label>");
        }

        html.AppendHtml(Hint is null ? "" : $"<div class=\"hint\" id=\"{Id}-hint\">{E(Hint)}</div>");
        html.AppendHtml(Errors.Count == 0 ? "" : $"<div class=\"error\" id=\"{Id}-error\">{string.Join(' ', Errors.Select(E))}</div>");
        html.AppendHtml(
            Theirs is { } theirs
                ? $"<div class=\"theirs\" id=\"{Id}-nu\">Nu sparat: {(theirs.Length > 0 ? E(theirs) : "(tomt)")}</div>"
                : ""
        );
        html.AppendHtml(Control());
        if (ViewContext.ViewData.Model is AgreementPage { NumberField: var asked } && asked == For.Name)
        {
            html.AppendHtml(
                "<label for=\"Kvar\">Varför personnumret står kvar</label><div class=\"hint\" id=\"Kvar-hint\">Lämna tomt om du tar bort "
                    + "det. Skälet syns i historiken.</div><input type=\"text\" id=\"Kvar\" name=\"Kvar\" maxlength=\"300\" "
                    + "aria-describedby=\"Kvar-hint\">"
            );
        }
    }

    /// <summary>What somebody else has saved in this field since the form was drawn, where it differs from what the user typed.</summary>
    private string? Theirs
    {
        get
        {
            var name = For.Name[(For.Name.LastIndexOf('.') + 1)..];
            if (
                ViewContext.ViewData.Model is not PageBase { Stale: not null, Stored: { } stored }
                || stored.GetType().GetProperty(name) is not { } property
            )
            {
                return null;
            }

            var value = Text(property.GetValue(stored));
            return value.ReplaceLineEndings("\n") == Value().ReplaceLineEndings("\n")
                ? null
                : Items.FirstOrDefault(i => i.Value == value)?.Text
                    ?? value switch
                    {
                        "True" => "ja",
                        "False" => "nej",
                        _ => value,
                    };
        }
    }

    private string Control() =>
        Kind switch
        {
            "textarea" => $"<textarea {Attributes()} rows=\"{Rows}\">\n{E(Value())}</textarea>",
            "markdown" => $"<textarea {Attributes()} rows=\"{Rows}\" data-markdown>\n{E(Value())}</textarea>",
            "select" => $"<select {Attributes()}>{string.Concat(Items.Select(Option))}</select>",
            "radios" => string.Concat(
                Items.Select(
                    (item, i) =>
                        $"<div class=\"choice\"><input type=\"radio\" id=\"{(i == 0 ? Id : Id + i)}\" name=\"{For.Name}\" "
                        + $"value=\"{E(item.Value)}\"{(Value() == item.Value ? " checked" : "")}><label "
                        + $"for=\"{(i == 0 ? Id : Id + i)}\">{E(item.Text)}</label></div>"
                )
            ),
            "checkbox" => $"<div class=\"choice\"><input type=\"checkbox\" {Attributes()} "
                + $"value=\"true\"{(Value() is "true" or "True" ? " checked" : "")}><label for=\"{Id}\">{E(Label)}</label></div><input "
                + $"type=\"hidden\" name=\"{For.Name}\" value=\"false\">",
            "password" => $"<input type=\"password\" {Attributes()}>",
            "file" => $"<input type=\"file\" {Attributes()}>",
            "date" => $"<input type=\"text\" inputmode=\"numeric\" placeholder=\"åååå-mm-dd\" {Attributes()} value=\"{E(Value())}\">",
            "period" => $"<input type=\"text\" inputmode=\"numeric\" placeholder=\"2015\" {Attributes()} value=\"{E(Value())}\">",
            "time" => $"<input type=\"text\" inputmode=\"numeric\" placeholder=\"tt:mm\" {Attributes()} value=\"{E(Value())}\">",
            _ => $"<input type=\"{Kind}\" {Attributes()} value=\"{E(Value())}\">",
        };

    private string Option(SelectListItem item) =>
        $"<option "
        + $"value=\"{E(item.Value ?? item.Text)}\"{(Value() == (item.Value ?? item.Text) ? " selected" : "")}>{E(item.Text)}</option>";

    private string Attributes()
    {
        var described = string.Join(
            ' ',
            new[]
            {
                Hint is null ? null : Id + "-hint",
                Errors.Count > 0 ? Id + "-error" : null,
                Theirs is null ? null : Id + "-nu",
            }.OfType<string>()
        );
        return $"id=\"{Id}\" name=\"{For.Name}\""
            + (described.Length > 0 ? $" aria-describedby=\"{described}\"" : "")
            + (Errors.Count > 0 ? " aria-invalid=\"true\"" : "")
            + (Autocomplete is null ? "" : $" autocomplete=\"{Autocomplete}\"");
    }

    /// <summary>What the user typed, else what the page has.</summary>
    private string Value()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(For.Name, out var entry) && entry.AttemptedValue is { } attempted)
        {
            return attempted.Split(',')[0] is "true" or "false" ? attempted.Split(',')[0] : attempted;
        }

        return Text(For.Model);
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            DateOnly date => date.Iso(),
            TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, SwedishText.Culture) ?? "",
        };

    private static string E(string? text) => WebUtility.HtmlEncode(text ?? "");
}

/// <summary>All errors of the page with links to their fields; takes focus. Nothing when there are none.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext
            .ViewData.ModelState.Where(s => s.Value is { ValidationState: ModelValidationState.Invalid })
            .SelectMany(s => s.Value!.Errors.Select(e => (s.Key, e.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus", "");
        output.Content.AppendHtml("<h2>Kontrollera uppgifterna</h2><ul>");
        foreach (var (key, message) in errors)
        {
            var text = WebUtility.HtmlEncode(message);
            output.Content.AppendHtml(
                key.Length > 0
                    ? $"<li><a href=\"#{key.Replace('.', '_').Replace('[', '_').Replace(']', '_')}\">{text}</a></li>"
                    : $"<li>{text}</li>"
            );
        }

        output.Content.AppendHtml("</ul>");
    }
}

/// <summary>A link that looks like a button; where rules stand in the way, a disabled button with the reasons beside it.</summary>
[HtmlTargetElement("act", Attributes = "href,label", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ActTagHelper : TagHelper
{
    public string Href { get; set; } = "";

    public string Label { get; set; } = "";

    public Broken? Why { get; set; }

    public string Look { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "act");
        var label = WebUtility.HtmlEncode(Label);
        if (Why is null or { None: true })
        {
            output.Content.SetHtmlContent($"<a class=\"button {Look}\" href=\"{WebUtility.HtmlEncode(Href)}\">{label}</a>");
            return;
        }

        var reasons = string.Concat(Why.Rules.Select(r => $"<li>{WebUtility.HtmlEncode(r.Message)}</li>"));
        output.Content.SetHtmlContent(
            $"<button type=\"button\" class=\"button\" disabled>{label}</button><ul class=\"why\">{reasons}</ul>"
        );
    }
}

/// <summary>Links to the previous and the next page of a list.</summary>
[HtmlTargetElement("pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper : TagHelper
{
    public int Page { get; set; }

    public bool More { get; set; }

    /// <summary>The address, to which the page number is added.</summary>
    public string Href { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Page <= 1 && !More)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "row");
        output.Attributes.SetAttribute("aria-label", "Sidor");
        var href = WebUtility.HtmlEncode(Href);
        output.Content.SetHtmlContent(
            (Page > 1 ? $"<a class=\"button small\" href=\"{href}{Page - 1}\">Föregående sida</a>" : "")
                + $"<span class=\"quiet\">Sida {Page}</span>"
                + (More ? $"<a class=\"button small\" href=\"{href}{Page + 1}\">Nästa sida</a>" : "")
        );
    }
}
