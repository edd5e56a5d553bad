using System.Buffers.Binary;

namespace Samverkan.Core.Common;

/// <summary>Something with an identity of its own that is kept in the database.</summary>
public abstract class Entity
{
    private const int PerMillisecond = 12;
    private static long last;

    /// <summary>Gives the thing its place among all that has been made.</summary>
    protected Entity() => Sequence = NextAfter(Id);

    /// <summary>Set in code, time-ordered (UUID version 7), never changed.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>
    /// Where the thing stands among all things by when it was made: what is ordered by age is ordered by this, the same on both databases
    /// (a database may sort an identity otherwise than by time).
    /// </summary>
    public long Sequence { get; private set; }

    /// <summary>Counts saves; a form carries the number it was drawn from, and a save with an older number is refused.</summary>
    public int Version { get; private set; }

    internal void Bump() => Version++;

    /// <summary>The identity's own time in milliseconds, followed by a counter: never the same twice in a process.</summary>
    private static long NextAfter(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        var time = (BinaryPrimitives.ReadInt64BigEndian(bytes) >>> 16) << PerMillisecond;
        while (true)
        {
            var seen = Interlocked.Read(ref last);
            var next = Math.Max(time, seen + 1);
            if (Interlocked.CompareExchange(ref last, next, seen) == seen)
            {
                return next;
            }
        }
    }
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

/// <summary>Something meant for some readers only; where it is secret, what it is called is not told in history and mails.</summary>
public interface IMarked
{
    /// <summary>Who it is meant for.</summary>
    Marking Marking { get; }
}

/// <summary>A row that tells what was done; no change is saved without one (see WriteGuards).</summary>
public interface IRecord
{
    /// <summary>The agreement that the act was in; null for the installation's own.</summary>
    Guid? AgreementId { get; }

    /// <summary>What it was done to, by its identity.</summary>
    Guid SubjectId { get; }

    /// <summary>Keeps what the act changed of its subject, as JSON {"name": ["before", "after"]}.</summary>
    void Keep(string changes);
}

/// <summary>Rows that decide who sees what: a change of them changes what is there for everybody.</summary>
public interface IReach;
