using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Samverkan.Testing;

/// <summary>A form read from a page: filled by label, sent with its own antiforgery token.</summary>
public sealed class PageForm(WebPage page, IHtmlFormElement form, IHtmlElement button)
{
    private readonly List<(string Name, string Value)> changes = [];
    private (string Name, string File, byte[] Bytes)? upload;

    /// <summary>Fills the field with this label: text, a choice's text, or "true" for a checkbox.</summary>
    public PageForm With(string label, string value)
    {
        var tag =
            form.QuerySelectorAll("label").FirstOrDefault(l => WebPage.Folded(l) == label)
            ?? throw new InvalidOperationException($"No field '{label}' on {page.Address}.");
        var control = page.Html!.GetElementById(tag.GetAttribute("for")!)!;
        if (control is IHtmlSelectElement select)
        {
            var option =
                select.Options.FirstOrDefault(o => o.Text.Trim().StartsWith(value, StringComparison.Ordinal))
                ?? throw new InvalidOperationException($"No choice '{value}' in '{label}'.");
            value = option.Value;
        }

        changes.Add((control.GetAttribute("name")!, value));
        return this;
    }

    /// <summary>What stands in the field with this label.</summary>
    public string Value(string label)
    {
        var tag = form.QuerySelectorAll("label").First(l => WebPage.Folded(l) == label);
        var control = page.Html!.GetElementById(tag.GetAttribute("for")!)!;
        return (control is IHtmlTextAreaElement text ? text.Value : control.GetAttribute("value")) ?? "";
    }

    /// <summary>Chooses a radio button by its label, in the group with this legend.</summary>
    public PageForm Choose(string legend, string label)
    {
        var group = form.QuerySelectorAll("fieldset")
            .First(f => WebPage.Folded(f.QuerySelector("legend")!).StartsWith(legend, StringComparison.Ordinal));
        var tag = group.QuerySelectorAll("label").First(l => WebPage.Folded(l) == label);
        var radio = page.Html!.GetElementById(tag.GetAttribute("for")!)!;
        changes.Add((radio.GetAttribute("name")!, radio.GetAttribute("value")!));
        return this;
    }

    /// <summary>Sets a field by its name, hidden ones too: what a forger would do.</summary>
    public PageForm Forge(string name, string value)
    {
        changes.Add((name, value));
        return this;
    }

    /// <summary>Chooses a file.</summary>
    public PageForm Attach(string name, string file, byte[] bytes)
    {
        upload = (name, file, bytes);
        return this;
    }

    /// <summary>Sends the form and follows where it leads.</summary>
    public async Task<WebPage> SubmitAsync() => await page.Visitor.FollowAsync(await SendAsync(), Target());

    /// <summary>Sends the form; the answer as it comes, not followed.</summary>
    public async Task<HttpResponseMessage> SendAsync()
    {
        var fields = Fields().Where(f => changes.All(c => c.Name != f.Name)).Concat(changes).ToList();
        if (button.GetAttribute("name") is { } name)
        {
            fields.Add((name, button.GetAttribute("value") ?? ""));
        }

        if (upload is { } file)
        {
            using var content = new MultipartFormDataContent();
            fields.ForEach(f => content.Add(new StringContent(f.Value), f.Name));
            content.Add(new ByteArrayContent(file.Bytes), file.Name, file.File);
            return await page.Visitor.Client.PostAsync(Target(), content);
        }

        using var encoded = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await page.Visitor.Client.PostAsync(Target(), encoded);
    }

    /// <summary>Where the button sends the form; an address of only a query stays on the page.</summary>
    private string Target()
    {
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action") ?? "";
        return action.Length == 0 ? page.Address
            : action.StartsWith('?') ? page.Address.Split('?')[0] + action
            : action;
    }

    private IEnumerable<(string Name, string Value)> Fields()
    {
        foreach (var e in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = e.GetAttribute("name")!;
            switch (e)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox" } choice when choice.IsChecked:
                    yield return (name, choice.Value);
                    break;
                case IHtmlInputElement { Type: "radio" or "checkbox" or "file" }:
                    break;
                case IHtmlInputElement input:
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement select:
                    yield return (name, select.Value ?? "");
                    break;
            }
        }
    }
}
