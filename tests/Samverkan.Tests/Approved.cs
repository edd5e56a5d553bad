using System.Runtime.CompilerServices;

namespace Samverkan.Tests;

/// <summary>Compares generated text with an approved file; SAMVERKAN_APPROVE=1 writes the file anew.</summary>
internal static class Approved
{
    public static void Check(string file, string actual, [CallerFilePath] string caller = "")
    {
        var root = Path.GetDirectoryName(caller)!;
        while (!File.Exists(Path.Combine(root, "Samverkan.Tests.csproj")))
        {
            root = Path.GetDirectoryName(root)!;
        }

        var path = Path.GetFullPath(Path.Combine(root, file));
        if (Environment.GetEnvironmentVariable("SAMVERKAN_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(
            File.Exists(path),
            $"{file} is missing. Run the tests with SAMVERKAN_APPROVE=1 and read the file before committing it."
        );
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
