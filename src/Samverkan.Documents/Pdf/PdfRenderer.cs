using System.Text;
using Samverkan.Documents.Content;
using Samverkan.Documents.Drawing;
using Samverkan.Documents.Fonts;
using Samverkan.Documents.Layout;

namespace Samverkan.Documents.Pdf;

/// <summary>
/// Makes a PDF that is archivable and accessible at once: PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1).
/// The same document gives the same bytes on any machine, at any time.
/// </summary>
public static class PdfRenderer
{
    /// <summary>Renders a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="compress">False leaves the streams readable; deflate may differ between runtimes, so tests compare the uncompressed
    /// bytes.</param>
    /// <exception cref="UnsupportedCharacterException">The document holds a character that no embedded font can draw.</exception>
    public static byte[] Render(Document document, bool compress = true)
    {
        FontLibrary.Check(document);
        return new Renderer(document, Pagination.Run(document), compress).Render();
    }

    private sealed class Renderer
    {
        private readonly Document document;
        private readonly LaidOut layout;
        private readonly PdfFile file;
        private readonly int[] pageIds;
        private readonly FontUse[] fonts;
        private readonly Dictionary<int, Bookmark> bookmarks;
        private readonly StructureTree structure;
        private readonly int pages;
        private readonly int resources;
        private readonly Dictionary<string, int> images = new(StringComparer.Ordinal);

        public Renderer(Document document, LaidOut layout, bool compress)
        {
            (this.document, this.layout) = (document, layout);
            file = new PdfFile(compress);
            pages = file.Reserve();
            pageIds = [.. layout.Pages.Select(_ => file.Reserve())];
            fonts = [.. Enum.GetValues<Face>().Select(f => new FontUse(f, file.Reserve()))];
            resources = file.Reserve();
            bookmarks = layout.Bookmarks.ToDictionary(b => b.Heading);
            structure = new StructureTree(file, layout.Root, pageIds);
        }

        public byte[] Render()
        {
            for (var p = 0; p < pageIds.Length; p++)
            {
                WritePage(p);
            }

            file.Set(pages, $"<</Type/Pages/Count {pageIds.Length}/Kids[{string.Join(' ', pageIds.Select(i => i + " 0 R"))}]>>");
            foreach (var font in fonts.Where(f => f.IsUsed))
            {
                font.Write(file);
            }

            var pictures = images.Count == 0 ? "" : $"/XObject<<{string.Concat(images.Values.Select(i => $"/Im{i} {i} 0 R"))}>>";
            file.Set(
                resources,
                $"<</Font<<{string.Concat(fonts.Where(f => f.IsUsed).Select(f => FontUse.NameOf(f.Face) + f.Id + " 0 R"))}>>{pictures}>>"
            );
            foreach (var font in fonts.Where(f => !f.IsUsed))
            {
                file.Set(font.Id, "null");
            }

            return file.Write(Catalog(), file.Add(Metadata.Information(document)));
        }

        private void WritePage(int p)
        {
            var stream = new ContentStream();
            var annotations = new List<int>();
            Tag? current = null;
            var open = false;
            foreach (var placed in layout.Pages[p].Content)
            {
                if (placed.Operation is LinkOperation link)
                {
                    annotations.Add(Link(link, placed, p));
                    continue;
                }

                if (placed.Operation is AnchorOperation)
                {
                    continue;
                }

                var tag = placed.Artifact ? null : placed.Operation.Tag;
                if (!open || tag != current)
                {
                    stream.Raw(open ? "EMC\n" : "");
                    stream.Raw(tag is null ? "/Artifact BMC\n" : $"/{tag.Role}<</MCID {structure.Mark(tag, p)}>>BDC\n");
                    (open, current) = (true, tag);
                }

                Paint(stream, placed);
            }

            stream.Raw(open ? "EMC\n" : "");
            var content = file.AddStream("", stream.Bytes);
            var annots = annotations.Count > 0 ? $"/Annots[{string.Join(' ', annotations.Select(a => a + " 0 R"))}]" : "";
            file.Set(
                pageIds[p],
                $"<</Type/Page/Parent {pages} 0 R/MediaBox[0 0 {PdfFile.Number(Pagination.PageWidth)} "
                    + $"{PdfFile.Number(Pagination.PageHeight)}]/Resources {resources} 0 R/Contents {content} 0 R/StructParents "
                    + $"{p}/Tabs/S{annots}>>"
            );
        }

