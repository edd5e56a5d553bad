using Samverkan.Documents.Content;
using Samverkan.Documents.Fonts;

namespace Samverkan.Documents.Layout;

/// <summary>Puts slabs on A4 pages: keeps lines together, splits long table rows, repeats header rows, adds headers and footers.</summary>
internal sealed class Pagination
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double MarginX = 72;
    private const double Top = 84;
    private const double Bottom = PageHeight - 76;
    private const double Width = PageWidth - (2 * MarginX);
    private const double LeastRow = 48;

    private readonly Document document;
    private readonly List<Page> pages = [];
    private readonly List<Bookmark> bookmarks = [];
    private Page page = new();
    private double y = Top;
    private bool atTop = true;

    private Pagination(Document document) => this.document = document;

    public static LaidOut Run(Document document)
    {
        var root = new Tag("Document", null);
        var slabs = new BlockSetter(document, root).Set(Width);
        var pagination = new Pagination(document);
        pagination.NewPage();
        pagination.Place(slabs);
        pagination.Finish();
        return new LaidOut(pagination.pages, root, pagination.bookmarks);
    }

    private void NewPage()
    {
        page = new Page();
        pages.Add(page);
        y = Top;
        atTop = true;
        if (document.Watermark.Length > 0)
        {
            page.Content.Add(new Placed(new WatermarkOperation(document.Watermark), 0, 0));
        }
    }

    private void Place(List<Slab> slabs)
    {
        for (var i = 0; i < slabs.Count; i++)
        {
            var slab = slabs[i];
            if (slab.StartsPage)
            {
                if (!atTop)
                {
                    NewPage();
                }

                continue;
            }

            if (!atTop && y + Needed(slabs, i) > Bottom)
            {
                Continue(slab);
            }

            if (slab.Row is { IsHeader: false } && y + slab.Height + (atTop ? 0 : slab.Before) > Bottom)
            {
                PlaceSplit(slab);
            }
            else
            {
                Put(slab);
            }
        }
    }

    private static double Needed(List<Slab> slabs, int i)
    {
        var needed = slabs[i].Before + Least(slabs[i]);
        for (var k = i; k < slabs.Count - 1 && slabs[k].KeepWithNext && !slabs[k + 1].StartsPage && needed < Bottom - Top; k++)
        {
            needed += slabs[k + 1].Before + Least(slabs[k + 1]);
        }

        return needed;
    }

    private static double Least(Slab slab) => slab.Row is { IsHeader: false } ? Math.Min(slab.Height, LeastRow) : slab.Height;

    private void Continue(Slab next)
    {
        NewPage();
        if (next.Row is { IsHeader: false } row)
        {
            RepeatHeader(row);
        }
    }

    private void PlaceSplit(Slab slab)
    {
        var rest = slab;
        while (y + rest.Height > Bottom)
        {
            var (first, remaining) = Split(rest, Bottom - y);
            if (first is null)
            {
                if (atTop)
                {
                    break;
                }

                Continue(rest);
                continue;
            }

            Put(first);
            if (remaining is null)
            {
                return;
            }

            rest = remaining;
            Continue(rest);
        }

        Put(rest);
    }

    private static (Slab? First, Slab? Remaining) Split(Slab slab, double room)
    {
        var row = slab.Row!;
        var first = new Row(row.Header, false, row.Padding);
        var rest = new Row(row.Header, false, row.Padding);
        foreach (var (x, width, slabs) in row.Cells)
        {
            var count = Fitting(slabs, room - (2 * row.Padding));
            first.Cells.Add((x, width, [.. slabs.Take(count)]));
            rest.Cells.Add((x, width, [.. slabs.Skip(count)]));
        }

        return first.Cells.TrueForAll(c => c.Slabs.Count == 0)
            ? (null, slab)
            : (Wrap(first), rest.Cells.TrueForAll(c => c.Slabs.Count == 0) ? null : Wrap(rest));
    }

    private static Slab Wrap(Row row) => new() { Row = row, Height = row.Cells.Max(c => Slab.HeightOf(c.Slabs)) + (2 * row.Padding) };

    private static int Fitting(List<Slab> slabs, double room)
    {
        var count = 0;
        for (var height = 0d; count < slabs.Count; count++)
        {
            height += slabs[count].Height + (count > 0 ? slabs[count].Before : 0);
            if (height > room)
            {
                break;
            }
        }

        while (count < slabs.Count && count > 0 && slabs[count - 1].KeepWithNext)
        {
            count--;
        }

        return count;
    }

    private void Put(Slab slab)
    {
        y += atTop ? 0 : slab.Before;
        if (slab.Row is { } row)
        {
            PutRow(row, slab.Height, artifact: false);
        }
        else
        {
            foreach (var operation in slab.Operations)
            {
                Put(operation);
            }
        }

        y += slab.Height;
        atTop = false;
    }

    private void Put(Operation operation)
    {
        page.Content.Add(new Placed(operation, MarginX, y));
        if (operation is AnchorOperation anchor)
        {
            bookmarks.Add(new Bookmark(anchor.Heading, anchor.Title, anchor.Level, pages.Count - 1, y));
        }
        else if (operation.Tag is { Role: "Figure", Box: [var width, var height] } figure)
        {
            figure.Box = [MarginX, PageHeight - y - 4 - height, MarginX + width, PageHeight - y - 4];
        }
    }

    private void RepeatHeader(Row row)
    {
        foreach (var header in row.Header)
        {
            PutRow(header.Row!, header.Height, artifact: true);
            y += header.Height;
            atTop = false;
        }
    }

    private void PutRow(Row row, double height, bool artifact)
    {
        if (row.IsHeader)
        {
            var width = row.Cells.Sum(c => c.Width);
            page.Content.Add(new Placed(new RectOperation(row.Cells[0].X, 0, width, height, Ink.HeaderFill, null, 0, null), MarginX, y));
        }

        foreach (var (x, width, slabs) in row.Cells)
        {
            var at = y + row.Padding;
            for (var i = 0; i < slabs.Count; i++)
            {
                at += i > 0 ? slabs[i].Before : 0;
                foreach (var operation in slabs[i].Operations.Where(o => !artifact || o is not (LinkOperation or AnchorOperation)))
                {
                    page.Content.Add(new Placed(operation, MarginX, at, artifact));
                    if (!artifact && operation.Tag is { Role: "Figure", Box: [var w, var h] } figure)
                    {
                        figure.Box = [MarginX + x, PageHeight - at - 4 - h, MarginX + x + w, PageHeight - at - 4];
                    }
                }

                at += slabs[i].Height;
            }

            page.Content.Add(new Placed(new RectOperation(x, 0, width, height, null, Ink.Rule, 0.5, null), MarginX, y));
        }
    }

    private void Finish()
    {
        var pageOf = bookmarks.ToDictionary(b => b.Heading, b => b.Page + 1);
        for (var p = 0; p < pages.Count; p++)
        {
            var content = pages[p].Content;
            for (var i = 0; i < content.Count; i++)
            {
                if (content[i].Operation is PageNumberOperation number)
                {
                    content[i] = content[i] with { Operation = number.Resolve(pageOf.GetValueOrDefault(number.Heading, 1)) };
                }
            }

            Margins(content, p);
        }
    }

    private void Margins(List<Placed> content, int number)
    {
        var diary = string.Join("   ", document.DiaryNumbers.Select(d => $"Dnr {d.Authority}: {d.Number}"));
        if (number > 0 || diary.Length > 0)
        {
            Line(content, number > 0 ? document.Title : document.Author, diary, 42);
            Rule(content, 50);
        }

        Rule(content, PageHeight - 52);
        Line(content, document.Version, $"sida {number + 1} av {pages.Count}", PageHeight - 38);
    }

    private static void Line(List<Placed> content, string left, string right, double at)
    {
        const double size = 8.5;
        var font = FontLibrary.Of(Face.Sans);
        right = FontLibrary.Clean(right);
        var rightWidth = font.Width(right, size);
        left = Fit(FontLibrary.Clean(left), Width - rightWidth - 16, size);
        content.Add(new Placed(new TextOperation(0, 0, left, Face.Sans, size, Ink.Quiet, null), MarginX, at));
        content.Add(new Placed(new TextOperation(Width - rightWidth, 0, right, Face.Sans, size, Ink.Quiet, null), MarginX, at));
    }

    private static string Fit(string text, double width, double size)
    {
        var font = FontLibrary.Of(Face.Sans);
        while (text.Length > 1 && font.Width(text, size) > width)
        {
            text = text[..^2].TrimEnd() + "…";
        }

        return text;
    }

    private static void Rule(List<Placed> content, double at) =>
        content.Add(new Placed(new PathOperation([0, 0, Width, 0], Ink.Rule, 0.5, 0, null), MarginX, at));
}
