using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Samverkan.Demo;

namespace Samverkan.EndToEnd.Tests;

/// <summary>A browser page that is checked with axe after every step, so that no test can forget it.</summary>
/// <param name="page">The window.</param>
/// <param name="checker">A window with scripts, where <paramref name="page"/> has none.</param>
public sealed class AccessiblePage(IPage page, IPage? checker)
{
    private const string Run = """
        async () => (await axe.run(document, {
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }))
            .violations.map(v => `${v.id}: ${v.help}\n  ${v.nodes.slice(0, 3).map(n => n.html).join('\n  ')}`)
        """;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public IPage Page { get; } = page;

    public async Task GoAsync(string address)
    {
        var response = await Page.GotoAsync(address);
        Assert.True(response!.Status is 200 or 422, $"{address}: {response.Status}");
        await CheckAsync();
    }

    public async Task SignInAsync(string email)
    {
        await Page.GotoAsync("/logga-in");
        await Page.GetByLabel("E-postadress").FillAsync(email);
        await Page.GetByLabel("Lösenord").FillAsync(DemoPeople.Password);
        await PressAsync("Logga in");
    }

    /// <summary>Presses a button or follows a link with this name, and waits for the page it leads to.</summary>
    public async Task PressAsync(string name)
    {
        var target = Page.Locator("main")
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true })
            .Or(Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }))
            .First;
        await target.WaitForAsync();
#pragma warning disable CS0612 // Each press leads to a new page; load events are not reliable where scripts are off.
        await Page.RunAndWaitForNavigationAsync(() => target.ClickAsync(), new() { WaitUntil = WaitUntilState.Commit });
#pragma warning restore CS0612
        await Page.Locator(".foot").WaitForAsync();
        await CheckAsync();
    }

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task ChooseAsync(string label) => Page.GetByLabel(label, new() { Exact = true }).First.CheckAsync();

    public Task SelectAsync(string label, string option) =>
        Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Adds a paragraph last in the text editor, or in the plain field when there is no JavaScript.</summary>
    public async Task AppendAsync(string text)
    {
        if (checker is null)
        {
            // Not by a click: the editor takes its place a moment later, and the caret would go astray.
            var surface = Page.Locator(".surface");
            await surface.FocusAsync();
            await Page.Keyboard.PressAsync("Control+End");
            await Page.Keyboard.PressAsync("Enter");
            await Page.Keyboard.TypeAsync(text);
            await Assertions.Expect(surface).ToContainTextAsync(text);
        }
        else
        {
            var area = Page.GetByLabel("Text", new() { Exact = true });
            await area.FillAsync(await area.InputValueAsync() + "\n\n" + text);
        }
    }

    /// <summary>Types first in the text editor: where the caret is when it gets focus.</summary>
    public async Task PrependAsync(string text)
    {
        await Page.Locator(".surface").FocusAsync();
        await Page.Keyboard.TypeAsync(text);
        await Assertions.Expect(Page.Locator(".surface")).ToContainTextAsync(text.Trim());
    }

    public async Task SeeAsync(string text) => await Assertions.Expect(Page.Locator("main")).ToContainTextAsync(text);

    /// <summary>Downloads what a link leads to.</summary>
    public async Task<byte[]> DownloadAsync(string address)
    {
        var response = await Page.APIRequest.GetAsync(address);
        Assert.True(response.Ok, $"{address}: {response.Status}");
        return await response.BodyAsync();
    }

    /// <summary>No violation of WCAG 2.2 AA or of good practice, on a page that has its stylesheet.</summary>
    public async Task CheckAsync()
    {
        var shown = Page;
        if (checker is not null)
        {
            // Where scripts are off axe cannot run: the same HTML is looked at in a window where they are on.
            var html = (await Page.ContentAsync())
                .Replace("<script", "<template", StringComparison.Ordinal)
                .Replace("</script", "</template", StringComparison.Ordinal);
            await checker.GotoAsync("/tillganglighet");
            await checker.SetContentAsync(html);
            shown = checker;
        }

        // The text of a page may be there a moment before its stylesheet is.
        var margin = "";
        for (var i = 0; i < 300 && margin != "0px"; i++)
        {
            margin = await shown.EvaluateAsync<string>("getComputedStyle(document.body).margin");
            await Task.Delay(margin == "0px" ? 0 : 100);
        }

        Assert.Equal("0px", margin);
        if (!await shown.EvaluateAsync<bool>("typeof axe !== 'undefined'"))
        {
            await shown.EvaluateAsync(Axe);
        }

        var violations = await shown.EvaluateAsync<string[]>(Run).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(violations.Length == 0, Page.Url + "\n" + string.Join("\n", violations));
    }
}
