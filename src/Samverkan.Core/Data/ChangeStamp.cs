using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage;

namespace Samverkan.Core.Data;

/// <summary>
/// Changes with every act in an agreement (or, under the empty id, in what the installation shares and in who sees what). What is worked
/// out from stored things may be remembered as long as the stamp is the same. Presence and mail do not touch it.
/// </summary>
public sealed class ChangeStamp
{
    /// <summary>The id under which what the installation shares is stamped.</summary>
    public static readonly Guid Installation = Guid.Empty;

    private ChangeStamp() { }

    internal ChangeStamp(Guid id, Guid stamp) => (Id, Stamp) = (id, stamp);

    /// <summary>The agreement; empty for the installation.</summary>
    public Guid Id { get; private set; }

    /// <summary>Another value after every act.</summary>
    public Guid Stamp { get; private set; }
}

/// <summary>How stamps are stored.</summary>
internal sealed class ChangeStampModel : IEntityTypeConfiguration<ChangeStamp>
{
    public void Configure(EntityTypeBuilder<ChangeStamp> e)
    {
        e.ToTable("ChangeStamps");
        e.Property(s => s.Id).ValueGeneratedNever();
    }
}

/// <summary>Reads stamps.</summary>
public sealed class ChangeStamps(SamverkanDb db)
{
    private static readonly PerModel<Func<SamverkanDb, Guid, CancellationToken, Task<Guid>>> ById = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid id, CancellationToken ct) =>
                db.Set<ChangeStamp>().Where(s => s.Id == id).Select(s => s.Stamp).FirstOrDefault()
        )
    );

    /// <summary>
    /// How the installation's stamp is asked for, the same in every dialect. Every request asks, and EF Core's part of it costs more than
    /// the rest together.
    /// </summary>
    internal const string Installation = """SELECT "Stamp" FROM "ChangeStamps" WHERE "Id" = '00000000-0000-0000-0000-000000000000'""";

    /// <summary>The installation's stamp: another after every change of what it shares and of who sees what.</summary>
    public Task<Guid> OfInstallationAsync(CancellationToken ct = default)
    {
        var strategy = db.Database.CreateExecutionStrategy();
        return strategy.RetriesOnFailure ? strategy.ExecuteAsync(ReadAsync, ct) : ReadAsync(ct);
    }

    private async Task<Guid> ReadAsync(CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            using var command = KeptStatements.On(db.Database.GetDbConnection(), Installation);
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleRow, ct);
            return await reader.ReadAsync(ct) ? reader.GetGuid(0) : Guid.Empty;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>An agreement's stamp: another after every act in it.</summary>
    public Task<Guid> OfAgreementAsync(Guid id, CancellationToken ct = default) => ById.For(db)(db, id, ct);

    /// <summary>Gives an agreement another stamp, for a change that is made without an act of its own.</summary>
    public Task RenewAsync(Guid id, CancellationToken ct = default)
    {
        var stamp = Guid.CreateVersion7();
        return db.Set<ChangeStamp>().Where(s => s.Id == id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Stamp, stamp), ct);
    }

    /// <summary>The stamps of agreements and of the installation, by their ids.</summary>
    public Task<Dictionary<Guid, Guid>> EachAsync(IReadOnlyCollection<Guid> agreements, CancellationToken ct = default)
    {
        List<Guid> ids = [.. agreements, ChangeStamp.Installation];
        return db.Set<ChangeStamp>().AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Stamp, ct);
    }

    /// <summary>The stamps of agreements and of the installation as one text; the same text means that nothing changed.</summary>
    public async Task<string> OfAsync(IReadOnlyCollection<Guid> agreements, CancellationToken ct = default)
    {
        List<Guid> ids = [.. agreements, ChangeStamp.Installation];
        var stamps = await db.Set<ChangeStamp>().AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => s.Stamp).ToListAsync(ct);
        stamps.Sort();
        return string.Join(',', stamps);
    }
}
