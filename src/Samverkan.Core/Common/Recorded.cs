namespace Samverkan.Core.Common;

/// <summary>Gives a fact the name by which it is told.</summary>
public interface INamesFact
{
    /// <summary>What it is called: "Plats".</summary>
    string Label { get; }
}

/// <summary>A short fact whose values before and after an act are told in the history.</summary>
/// <param name="label">What it is called: "Plats".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RecordedAttribute(string label) : Attribute, INamesFact
{
    /// <inheritdoc/>
    public string Label => label;

    /// <summary>Where a choice has its words: a type with one static method from the choice to text. Null for what is no choice.</summary>
    public Type? Words { get; init; }
}

/// <summary>
/// A fact whose values are not kept with acts: one of a person, which is never changed or removed there, or one that an act of its own
/// tells.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotRecordedAttribute : Attribute;
