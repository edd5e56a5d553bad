using BenchmarkDotNet.Running;
using Samverkan.Benchmarks;

// Commands that are not benchmarks: one document rendered alone in a process, for its peak of memory; a large data set in a file.
switch (args)
{
    case ["peak-memory"]:
        await PeakMemory.PrintAsync();
        break;
    case ["data-set", var file]:
        await LargeDataSet.MakeAsync(file, LargeDataSet.Agreements, LargeDataSet.Years);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(AgreementPdf).Assembly).Run(args);
        break;
}
