using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Samverkan.Core.Data;

/// <summary>Stores instants as UTC and gives them back as such.</summary>
public sealed class UtcDateTimeConverter()
    : ValueConverter<DateTime, DateTime>(
        v => v.Kind == DateTimeKind.Utc ? v : DateTime.SpecifyKind(v, DateTimeKind.Utc),
        v => DateTime.SpecifyKind(v, DateTimeKind.Utc)
    );

/// <summary>The conventions that hold for every table; what is its own, each feature says in its configuration.</summary>
internal static class ModelConventions
{
    /// <summary>Ids that name a row of another table, by property and that table's entity, where no feature has said so.</summary>
    private static readonly (string Property, string Entity)[] Names =
    [
        ("AgreementId", "Agreement"),
        ("PartyId", "AgreementParty"),
        ("OwnerPartyId", "AgreementParty"),
        ("AskedByPartyId", "AgreementParty"),
        ("FunctionId", "Function"),
        ("PersonId", "Person"),
    ];

    /// <summary>
    /// Keys are set in code, versions guard against stale saves, what belongs to an agreement is found by its id, nothing is deleted by
    /// cascade, text sorts the Swedish way.
    /// </summary>
    /// <param name="ownOrder">
    /// Whether rows can be kept in the order they were made, by their sequence, apart from their key: SQL Server sorts an identity
    /// otherwise than by time, and new rows would be spread over the whole table.
    /// </param>
    public static void Apply(ModelBuilder b, string collation, bool ownOrder)
    {
        foreach (var type in b.Model.GetEntityTypes().ToList())
        {
            if (typeof(Entity).IsAssignableFrom(type.ClrType))
            {
                if (ownOrder)
                {
                    OrderBySequence(b, type);
                }

                b.Entity(type.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
                b.Entity(type.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
            }

            if (type.FindProperty("AgreementId") is { } agreement && !type.GetIndexes().Any(i => i.Properties[0] == agreement))
            {
                b.Entity(type.ClrType).HasIndex("AgreementId");
            }

            foreach (
                var key in type.GetForeignKeys()
                    .Where(k => k.DeclaringEntityType.ClrType.Namespace?.StartsWith("Samverkan", StringComparison.Ordinal) == true)
            )
            {
                key.DeleteBehavior = DeleteBehavior.Restrict;
            }

            foreach (
                var property in type.GetProperties()
                    .Where(p =>
                        p.ClrType == typeof(string) && type.ClrType.Namespace?.StartsWith("Samverkan", StringComparison.Ordinal) == true
                    )
            )
            {
                property.SetCollation(collation);
            }
        }
    }

    /// <summary>The sequence is the order on disk, and every id that names a row of a table that is never emptied is held to it.</summary>
    private static void OrderBySequence(ModelBuilder b, IMutableEntityType type)
    {
        b.Entity(type.ClrType).HasKey(nameof(Entity.Id)).IsClustered(false);
        b.Entity(type.ClrType).HasIndex(nameof(Entity.Sequence)).IsClustered();
        foreach (var (property, entity) in Names.Where(n => type.FindProperty(n.Property) is { } p && !type.FindForeignKeys(p).Any()))
        {
            var principal = b.Model.GetEntityTypes().First(t => t.ClrType.Name == entity);
            b.Entity(type.ClrType).HasOne(principal.ClrType, null).WithMany().HasForeignKey(property);
        }
    }
}
