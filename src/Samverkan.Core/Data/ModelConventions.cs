using Microsoft.EntityFrameworkCore;
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
    /// <summary>
    /// Keys are set in code, versions guard against stale saves, what belongs to an agreement is found by its id, nothing is deleted by
    /// cascade, text sorts the Swedish way.
    /// </summary>
    public static void Apply(ModelBuilder b, string collation)
    {
        foreach (var type in b.Model.GetEntityTypes())
        {
            if (typeof(Entity).IsAssignableFrom(type.ClrType))
            {
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
}
