using System.Globalization;
using System.Text;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Tests.Statistics;

/// <summary>
/// Random figures in random layouts, with what people put around them: each cell is read or told as not read, and the figures that come
/// back are those that were put in, or there is a question.
/// </summary>
public class ReadingPropertyTests
{
    private static readonly string[] Junk = ["Förändring", "Andel av alla", "Rang", "Kolumn X"];

    /// <summary>How many files; more with fresh seeds by <c>tests/reading</c>.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_FILES"), out var n) ? n : 1500;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("SAMVERKAN_SEED"), out var n) ? n : 20_000;

    [Fact]
    public void Every_cell_of_any_file_is_read_or_told_and_figures_come_back_as_they_were_put_in()
    {
        var asked = 0;
        for (var seed = Seed; seed < Seed + Count; seed++)
        {
            var made = new MadeTables(seed);
            var file = Read(made, seed);
            var told = file.NotRead.Sum(n => n.Cells);
            Assert.True(file.Filled == file.Used + told, $"frö {seed}: {file.Filled} celler, {file.Used} lästa och {told} nämnda\n{made}");
            if (file.Waits)
            {
                asked++;
                continue;
            }

            var figures = file.Figures.Select(f => (f.Crime, f.Area, f.Period.ToString(), f.Unit, f.Value, f.Kind)).ToHashSet();
            Assert.True(
                figures.SetEquals(made.Figures),
                $"frö {seed}: {string.Join("; ", figures.Except(made.Figures).Take(3))} mot "
                    + $"{string.Join("; ", made.Figures.Except(figures).Take(3))}\n{made}"
            );
            Assert.True(file.Faults.Count == made.Faults, $"frö {seed}: {string.Join("; ", file.Faults.Take(3))}\n{made}");
        }

        // Most layouts say all that is needed; a reader that asks about everything reads nothing.
        Assert.InRange(asked, 0, Count / 2);
        Console.WriteLine($"{Count} files from seed {Seed}, {asked} asked about.");
    }

