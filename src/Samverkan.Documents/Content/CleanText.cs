using System.Text;
using System.Text.RegularExpressions;

namespace Samverkan.Documents.Content;

/// <summary>
/// Text as it is kept, wherever it comes in: composed letters, breaks that are breaks, Word's bullets as the marks of a list, and nothing
/// that cannot be seen.
/// </summary>
public static partial class CleanText
{
    /// <summary>The bullets that Word takes from its symbol fonts.</summary>
    private const string Bullets = "\uf0b7\uf0a7\uf0fc\uf0d8\uf076\uf06e";

    /// <summary>
    /// Ends of lines that are no ends of lines to most programs: vertical tab, form feed, next line, line and paragraph separator.
    /// </summary>
    private const string Breaks = "\u000b\u000c\u0085\u2028\u2029";

    /// <summary>
    /// What has no look: soft hyphen, zero-width spaces and joiners, the mark of byte order, directions, variants, and control characters.
    /// </summary>
    [GeneratedRegex(
        "[\u00ad\u200b-\u200f\u2060-\u2064\ufeff\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\ufffe\uffff"
            + "\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]",
        RegexOptions.CultureInvariant,
        2000
    )]
    private static partial Regex Unseen();

    [GeneratedRegex("^(?<indent>[ \t]*)[" + Bullets + "]\\s*", RegexOptions.CultureInvariant | RegexOptions.Multiline, 2000)]
    private static partial Regex BulletOfLine();

    [GeneratedRegex("[" + Bullets + "]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Bullet();

    [GeneratedRegex("[" + Breaks + "]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Break();

    /// <summary>The text without what is not meant to be kept; the same object when there is nothing to change.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        var broken = Break().Replace(text, "\n");
        return Whole(Unseen().Replace(Bullet().Replace(BulletOfLine().Replace(broken, "${indent}- "), "•"), ""))
            .Normalize(NormalizationForm.FormC);
    }

    /// <summary>Half of a pair of surrogates is no character.</summary>
    private static string Whole(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= ' ' and < '\u007f') or (>= '\u00a0' and < '\u0300' and not '\u00ad') or '\n' or '\r' or '\t' or '–' or '”'))
            {
                return false;
            }
        }

        return true;
    }
}
