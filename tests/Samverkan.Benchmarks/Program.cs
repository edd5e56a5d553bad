using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(Samverkan.Benchmarks.AgreementPdf).Assembly).Run(args);
