#pragma warning disable EF1001 // the providers' own design-time services are what the tool asks
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.EntityFrameworkCore.Sqlite.Design.Internal;
using Microsoft.EntityFrameworkCore.SqlServer.Design.Internal;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Data;
using Samverkan.Tests.Docs;

namespace Samverkan.Tests.Data;

/// <summary>The model is compiled ahead (ADR 26); what is compiled must be what the code says.</summary>
public partial class CompiledModelTests
{
    private const string Folder = "src/Samverkan.Core/Data/Compiled";

    [Fact]
    public void Sqlite_is_asked_by_the_model_of_the_code()
    {
        using var db = new SqliteSamverkanDb(Providers.Sqlite("Data Source=:memory:"));
        IsCompiled(db, "Sqlite", new SqliteDesignTimeServices());
    }

    [Fact]
    public void SQL_Server_is_asked_by_the_model_of_the_code()
    {
        using var db = new SqlServerSamverkanDb(Providers.SqlServer("Server=none;Encrypt=false"));
        IsCompiled(db, "SqlServer", new SqlServerDesignTimeServices());
    }

    private static void IsCompiled(SamverkanDb db, string provider, IDesignTimeServices design)
    {
        var folder = Path.Combine(DocsTests.Root, Folder, provider);
        var actual = Compile(db, provider, design);
        if (Environment.GetEnvironmentVariable("SAMVERKAN_APPROVE") == "1")
        {
            Directory.CreateDirectory(folder);
            Array.ForEach(Directory.GetFiles(folder), File.Delete);
            actual.ForEach(f => File.WriteAllText(Path.Combine(folder, f.Path), f.Code));
        }

        Assert.Equal(actual.Select(f => f.Path).Order(), Directory.GetFiles(folder).Select(Path.GetFileName).Order());
        Assert.All(actual, f => Assert.Equal(f.Code, File.ReadAllText(Path.Combine(folder, f.Path))));
        Assert.Equal($"Samverkan.Core.Data.Compiled.{provider}", db.Model.GetType().Namespace);
    }

    private static List<ScaffoldedFile> Compile(SamverkanDb db, string provider, IDesignTimeServices design)
    {
        var collection = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(db);
        design.ConfigureDesignTimeServices(collection);
        using var services = collection.BuildServiceProvider();
        return Named([
            .. services
                .GetRequiredService<ICompiledModelCodeGeneratorSelector>()
                .Select(new() { Language = "C#" })
                .GenerateModel(
                    db.GetService<IDesignTimeModel>().Model,
                    new()
                    {
                        ContextType = db.GetType(),
                        Language = "C#",
                        ModelNamespace = $"Samverkan.Core.Data.Compiled.{provider}",
                    }
                ),
        ]);
    }

    /// <summary>The generator gives a model a new identity each time; the same model has the same here.</summary>
    private static List<ScaffoldedFile> Named(List<ScaffoldedFile> files)
    {
        var code = string.Concat(files.OrderBy(f => f.Path, StringComparer.Ordinal).Select(f => ModelId().Replace(f.Code, "")));
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(code)).AsSpan(0, 16));
        files.ForEach(f => f.Code = ModelId().Replace(f.Code, $"modelId: new Guid(\"{id}\")"));
        return files;
    }

    [GeneratedRegex("modelId: new Guid\\(\"[^\"]+\"\\)")]
    private static partial Regex ModelId();
}
