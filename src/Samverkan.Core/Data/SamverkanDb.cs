using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Samverkan.Core.Data;

/// <summary>The one model of the product; a subclass per provider carries its migrations.</summary>
public abstract class SamverkanDb(DbContextOptions options)
    : IdentityDbContext<AppUser, IdentityRole<Guid>, Guid>(options),
        IDataProtectionKeyContext
{
    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The collation for text: Swedish order, case-insensitive.</summary>
    protected abstract string SwedishCollation { get; }

    /// <summary>Whether rows are kept in the order they were made, apart from their key.</summary>
    protected virtual bool OwnOrder => false;

    /// <summary>Instants are stored as UTC, enums by their names.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    /// <summary>Every feature's own configuration, then what holds for all of them.</summary>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SamverkanDb).Assembly);
        ModelConventions.Apply(builder, SwedishCollation, OwnOrder);
    }

    /// <summary>Refuses the save when the row has changed since the form was drawn.</summary>
    /// <exception cref="StaleException">Somebody else saved in between.</exception>
    public void Expect(Entity entity, int seenVersion)
    {
        if (entity.Version != seenVersion)
        {
            throw new StaleException("", "", entity.Version, entity.Id);
        }
    }

    /// <summary>Counts a change of the row although only its children changed, so that other open forms become stale.</summary>
    public void Touch(Entity entity)
    {
        if (Entry(entity).State == EntityState.Unchanged)
        {
            Entry(entity).State = EntityState.Modified;
        }
    }

    /// <summary>Adds an entity that was made by its parent, unless it is known already.</summary>
    public void AddIfNew(Entity entity)
    {
        if (Entry(entity).State == EntityState.Detached)
        {
            Add(entity);
        }
    }

    /// <summary>Only the data-protection key ring saves this way; the guards hold here too.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.DetectChanges();
        WriteGuards.Check(ChangeTracker);
        WriteGuards.Stamp(this);
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            WriteGuards.Unstamp(this);
        }
    }

    /// <summary>Saves what the guards let through (see WriteGuards).</summary>
    /// <exception cref="StaleException">Somebody else saved the same row, or made the same thing, in between.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        WriteGuards.Check(ChangeTracker);
        WriteGuards.Stamp(this);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException e) when (e.Entries.Any(x => x.Entity is Entity))
        {
            throw new StaleException(subject: e.Entries.Select(x => x.Entity).OfType<Entity>().First().Id);
        }
        catch (DbUpdateException e)
            when (e.InnerException
                    is Microsoft.Data.Sqlite.SqliteException { SqliteExtendedErrorCode: 2067 }
                        or Microsoft.Data.SqlClient.SqlException { Number: 2601 or 2627 }
            )
        {
            // Somebody else made the same thing at the same moment: a number, an address, a draft, an open request.
            throw new StaleException();
        }
        finally
        {
            WriteGuards.Unstamp(this);
        }
    }
}

/// <summary>SQLite: the embedded default.</summary>
public sealed class SqliteSamverkanDb(DbContextOptions<SqliteSamverkanDb> options) : SamverkanDb(options)
{
    /// <inheritdoc/>
    protected override string SwedishCollation => SqliteSwedish.CollationName;
}

/// <summary>SQL Server: production.</summary>
public sealed class SqlServerSamverkanDb(DbContextOptions<SqlServerSamverkanDb> options) : SamverkanDb(options)
{
    /// <inheritdoc/>
    protected override string SwedishCollation => "Finnish_Swedish_CI_AS";

    /// <inheritdoc/>
    protected override bool OwnOrder => true;
}
