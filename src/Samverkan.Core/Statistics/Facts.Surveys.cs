namespace Samverkan.Core.Statistics;

public static partial class Facts
{
    private static FactResult Survey(FactReference reference, FigureBook book)
    {
        var parts = reference.Parts;
        if (book.QuestionOf(parts[0]) is not { } question)
        {
            return Unknown("", $"Enkätfrågan ”{parts[0]}” finns inte.");
        }

        var first = Answer(book, question, parts, 1);
        if (reference.Kind == FactKind.Answer)
        {
            return first.Answer is null
                ? Unknown(question.Text, $"Svar saknas för {first.Name}.")
                : new FactResult(
                    first.Answer.Share,
                    Percent(first.Answer.Share),
                    $"{question.Text} {parts[1]}",
                    $"{question.Text}, {first.Name}: {Percent(first.Answer.Share)}{Answers(first.Answer)}. Källa: {question.Source}."
                );
        }

        var second = Answer(book, question, parts, 4);
        if (first.Answer is null || second.Answer is null)
        {
            return Unknown(question.Text, $"Svar saknas för {(first.Answer is null ? first.Name : second.Name)}.");
        }

        var points = first.Answer.Share - second.Answer.Share;
        var text = SwedishNumbers.Share(Math.Abs(points)) + (Math.Abs(points) == 1 ? " procentenhet" : " procentenheter");
        return new FactResult(
            points,
            text,
            question.Text,
            $"{Percent(first.Answer.Share)} ({first.Name}) minus {Percent(second.Answer.Share)} ({second.Name}) är "
                + $"{SwedishNumbers.Share(points)} procentenheter. {question.Text}. Källa: {question.Source}."
        );
    }

    private static (Answer? Answer, string Name) Answer(FigureBook book, SurveyQuestion question, IReadOnlyList<string> parts, int at)
    {
        var (area, group) = (book.AreaOf(parts[at + 1]), parts[at + 2] == "alla" ? "" : parts[at + 2]);
        var name = $"{area?.Name ?? parts[at + 1]}{(group.Length > 0 ? ", " + group : "")}, {parts[at]}";
        return (area is null || !int.TryParse(parts[at], out var year) ? null : book.AnswerOf(question, area, year, group), name);
    }

    private static string Answers(Answer answer) => answer.Answers is { } n ? $", {SwedishNumbers.Write(n)} svar" : "";
}