        private void Paint(ContentStream stream, Placed placed)
        {
            switch (placed.Operation)
            {
                case TextOperation { SoftHyphen: true } t:
                    stream.Raw("/Span<</ActualText<FEFF00AD>>>BDC\n");
                    stream.Text(t, placed.X, placed.Y, fonts);
                    stream.Raw("EMC\n");
                    break;
                case TextOperation { Text.Length: > 0 } t:
                    stream.Text(t, placed.X, placed.Y, fonts);
                    break;
                case RectOperation r:
                    stream.Rect(r, placed.X, placed.Y);
                    break;
                case PathOperation l:
                    stream.Path(l, placed.X, placed.Y);
                    break;
                case CircleOperation c:
                    stream.Circle(c, placed.X, placed.Y);
                    break;
                case ImageOperation i:
                    stream.Image(i, placed.X, placed.Y, $"Im{ImageOf(i.Image)}");
                    break;
                case WatermarkOperation w:
                    stream.Watermark(w.Text, fonts[(int)Face.SansBold]);
                    break;
            }
        }

        /// <summary>The number of an image's object; the same image is written once.</summary>
        private int ImageOf(ImageShape image)
        {
            if (!images.TryGetValue(image.Jpeg, out var id))
            {
                id = file.AddStream(
                    $"/Type/XObject/Subtype/Image/Width {image.PixelWidth}/Height "
                        + $"{image.PixelHeight}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode",
                    Convert.FromBase64String(image.Jpeg),
                    mayCompress: false
                );
                images.Add(image.Jpeg, id);
            }

            return id;
        }

        private int Link(LinkOperation link, Placed placed, int page)
        {
            var id = file.Reserve();
            double x = placed.X + link.X,
                y = Pagination.PageHeight - placed.Y - link.Y;
            var target = link.Href is { } href ? $"/A<</S/URI/URI{PdfFile.Text(href)}>>" : $"/Dest{Destination(bookmarks[link.Heading])}";
            var key = structure.Annotate(link.Tag!, page, id);
            file.Set(
                id,
                $"<</Type/Annot/Subtype/Link/Rect[{PdfFile.Number(x)} {PdfFile.Number(y - link.Height)} "
                    + $"{PdfFile.Number(x + link.Width)} {PdfFile.Number(y)}]/Border[0 0 0]/F 4"
                    + $"/Contents{PdfFile.Text(link.Tag!.Alt ?? "Länk")}/StructParent {key}{target}/P {pageIds[page]} 0 R>>"
            );
            return id;
        }

        private string Destination(Bookmark b) =>
            $"[{pageIds[b.Page]} 0 R/XYZ {PdfFile.Number(Pagination.MarginX - 10)} {PdfFile.Number(Pagination.PageHeight - b.Y + 6)} null]";

        private int Catalog()
        {
            var profile = file.AddStream("/N 3", ColorProfile.Srgb);
            var metadata = file.AddStream("/Type/Metadata/Subtype/XML", Metadata.Xmp(document), mayCompress: false);
            var catalog = file.Reserve();
            file.KeepPlain(catalog);
            var outline = layout.Bookmarks.Count > 0 ? $"/Outlines {Outline()} 0 R/PageMode/UseOutlines" : "";
            file.Set(
                catalog,
                $"<</Type/Catalog/Pages {pages} 0 R/Lang({document.Language})/MarkInfo<</Marked "
                    + $"true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot {structure.Write()} 0 R/Metadata {metadata} 0 R"
                    + $"/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB "
                    + $"IEC61966-2.1)/DestOutputProfile {profile} 0 R>>]{outline}>>"
            );
            return catalog;
        }

        /// <summary>Bookmarks for headings of the first two levels.</summary>
        private int Outline()
        {
            var root = file.Reserve();
            var top = new List<(int Id, Bookmark Mark, List<(int Id, Bookmark Mark)> Children)>();
            foreach (var mark in layout.Bookmarks.Where(b => b.Level <= 2))
            {
                if (mark.Level == 1 || top.Count == 0)
                {
                    top.Add((file.Reserve(), mark, []));
                }
                else
                {
                    top[^1].Children.Add((file.Reserve(), mark));
                }
            }

            for (var i = 0; i < top.Count; i++)
            {
                var (id, mark, children) = top[i];
                var kids = children.Count > 0 ? $"/First {children[0].Id} 0 R/Last {children[^1].Id} 0 R/Count -{children.Count}" : "";
                file.Set(id, Item(mark, root, [.. top.Select(t => t.Id)], i, kids));
                for (var k = 0; k < children.Count; k++)
                {
                    file.Set(children[k].Id, Item(children[k].Mark, id, [.. children.Select(c => c.Id)], k, ""));
                }
            }

            file.Set(root, $"<</Type/Outlines/First {top[0].Id} 0 R/Last {top[^1].Id} 0 R/Count {top.Count}>>");
            return root;
        }

        private string Item(Bookmark mark, int parent, List<int> siblings, int index, string kids)
        {
            var links = new StringBuilder();
            links
                .Append(index > 0 ? $"/Prev {siblings[index - 1]} 0 R" : "")
                .Append(index < siblings.Count - 1 ? $"/Next {siblings[index + 1]} 0 R" : "");
            return $"<</Title{PdfFile.Text(mark.Title)}/Parent {parent} 0 R/Dest{Destination(mark)}{links}{kids}>>";
        }
    }
}
