using BenchmarkDotNet.Running;
using Samverkan.Benchmarks;

// Commands that are not benchmarks: one document rendered alone in a process, for its peak of memory, the same of an import; a large data
// set in a file; how many commands an act sends to the database; what pages cost that a run of equal requests does not show.
switch (args)
{
    case ["peak-memory"]:
        await PeakMemory.PrintAsync();
        break;
    case ["import-memory"]:
        await ImportOfFigures.PrintPeakAsync();
        break;
    case ["data-set", var file]:
        await LargeDataSet.MakeAsync(file, LargeDataSet.Agreements, LargeDataSet.Years);
        break;
    case ["acts"]:
        await ActCosts.PrintAsync();
        break;
    case ["page-costs"]:
        await PageCosts.PrintAsync();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AgreementPdf).Assembly).Run(args);
        break;
}