    [Fact]
    public void Whatever_is_answered_of_what_is_offered_every_cell_is_still_read_or_told()
    {
        for (var seed = Seed; seed < Seed + (Count / 3); seed++)
        {
            var made = new MadeTables(seed);
            var random = new Random(seed);
            var answers = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var round = 0; round < 3; round++)
            {
                var file = FigureFile.Read(made.Bytes, true, answers);
                var told = file.NotRead.Sum(n => n.Cells);
                Assert.True(
                    file.Filled == file.Used + told,
                    $"frö {seed}: {file.Filled} celler, {file.Used} lästa och {told} nämnda, {string.Join(", ", answers)}\n{made}"
                );
                foreach (var column in file.Tables.SelectMany(t => t.Columns).Where(_ => random.Next(4) == 0))
                {
                    answers[column.Key] = Enum.GetNames<ColumnRole>()[random.Next(10)];
                }

                foreach (var question in file.Tables.SelectMany(t => t.Questions).Where(_ => random.Next(2) == 0))
                {
                    answers[question.Key] =
                        question.Choices.Count > 0
                            ? question.Choices[random.Next(question.Choices.Count)].Value
                            : new[] { "2015", "Ort Bå p", "3", "x" }[random.Next(4)];
                }
            }
        }
    }

    private static ReadFile Read(MadeTables made, int seed)
    {
        try
        {
            return FigureFile.Read(made.Bytes, true);
        }
        catch (RuleException refused)
        {
            Assert.Fail($"frö {seed}: {refused.Rules[0].Message}\n{made}");
            throw;
        }
    }

    /// <summary>Tables below each other in one file, made of random parts.</summary>
    private sealed class MadeTables
    {
        private readonly Random random;
        private readonly List<string[]> rows = [];

        public MadeTables(int seed)
        {
            random = new Random(seed);
            for (var i = 1 + random.Next(3); i > 0; i--)
            {
                Table(i);
                rows.Add([]);
            }

            Bytes = Text();
        }

        public byte[] Bytes { get; }

        public HashSet<(string, string, string, FigureUnit, decimal?, FigureKind)> Figures { get; } = [];

        public int Faults { get; private set; }

        public override string ToString() => string.Join('\n', rows.Select(r => string.Join(" | ", r)));

        private T Any<T>(params T[] of) => of[random.Next(of.Length)];

        private void Table(int number)
        {
            var unit = Any(FigureUnit.Count, FigureUnit.Per100000);
            var area = $"Ort {(char)('A' + number)}å";
            rows.Add([unit == FigureUnit.Count ? Any("Anmälda brott, antal", "Antal brott") : "Anmälda brott per 100 000 invånare"]);
            var periods = Periods();
            var crimes = Enumerable.Range(0, 1 + random.Next(5)).Select(i => $"Brott {(char)('A' + i)}ö").ToList();
            var areas = Enumerable.Range(0, 1 + random.Next(3)).Select(i => $"{area} {(char)('p' + i)}").ToList();
            switch (random.Next(4))
            {
                case 0:
                    Long(unit, periods, crimes, areas);
                    break;
                case 1:
                    Both(unit, periods, crimes, areas);
                    break;
                case 2:
                    Headings(unit, periods, crimes, areas);
                    break;
                default:
                    AreasBelow(unit, periods, crimes[0], areas);
                    break;
            }

            if (random.Next(3) == 0)
            {
                rows.Add([Any("Källa: Brå", "* Preliminära uppgifter", "Anm. Räknat på nytt.", "1) En not som hör till tabellen.")]);
            }
        }

        private List<(string Head, string Period)> Periods()
        {
            var year = 2000 + random.Next(15);
            var count = 2 + random.Next(4);
            return random.Next(4) switch
            {
                0 => [.. Enumerable.Range(1, count).Select(m => (Any($"{year}-{m:00}", $"{year}M{m:00}"), $"{year}-{m:00}"))],
                1 =>
                [
                    .. Enumerable
                        .Range(1, Math.Min(4, count))
                        .Select(k => (Any($"{year}K{k}", $"kv {k} {year}", $"{year} kv{k}"), $"{year}K{k}")),
                ],
                2 => [.. Enumerable.Range(year, count).Select(y => ($"{y}H1", $"{y}H1"))],
                _ => [.. Enumerable.Range(year, count).Select(y => (Any($"{y}", $"{y}*", $"{y} 1)"), $"{y}"))],
            };
        }

        private string Value(string crime, string area, string period, FigureUnit unit)
        {
            switch (random.Next(14))
            {
                case 0:
                    Figures.Add((crime, area, period, unit, null, FigureKind.Suppressed));
                    return "..";
                case 1:
                    Figures.Add((crime, area, period, unit, null, FigureKind.None));
                    return "-";
                case 2:
                    return "";
                case 3:
                    Faults++;
                    return Any("okänt", "1 2 3", "12 %", "#N/A");
                default:
                    var n = random.Next((int)Math.Pow(10, 1 + random.Next(6)));
                    decimal value = unit == FigureUnit.Count ? n : n + (random.Next(10) / 10m);
                    Figures.Add((crime, area, period, unit, value, FigureKind.Number));
                    return Any(
                        value.ToString(CultureInfo.GetCultureInfo("sv-SE")),
                        value.ToString("#,0.#", CultureInfo.GetCultureInfo("sv-SE"))
                    );
            }
        }

        private string[] Row(string[] names, IEnumerable<string> values, string? junk) =>
            junk is null ? [.. names, .. values] : [.. names, .. values, junk];

        private void Long(FigureUnit unit, List<(string Head, string Period)> periods, List<string> crimes, List<string> areas)
        {
            var junk = random.Next(3) == 0 ? Any(Junk) : null;
            rows.Add(Row(["Brottstyp", "Område", "Period"], ["Antal"], junk));
            foreach (var (crime, area, period) in from c in crimes from a in areas from p in periods select (c, a, p))
            {
                rows.Add(
                    Row([crime, area, period.Head], [Value(crime, area, period.Period, unit)], junk is null ? null : Any("1", "x", ""))
                );
            }
        }

        private void Both(FigureUnit unit, List<(string Head, string Period)> periods, List<string> crimes, List<string> areas)
        {
            var junk = random.Next(3) == 0 ? Any(Junk) : null;
            rows.Add(Row(["Brottstyp", "Kommun"], periods.Select(p => p.Head), junk));
            foreach (var (crime, area) in from c in crimes from a in areas select (c, a))
            {
                rows.Add(
                    Row([crime, area], periods.Select(p => Value(crime, area, p.Period, unit)), junk is null ? null : Any("1", "x", ""))
                );
            }
        }

        private void Headings(FigureUnit unit, List<(string Head, string Period)> periods, List<string> crimes, List<string> areas)
        {
            rows.Add([Any("Brottstyp", "Brott", ""), .. periods.Select(p => p.Head)]);
            foreach (var area in areas)
            {
                rows.Add([area]);
                foreach (var crime in crimes)
                {
                    rows.Add([crime, .. Filled(periods.Select(p => Value(crime, area, p.Period, unit)))]);
                }
            }
        }

        private void AreasBelow(FigureUnit unit, List<(string Head, string Period)> periods, string crime, List<string> areas)
        {
            rows.Add([Any("Område", "Stadsdel"), .. periods.Select(p => p.Head)]);
            rows.Add([crime]);
            foreach (var area in areas)
            {
                rows.Add([area, .. Filled(periods.Select(p => Value(crime, area, p.Period, unit)))]);
            }
        }

        /// <summary>A row that has a name and nothing else is a heading, not one of figures.</summary>
        private IEnumerable<string> Filled(IEnumerable<string> values)
        {
            var all = values.ToList();
            if (all.TrueForAll(v => v.Length == 0))
            {
                Faults++;
                all[0] = "saknas";
            }

            return all;
        }

        private byte[] Text()
        {
            var delimiter = Any(";", "\t", "|");
            var text = string.Join(Any("\n", "\r\n"), rows.Select(r => string.Join(delimiter, r)));
            return random.Next(4) switch
            {
                0 => Encoding.Latin1.GetBytes(text.Replace('\u2212', '-')),
                1 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
                2 => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
                _ => MadeFiles.TextSheet(rows),
            };
        }
    }
}
