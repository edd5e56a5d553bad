using System.Globalization;
using FluentValidation;

namespace Samverkan.Web.Framework;

/// <summary>How typed dates and times are read.</summary>
public static class Formats
{
    /// <summary>A date typed as 2016-06-01, also 20160601; null when it is not one.</summary>
    public static DateOnly? Date(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), ["yyyy-MM-dd", "yyyyMMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= 1990 and <= 2100
            ? date
            : null;

    /// <summary>A time typed as 14:30 or 14.30; null when it is not one.</summary>
    public static TimeOnly? Time(string? text) =>
        TimeOnly.TryParseExact(
            text?.Trim().Replace('.', ':'),
            ["HH:mm", "H:mm"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var time
        )
            ? time
            : null;

    /// <summary>Requires a readable date.</summary>
    public static IRuleBuilderOptions<T, string?> IsDate<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(v => Date(v) is not null).WithMessage("Ange ett datum som 2016-06-01.");

    /// <summary>Requires a readable time.</summary>
    public static IRuleBuilderOptions<T, string?> IsTime<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(v => Time(v) is not null).WithMessage("Ange en tid som 14:30.");

    /// <summary>Requires something, at most so long: passwords, codes, addresses.</summary>
    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilder<T, string?> rule, string what, int most = 256) =>
        rule.Must(v => !string.IsNullOrWhiteSpace(v))
            .WithMessage($"Ange {what}.")
            .Must(v => (v?.Length ?? 0) <= most)
            .WithMessage($"Korta texten till högst {most} tecken.");

    /// <summary>Requires some text, at most so long, with no character that cannot be printed.</summary>
    public static IRuleBuilderOptions<T, string?> Text<T>(this IRuleBuilder<T, string?> rule, string what, int most = 200) =>
        rule.Must(v => !string.IsNullOrWhiteSpace(v)).WithMessage($"Ange {what}.").Printable(most);

    /// <summary>From how many letters a field holds paragraphs, which may be Markdown.</summary>
    private const int Paragraphs = 1000;

    /// <summary>Text that may be left out, at most so long, with no character that cannot be printed.</summary>
    public static IRuleBuilderOptions<T, string?> Printable<T>(this IRuleBuilder<T, string?> rule, int most = 60_000) =>
        rule.Must(v => (v?.Length ?? 0) <= most)
            .WithMessage($"Korta texten till högst {most} tecken.")
            .Must(v => most < Paragraphs || Documents.Markdown.MarkdownReader.ShapeProblem(v) is null)
            .WithMessage((_, v) => Documents.Markdown.MarkdownReader.ShapeProblem(v))
            .Must(v => Documents.Fonts.FontLibrary.Refusal(v ?? "") is null)
            .WithMessage((_, v) => Documents.Fonts.FontLibrary.Refusal(v ?? "") ?? "");

    /// <summary>Text of several lines as it is kept: one kind of line ending, nothing empty around it.</summary>
    public static string Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    /// <summary>A new agreement's short address.</summary>
    public static IRuleBuilderOptions<T, string?> Slug<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(v => v is { Length: >= 3 and <= 80 } && v.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            .WithMessage("Skriv den korta adressen med små bokstäver a–z, siffror och bindestreck, minst tre tecken.");
}
