using System.Globalization;
using Samverkan.Core.Statistics;
using Samverkan.Core.Statistics.Reading;

namespace Samverkan.Tests.Statistics;

public partial class FigureFileTests
{
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Any_well_formed_file_reads_back_the_values_it_was_made_of(int seed)
    {
        var random = new Random(seed);
        var years = Enumerable.Range(1996 + random.Next(20), 1 + random.Next(9)).ToList();
        var areas = Enumerable.Range(0, 1 + random.Next(6)).Select(i => $"Område {(char)('A' + i)}å").ToList();
        var crimes = Enumerable.Range(0, 1 + random.Next(8)).Select(i => $"Brott {(char)('A' + i)}ö").ToList();
        var values = (from a in areas from c in crimes from y in years select (a, c, y)).ToDictionary(
            k => k,
            _ =>
                random.Next(10) switch
                {
                    0 => "..",
                    1 => "-",
                    2 => "0",
                    var n => random.Next((int)Math.Pow(10, n)).ToString(CultureInfo.InvariantCulture),
                }
        );
        var read = FigureFile.Read(Made(random, years, areas, crimes, values), true);
        Assert.Empty(read.Faults);
        Assert.Equal(values.Count, read.Figures.Count);
        Assert.All(
            read.Figures,
            f =>
            {
                var text = values[(f.Area, f.Crime, f.Period.Year)];
                Assert.Equal(
                    text switch
                    {
                        ".." => FigureKind.Suppressed,
                        "-" => FigureKind.None,
                        _ => FigureKind.Number,
                    },
                    f.Kind
                );
                Assert.Equal(f.Kind == FigureKind.Number ? decimal.Parse(text, CultureInfo.InvariantCulture) : null, f.Value);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_mutated_file_is_read_or_refused_but_never_anything_else(int seed)
    {
        var random = new Random(seed);
        var bytes = (seed % 3) switch
        {
            0 => MadeFiles.Csv("Brottstyp;Område;År;Antal", "Rån;Norrmalm;2015;5", "Klotter;Norrmalm;2015;1 200"),
            1 => MadeFiles.Xls(["Brottstyp", "2014", "2015"], ["Norrmalm"], ["Rån", "5", "6"]),
            _ => MadeFiles.Xlsx(["Brottstyp", "2014", "2015"], ["Norrmalm"], ["Rån", "5", "6"]),
        };
        for (var i = 0; i < 1 + (bytes.Length / 40); i++)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        try
        {
            _ = FigureFile.Read(bytes[..(random.Next(4) == 0 ? random.Next(1, bytes.Length) : bytes.Length)], true);
        }
        catch (RuleException refused)
        {
            Assert.Equal(StatisticsRules.Unreadable.Id, refused.Rules[0].Id);
        }
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    private static byte[] Made(
        Random random,
        List<int> years,
        List<string> areas,
        List<string> crimes,
        Dictionary<(string, string, int), string> values
    )
    {
        var grouped = random.Next(4) == 0 && values.Values.All(v => v is not ".." and not "-") ? " " : "";
        string Shown(string v) =>
            grouped.Length > 0 && v.Length > 3 ? (v.Length > 6 ? v[..^6] + Nbsp + v[^6..^3] : v[..^3]) + Nbsp + v[^3..] : v;
        if (random.Next(2) == 0 || years.Count < 2)
        {
            var rows = values
                .Select(v => (string[])[v.Key.Item2, v.Key.Item1, v.Key.Item3.ToString(CultureInfo.InvariantCulture), Shown(v.Value)])
                .Prepend(["Brottstyp", "Område", "År", "Antal"])
                .ToArray();
            return random.Next(3) switch
            {
                0 => MadeFiles.Csv([.. rows.Select(r => string.Join(';', r))]),
                1 => MadeFiles.Latin1([.. rows.Select(r => string.Join('\t', r))]),
                _ => MadeFiles.Xlsx(rows),
            };
        }

        var table = new List<string[]> { (string[])["Brottstyp", .. years.Select(y => y.ToString(CultureInfo.InvariantCulture))] };
        foreach (var area in areas)
        {
            table.Add([area]);
            table.AddRange(crimes.Select(c => (string[])[c, .. years.Select(y => Shown(values[(area, c, y)]))]));
        }

        return random.Next(2) == 0 ? MadeFiles.Xls([.. table]) : MadeFiles.Csv([.. table.Select(r => string.Join(';', r))]);
    }
}
