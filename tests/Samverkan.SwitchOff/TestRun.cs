using System.Reflection;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Samverkan.SwitchOff;

/// <summary>The tests of an assembly, found once and run in this process as often as asked.</summary>
internal sealed class TestRun(Assembly assembly)
{
    private readonly XunitTestFramework framework = new(new Listener(_ => true));
    private IReadOnlyList<ITestCase>? all;

    private IReadOnlyList<ITestCase> All => all ??= Find();

    /// <summary>Whether a test of these classes fails; stops at the first class with one.</summary>
    public bool Fails(IEnumerable<string> classes) => classes.Any(Fails);

    private bool Fails(string type)
    {
        var cases = All.Where(c => c.TestMethod.TestClass.Class.Name == type).Cast<IXunitTestCase>().ToList();
        var failed = false;
        using var done = new ManualResetEventSlim();
        var listener = new Listener(message =>
        {
            failed |= message is ITestFailed;
            if (message is ITestAssemblyFinished)
            {
                done.Set();
            }

            return true;
        });
        using var executor = (XunitTestFrameworkExecutor)framework.GetExecutor(assembly.GetName());
        executor.RunTests(cases, listener, new Options());
        done.Wait();
        return failed;
    }

    private List<ITestCase> Find()
    {
        var found = new List<ITestCase>();
        using var done = new ManualResetEventSlim();
        using var discoverer = framework.GetDiscoverer(Reflector.Wrap(assembly));
        discoverer.Find(
            false,
            new Listener(message =>
            {
                switch (message)
                {
                    case ITestCaseDiscoveryMessage one:
                        found.Add(one.TestCase);
                        break;
                    case IDiscoveryCompleteMessage:
                        done.Set();
                        break;
                }

                return true;
            }),
            new Options()
        );
        done.Wait();
        return found;
    }

    private sealed class Listener(Func<IMessageSinkMessage, bool> on) : IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => on(message);
    }

    private sealed class Options : ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
    {
        private readonly Dictionary<string, object?> values = new(StringComparer.Ordinal);

        public TValue GetValue<TValue>(string name) => values.TryGetValue(name, out var value) ? (TValue)value! : default!;

        public void SetValue<TValue>(string name, TValue value) => values[name] = value;
    }
}
