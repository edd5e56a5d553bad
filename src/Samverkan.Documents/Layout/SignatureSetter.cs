using Samverkan.Documents.Content;

namespace Samverkan.Documents.Layout;

/// <summary>Sets the place where a party signs: what was given when it was signed, else lines to write on.</summary>
internal static class SignatureSetter
{
    public static List<Slab> Set(SignatureLine line, double width, Tag parent)
    {
        var bold = TextStyle.Body with { Bold = true };
        var slabs = BlockSetter.Spaced(TextSetter.Set([new Inline("För " + line.Party)], width, bold, new Tag("P", parent)), 28);
        slabs.AddRange(Filled("Ort och datum", string.Join(' ', line.Place, line.Date).Trim(), width, parent));
        slabs.AddRange(Filled("Underskrift", line.Evidence, width, parent));
        slabs.AddRange(
            BlockSetter.Spaced(TextSetter.Set([new Inline($"{line.Name}, {line.Title}")], width, TextStyle.Body, new Tag("P", parent)), 4)
        );
        slabs.Take(slabs.Count - 1).ToList().ForEach(s => s.KeepWithNext = true);
        return slabs;
    }

    /// <summary>A label with its value, or with a line to write on.</summary>
    private static List<Slab> Filled(string label, string value, double width, Tag parent)
    {
        var slabs = BlockSetter.Spaced(
            TextSetter.Set([new Inline(value.Length > 0 ? $"{label}: {value}" : label + ":")], width, TextStyle.Body, new Tag("P", parent)),
            value.Length > 0 ? 4 : 16
        );
        if (value.Length == 0)
        {
            slabs[0].Operations.Add(new PathOperation([90, 13, 320, 13], Ink.Quiet, 0.6, 0, null));
        }

        return slabs;
    }
}
