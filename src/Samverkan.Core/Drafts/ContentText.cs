using System.Collections;
using System.Reflection;

namespace Samverkan.Core.Drafts;

/// <summary>A content as plain text: to show what somebody else wrote.</summary>
public static class ContentText
{
    /// <summary>All that a content says in its text fields, and what its parts say below; Markdown is left as it is.</summary>
    public static string Of(object content)
    {
        var lines = ContentField.All(content.GetType()).Select(f => f.Of(content));
        var parts = content
            .GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(p => p.PropertyType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(p.PropertyType))
            .SelectMany(p => ((IEnumerable)p.GetValue(content)!).Cast<object>())
            .SelectMany(part => new[] { "", Of(part) });
        return string.Join('\n', lines.Concat(parts)).Trim();
    }
}
