namespace Samverkan.Core.Common;

/// <summary>Something with an identity of its own that is kept in the database.</summary>
public abstract class Entity
{
    /// <summary>Set in code, time-ordered (UUID version 7), never changed.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Counts saves; a form carries the number it was drawn from, and a save with an older number is refused.</summary>
    public int Version { get; private set; }

    internal void Bump() => Version++;
}

/// <summary>Rows that are written once: never updated, never deleted.</summary>
public interface IAppendOnly;

/// <summary>Rows that stop changing at some point of their life.</summary>
public interface IFreezes
{
    /// <summary>The properties that may still change when the row was stored with this status; null while anything may.</summary>
    /// <param name="storedStatus">The status as it stands in the database.</param>
    IReadOnlyCollection<string>? ChangeableWhen(string storedStatus);

    /// <summary>The name of the property that holds the status.</summary>
    string StatusProperty { get; }
}

/// <summary>Text that searches look in: upper-cased the Swedish way when the row is saved.</summary>
public interface ISearchable
{
    /// <summary>What the searches see.</summary>
    string SearchText { get; set; }

    /// <summary>What the search text is made of.</summary>
    string SearchSource { get; }
}

/// <summary>A row that tells what was done; no change is saved without one (see WriteGuards).</summary>
public interface IRecord;
