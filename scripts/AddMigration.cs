// Adds a migration for both databases: dotnet run scripts/AddMigration.cs <Name>
using System.Diagnostics;

if (args is not [var name])
{
    Console.Error.WriteLine("Usage: dotnet run scripts/AddMigration.cs <Name>");
    return 2;
}

foreach (var provider in new[] { "Sqlite", "SqlServer" })
{
    var arguments = $"ef migrations add {name} --project src/Samverkan.Core --context {provider}SamverkanDb -o Data/Migrations/{provider}";
    using var process = Process.Start("dotnet", arguments);
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        return process.ExitCode;
    }
}

return 0;
