using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Samverkan.Core.Data;

/// <summary>What a save changes of a thing's own short facts.</summary>
internal static class Differences
{
    /// <summary>The longest text that is a short fact; longer ones are kept where they are written.</summary>
    private const int Short = 200;

    /// <summary>How what is kept of acts is written: letters as they are.</summary>
    internal static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Before and after by name, as JSON; empty when nothing short changed, or when the thing is or was secret.</summary>
    public static string Of(EntityEntry<Entity> entry)
    {
        if (entry.Entity is IMarked && IsSecret(entry))
        {
            return "";
        }

        var own = WasOwn(entry);
        var changed = entry
            .Properties.Where(p =>
                p.IsModified
                && p.Metadata.Name is not (nameof(Entity.Version) or nameof(ISearchable.SearchText))
                && p.Metadata.PropertyInfo?.IsDefined(typeof(NotRecordedAttribute)) != true
                && !Equals(p.OriginalValue, p.CurrentValue)
            )
            .Select(p => (p.Metadata.Name, Before: own ? "" : Text(p.OriginalValue), After: Text(p.CurrentValue)))
            .Where(p => p is { Before.Length: <= Short, After.Length: <= Short })
            .ToDictionary(p => p.Name, p => new[] { p.Before, p.After });
        return changed.Count == 0 ? "" : JsonSerializer.Serialize(changed, Plain);
    }

    /// <summary>Whether what one party had for itself becomes both parties': what it said until then is told to nobody.</summary>
    private static bool WasOwn(EntityEntry<Entity> entry) =>
        entry.Properties.Any(p => p.Metadata.Name == "OwnerPartyId" && p is { OriginalValue: not null, CurrentValue: null });

    private static bool IsSecret(EntityEntry<Entity> entry) =>
        entry.Properties.Any(p =>
            (
                p.Metadata.ClrType == typeof(Classification)
                && (Equals(p.OriginalValue, Classification.Secret) || Equals(p.CurrentValue, Classification.Secret))
            ) || (p.Metadata.Name == nameof(Marking.Readers) && (ForSome(p.OriginalValue) || ForSome(p.CurrentValue)))
        );

    private static bool ForSome(object? stored) => stored is string text && text.StartsWith(Readership.OnlySign, StringComparison.Ordinal);

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            byte[] bytes => Convert.ToBase64String(bytes),
            DateOnly day => day.Iso(),
            DateTime at => at.ToString("O", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}
