using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Samverkan.Core.Data;

#pragma warning disable EF1001 // The provider's own connection; the version is pinned, and a test sees that it still stays open
/// <summary>
/// A pooled context's connection stays open while the context waits to be used again: to open one registers functions and collations
/// anew, which costs more than most queries.
/// </summary>
internal sealed class OpenSqliteConnection(
    RelationalConnectionDependencies dependencies,
    IRawSqlCommandBuilder commands,
    IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger
) : SqliteRelationalConnection(dependencies, commands, logger)
{
    protected override void CloseDbConnection() { }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;
}
#pragma warning restore EF1001
