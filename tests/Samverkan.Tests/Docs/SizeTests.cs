namespace Samverkan.Tests.Docs;

/// <summary>How long files and lines may be, and how much test code there is.</summary>
public class SizeTests
{
    private const int MostLines = 300;
    private const int MostCharacters = 140;
    private const double LeastTests = 0.45;

    private static readonly string[] NotOurs = ["obj", "bin", "Migrations", "Compiled", "node_modules"];

    private static IEnumerable<string> Files(string folder, params string[] endings) =>
        Directory
            .EnumerateFiles(Path.Combine(DocsTests.Root, folder), "*.*", SearchOption.AllDirectories)
            .Where(f => endings.Contains(Path.GetExtension(f)))
            .Where(f => !Array.Exists(NotOurs, d => f.Contains($"/{d}/", StringComparison.Ordinal)));

    private static IEnumerable<string> All => Files("src", ".cs", ".cshtml").Concat(Files("tests", ".cs", ".cshtml"));

    [Fact]
    public void Files_are_short() => Assert.DoesNotContain(All, f => File.ReadLines(f).Count() > MostLines);

    [Fact]
    public void Lines_are_short() =>
        Assert.Empty(
            All.SelectMany(f => File.ReadLines(f).Select((l, i) => (Line: l, At: $"{f}:{i + 1}")))
                .Where(x => x.Line.Length > MostCharacters)
                .Select(x => x.At)
        );

    [Fact]
    public void There_is_enough_test_code()
    {
        int Lines(string folder) => Files(folder, ".cs").Sum(f => File.ReadLines(f).Count());

        Assert.InRange((double)Lines("tests") / Lines("src"), LeastTests, 2);
    }
}
