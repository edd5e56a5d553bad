namespace Samverkan.Demo;

/// <summary>A heading with its text and level.</summary>
internal sealed record DemoSection(int Level, string Heading, string Text);

/// <summary>Reads the demo story's texts, which are Markdown files in the assembly.</summary>
internal static class DemoTexts
{
    /// <summary>A file of the story as it is.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream =
            typeof(DemoTexts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The file {name} is missing.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public static IReadOnlyList<DemoSection> Read(string name)
    {
        using var stream =
            typeof(DemoTexts).Assembly.GetManifestResourceStream(name + ".md")
            ?? throw new InvalidOperationException($"The text {name} is missing.");
        using var reader = new StreamReader(stream);
        var sections = new List<DemoSection>();
        foreach (var line in reader.ReadToEnd().ReplaceLineEndings("\n").Split('\n'))
        {
            var level = line.TakeWhile(c => c == '#').Count();
            if (level > 0)
            {
                sections.Add(new DemoSection(level, line[level..].Trim(), ""));
            }
            else
            {
                sections[^1] = sections[^1] with { Text = sections[^1].Text + line + "\n" };
            }
        }

        return [.. sections.Select(s => s with { Text = s.Text.Trim() })];
    }
}
