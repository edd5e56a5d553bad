using System.Collections;
using System.Reflection;

namespace Samverkan.Core.Drafts;

/// <summary>A content that says more than its text fields: choices, days, who it is meant for.</summary>
public interface ISaysMore
{
    /// <summary>What it says besides, each with its name; what says nothing is left out.</summary>
    IEnumerable<(string Label, string Text)> More();
}

/// <summary>A content as plain text: to show what somebody else wrote.</summary>
public static class ContentText
{
    /// <summary>All that a content says, each field by its name, and what its parts say below; Markdown is left as it is.</summary>
    /// <param name="content">What is said.</param>
    /// <param name="first">What the agreement calls its first party.</param>
    /// <param name="second">What it calls its second.</param>
    public static string Of(object content, string first, string second)
    {
        var fields = ContentField
            .All(content.GetType())
            .Select(f => (Label: ContentField.Named(f.FullLabel, first, second), Text: f.Of(content)));
        var lines = fields
            .Concat(content is ISaysMore says ? says.More() : [])
            .Where(f => f.Text.Length > 0)
            .Select(f => f.Text.Contains('\n', StringComparison.Ordinal) ? $"{f.Label}:\n{f.Text}" : $"{f.Label}: {f.Text}");
        var parts = content
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(p.PropertyType))
            .SelectMany(p => ((IEnumerable)p.GetValue(content)!).Cast<object>())
            .SelectMany(part => new[] { "", Of(part, first, second) });
        return string.Join('\n', lines.Concat(parts)).Trim();
    }
}
