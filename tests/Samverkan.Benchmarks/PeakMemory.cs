using System.Diagnostics;
using System.Globalization;
using Samverkan.Documents.Content;
using Samverkan.Documents.Pdf;

namespace Samverkan.Benchmarks;

/// <summary>What a process that only renders the sixty pages needs of memory at most.</summary>
public static class PeakMemory
{
    private const string ChildVariable = "SAMVERKAN_PEAK_DOCUMENT";

    /// <summary>Starts a process of its own that reads the document and renders it ten times, and prints its peak.</summary>
    public static async Task PrintAsync()
    {
        if (Environment.GetEnvironmentVariable(ChildVariable) is { Length: > 0 } file)
        {
            var document = Document.FromJson(await File.ReadAllTextAsync(file));
            var pages = 0;
            for (var i = 0; i < 10; i++)
            {
                pages = PdfRenderer.Render(document).Length;
            }

            using var me = Process.GetCurrentProcess();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"peak working set {me.PeakWorkingSet64 / 1024 / 1024} MB, file {pages / 1024} kB"
                )
            );
            return;
        }

        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, (await AgreementPdf.SixtyPagesAsync()).ToJson());
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [.. Environment.GetCommandLineArgs().Skip(Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? 0 : 1)]
        );
        start.Environment[ChildVariable] = path;
        using var child = Process.Start(start)!;
        await child.WaitForExitAsync();
        File.Delete(path);
    }
}
