using Samverkan.Documents.Content;
using Samverkan.Documents.Fonts;

namespace Samverkan.Documents.Layout;

/// <summary>How text is set: family, size and leading in points, colour.</summary>
internal sealed record TextStyle(bool Sans, double Size, double Leading, Ink Ink, bool Bold = false, bool Right = false)
{
    public static readonly TextStyle Body = new(false, 10.5, 15, Ink.Text);
    public static readonly TextStyle Small = new(true, 8.8, 12, Ink.Quiet);
    public static readonly TextStyle Title = new(true, 26, 32, Ink.Heading, Bold: true);
    public static readonly TextStyle Subtitle = new(true, 13, 19, Ink.Quiet);
    public static readonly TextStyle Cell = new(true, 9.2, 12.8, Ink.Text);
    public static readonly TextStyle SmallCell = new(true, 8.2, 11.2, Ink.Text);
    public static readonly TextStyle Caption = new(true, 9.5, 13, Ink.Heading, Bold: true);

    public static TextStyle HeadingOf(int level) =>
        level switch
        {
            1 => new(true, 17, 21.5, Ink.Heading, Bold: true),
            2 => new(true, 13.2, 17, Ink.Heading, Bold: true),
            3 => new(true, 11.3, 15, Ink.Heading, Bold: true),
            _ => new(true, 10.2, 14, Ink.Heading, Bold: true),
        };

    public static TextStyle Of(ParagraphStyle style) =>
        style switch
        {
            ParagraphStyle.Title => Title,
            ParagraphStyle.Subtitle => Subtitle,
            ParagraphStyle.Small => Small,
            _ => Body,
        };

    /// <summary>The face of a run; Sans has no bold italic, so bold wins there.</summary>
    public Face FaceOf(Inline run)
    {
        var bold = Bold || run.Bold;
        return (Sans, bold, run.Italic) switch
        {
            (true, true, _) => Face.SansBold,
            (true, false, true) => Face.SansItalic,
            (true, false, false) => Face.Sans,
            (false, true, true) => Face.SerifBoldItalic,
            (false, true, false) => Face.SerifBold,
            (false, false, true) => Face.SerifItalic,
            _ => Face.Serif,
        };
    }

    public double Baseline => ((Leading - Size) / 2) + (Size * 0.8);
}
