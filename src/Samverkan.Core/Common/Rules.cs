namespace Samverkan.Core.Common;

/// <summary>A rule of the product: an id, the clause it comes from, and a Swedish sentence that says what to do.</summary>
public sealed record Rule(string Id, string Clause, string Message)
{
    /// <summary>The name of the input that the rule is about, where it is about one; the form shows the message there.</summary>
    public string Field { get; init; } = "";
}

/// <summary>The rules that stand in the way of an act; empty when the act is allowed.</summary>
public sealed class Broken
{
    private readonly List<Rule> rules = [];

    /// <summary>The broken rules, in the order they were asked.</summary>
    public IReadOnlyList<Rule> Rules => rules;

    /// <summary>True when nothing stands in the way.</summary>
    public bool None => rules.Count == 0;

    /// <summary>Adds a rule when it is broken.</summary>
    public Broken When(bool isBroken, Rule rule)
    {
        if (isBroken)
        {
            rules.Add(rule);
        }

        return this;
    }

    /// <exception cref="RuleException">A rule is broken.</exception>
    public void ThrowIfAny()
    {
        if (!None)
        {
            throw new RuleException(rules);
        }
    }
}

/// <summary>An act was refused because rules stand in the way.</summary>
public sealed class RuleException(IReadOnlyList<Rule> rules) : Exception(string.Join(" ", rules.Select(r => r.Message)))
{
    /// <summary>The broken rules.</summary>
    public IReadOnlyList<Rule> Rules { get; } = rules;

    /// <summary>One rule stands in the way.</summary>
    public RuleException(Rule rule)
        : this([rule]) { }
}

/// <summary>What was asked for does not exist, or the user may not know that it does.</summary>
public sealed class NotFoundException(string what) : Exception(what + " finns inte.");

/// <summary>The user may see the thing but not do this with it.</summary>
public sealed class ForbiddenException() : Exception("Du har inte behörighet till det här.");

/// <summary>Somebody else saved after the form was drawn.</summary>
/// <param name="theirs">What the other person wrote, where there is such a text.</param>
/// <param name="who">Who saved.</param>
/// <param name="current">The version to carry in the form from now on.</param>
/// <param name="subject">What was changed, by which its history is found.</param>
public sealed class StaleException(string theirs = "", string who = "", int current = 0, Guid? subject = null)
    : Exception((who.Length > 0 ? who : "Någon annan") + " har ändrat uppgifterna sedan du öppnade sidan.")
{
    /// <summary>What the other person wrote; empty where there is no such text.</summary>
    public string Theirs { get; } = theirs;

    /// <summary>Who saved, by name; empty when it is not known.</summary>
    public string Who { get; } = who;

    /// <summary>The version to carry in the form from now on; 0 when it is not known.</summary>
    public int Current { get; } = current;

    /// <summary>What was changed, by which its history is found; null when it is not known.</summary>
    public Guid? Subject { get; } = subject;
}
