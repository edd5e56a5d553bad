using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Samverkan.Core.Agreements;
using Samverkan.Core.Archive;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;

namespace Samverkan.Benchmarks;

/// <summary>
/// Copies an agreement's rows in a SQLite file, with the organisations, functions and people (not accounts) of its parties, under new
/// ids.
/// </summary>
internal static class CopiedAgreement
{
    /// <summary>Ids begin with a time; a copy's begin with its number instead, so that references between copied rows still meet.</summary>
    private const int FirstPrefix = 0x1000;

    public static async Task CopyAsync(SamverkanDb db, Guid agreementId, int copies)
    {
        await db.Database.OpenConnectionAsync();
        var tables = Tables(db);
        await RunAsync(db, "PRAGMA foreign_keys = OFF; CREATE TEMP TABLE copied (Id TEXT PRIMARY KEY)");
        foreach (var (table, _, where) in tables)
        {
            await RunAsync(db, $"INSERT OR IGNORE INTO copied SELECT Id FROM \"{table}\" WHERE {where(agreementId)}");
        }

        for (var n = 0; n < copies; n++)
        {
            var prefix = (FirstPrefix + n).ToString("X4", CultureInfo.InvariantCulture);
            await RunAsync(db, "BEGIN");
            foreach (var (table, columns, _) in tables)
            {
                var values = columns.Select(c =>
                    c.IsId ? $"CASE WHEN \"{c.Name}\" IN copied THEN '{prefix}' || substr(\"{c.Name}\", 5) ELSE \"{c.Name}\" END"
                    : c.MustDiffer ? $"\"{c.Name}\" || '-{n}'"
                    : $"\"{c.Name}\""
                );
                await RunAsync(
                    db,
                    $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(c => $"\"{c.Name}\""))}) SELECT "
                        + $"{string.Join(',', values)} FROM \"{table}\" WHERE Id IN copied"
                );
            }

            await RunAsync(db, "COMMIT");
        }

        await RunAsync(db, "ANALYZE; PRAGMA foreign_keys = ON; PRAGMA foreign_key_check; PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>
    /// What is copied: everything that carries the agreement's id, what hangs on it, and the parties' organisations. Archived PDF files
    /// are left out for their size.
    /// </summary>
    private static List<(string Table, List<(string Name, bool IsId, bool MustDiffer)> Columns, Func<Guid, string> Where)> Tables(
        SamverkanDb db
    )
    {
        string[] different = [nameof(Agreement) + ".Slug", nameof(Organisation) + ".Name"];
        var parties =
            "SELECT OrganisationId FROM \"" + Name(db.Model.FindEntityType(typeof(AgreementParty))!) + "\" WHERE AgreementId = '{0}'";
        var own = new Dictionary<IEntityType, string>();
        void Add(IEntityType type, string where) => own.TryAdd(type, where);
        Add(db.Model.FindEntityType(typeof(Agreement))!, "Id = '{0}'");
        Add(db.Model.FindEntityType(typeof(ChangeStamp))!, "Id = '{0}'");
        Add(db.Model.FindEntityType(typeof(Organisation))!, $"Id IN ({parties})");
        Add(db.Model.FindEntityType(typeof(Function))!, $"OrganisationId IN ({parties})");
        var holdings = Name(db.Model.FindEntityType(typeof(FunctionHolding))!);
        var functions = Name(db.Model.FindEntityType(typeof(Function))!);
        Add(
            db.Model.FindEntityType(typeof(Person))!,
            $"Id IN (SELECT PersonId FROM \"{holdings}\" WHERE FunctionId IN (SELECT Id FROM \"{functions}\" WHERE OrganisationId IN "
                + $"({parties})))"
        );
        foreach (var type in db.Model.GetEntityTypes().Where(t => t.FindProperty("AgreementId") is not null && !IsFile(t)))
        {
            Add(type, "AgreementId = '{0}'");
        }

        for (var before = 0; before != own.Count; )
        {
            before = own.Count;
            foreach (
                var key in db
                    .Model.GetEntityTypes()
                    .Where(t => t.FindProperty("Id") is not null && !IsFile(t) && !Name(t).StartsWith("AspNet", StringComparison.Ordinal))
                    .SelectMany(t => t.GetForeignKeys())
                    .Where(k => own.ContainsKey(k.PrincipalEntityType) && k.Properties.Count == 1)
                    .ToList()
            )
            {
                Add(
                    key.DeclaringEntityType,
                    $"\"{key.Properties[0].GetColumnName()}\" IN (SELECT Id FROM \"{Name(key.PrincipalEntityType)}\" WHERE "
                        + $"{own[key.PrincipalEntityType]})"
                );
            }
        }

        return
        [
            .. own.Select(t =>
                (
                    Name(t.Key),
                    t.Key.GetProperties()
                        .Select(p =>
                            (
                                p.GetColumnName(),
                                IsId: (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid),
                                different.Contains(t.Key.ClrType.Name + "." + p.Name)
                            )
                        )
                        .ToList(),
                    (Func<Guid, string>)(id => string.Format(CultureInfo.InvariantCulture, t.Value, id.ToString().ToUpperInvariant()))
                )
            ),
        ];
    }

    private static bool IsFile(IEntityType type) => type.ClrType == typeof(StoredFile) || type.ClrType == typeof(FileToMake);

    private static string Name(IEntityType type) => type.GetTableName()!;

    private static async Task RunAsync(SamverkanDb db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The names come from the model.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
