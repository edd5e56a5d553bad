using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Samverkan.Core.Data;

/// <summary>What is refused at every save: changing what is frozen, and changing anything without a history row.</summary>
internal static class WriteGuards
{
    /// <exception cref="InvalidOperationException">The save breaks a guard; the code is wrong, not the user.</exception>
    public static void Check(ChangeTracker tracker)
    {
        var changed = tracker
            .Entries<Entity>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .ToList();
        if (changed.Count > 0 && !changed.Exists(e => e is { State: EntityState.Added, Entity: IRecord }))
        {
            throw new InvalidOperationException(
                $"A change of {string.Join(", ", changed.Select(e => e.Metadata.ClrType.Name).Distinct())} has no history row."
            );
        }

        foreach (var record in changed.Where(e => e is { State: EntityState.Added, Entity: IRecord }).Select(e => (IRecord)e.Entity))
        {
            if (changed.Find(e => e.State == EntityState.Modified && e.Entity.Id == record.SubjectId) is { } subject)
            {
                record.Keep(Differences.Of(subject));
            }
        }

        foreach (var entry in changed)
        {
            RefuseFrozen(entry);
            if (entry.State != EntityState.Deleted)
            {
                Prepare(entry);
            }
        }
    }

    /// <summary>Gives new stamps to what the save changes: its agreements, and the installation where it shares something, decides who
    /// sees what or ends sessions.</summary>
    public static void Stamp(DbContext db)
    {
        var changed = db
            .ChangeTracker.Entries<Entity>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        var (keys, made) = (new HashSet<Guid>(), new HashSet<Guid>());
        foreach (var entry in changed)
        {
            if (entry is { State: EntityState.Added, Entity: IRecord record })
            {
                keys.Add(record.AgreementId ?? ChangeStamp.Installation);
            }

            if (entry.Entity is IReach)
            {
                keys.Add(ChangeStamp.Installation);
            }

            if (entry.State == EntityState.Added)
            {
                made.Add(entry.Entity.Id);
            }
        }

        if (db.ChangeTracker.Entries<AppUser>().Any(EndsSessions))
        {
            keys.Add(ChangeStamp.Installation);
        }

        foreach (var key in keys)
        {
            var stamp = new ChangeStamp(key, Guid.CreateVersion7());
            if (made.Contains(key))
            {
                db.Add(stamp);
            }
            else
            {
                db.Attach(stamp).Property(s => s.Stamp).IsModified = true;
            }
        }
    }

    /// <summary>Whether an account has got another security stamp; Identity marks all of an account as changed at every save.</summary>
    private static bool EndsSessions(EntityEntry<AppUser> user) =>
        user.State == EntityState.Modified
        && user.Property(u => u.SecurityStamp) is var stamp
        && !Equals(stamp.OriginalValue, stamp.CurrentValue);

    /// <summary>Forgets the stamps of a save, so that the next save of the same context can give new ones.</summary>
    public static void Unstamp(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries<ChangeStamp>().ToList())
        {
            entry.State = EntityState.Detached;
        }
    }

    private static void RefuseFrozen(EntityEntry<Entity> entry)
    {
        if (entry.State == EntityState.Added)
        {
            return;
        }

        if (entry.Entity is IAppendOnly)
        {
            throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} is never changed or removed.");
        }

        if (
            entry.Entity is IFreezes freezes
            && freezes.ChangeableWhen(entry.Property(freezes.StatusProperty).OriginalValue!.ToString()!) is { } changeable
        )
        {
            var refused = entry.Properties.FirstOrDefault(p =>
                p.IsModified
                && p.Metadata.Name != nameof(Entity.Version)
                && !changeable.Contains(p.Metadata.Name)
                && !Equals(p.OriginalValue, p.CurrentValue)
            );
            if (entry.State == EntityState.Deleted || refused is not null)
            {
                throw new InvalidOperationException(
                    $"A frozen {entry.Metadata.ClrType.Name} is not "
                        + $"changed{(refused is null ? "" : " (" + refused.Metadata.Name + ")")} or removed."
                );
            }
        }
    }

    private static void Prepare(EntityEntry<Entity> entry)
    {
        entry.Entity.Bump();
        entry.Property(nameof(Entity.Version)).CurrentValue = entry.Entity.Version;
        if (entry.Entity is ISearchable searchable)
        {
            var text = SwedishText.ForSearch(searchable.SearchSource);
            var most = entry.Property(nameof(ISearchable.SearchText)).Metadata.GetMaxLength() ?? int.MaxValue;
            searchable.SearchText = text.Length > most ? text[..most] : text;
            entry.Property(nameof(ISearchable.SearchText)).CurrentValue = searchable.SearchText;
        }
    }
}
