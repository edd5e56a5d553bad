using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Contacts;
using Samverkan.Core.Time;

namespace Samverkan.Core.Agreements;

/// <summary>A numbered clause of the agreement's own text, in Markdown.</summary>
public sealed class Clause : Entity
{
    private Clause() { }

    internal Clause(Agreement agreement, int number, string heading, string text)
    {
        AgreementId = agreement.Id;
        (Number, Heading, Text) = (number, heading, text);
    }

    /// <summary>The agreement whose text it is part of.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>Its number in the agreement, from 1 and without gaps.</summary>
    [Recorded("Punkt")]
    public int Number { get; private set; }

    /// <summary>What the clause is about.</summary>
    [MaxLength(200)]
    [Recorded("Rubrik")]
    public string Heading { get; private set; } = "";

    /// <summary>What the clause says, Markdown.</summary>
    [Recorded("Text")]
    public string Text { get; private set; } = "";

    /// <summary>Rewrites the clause; whether it may be is for the agreement to say.</summary>
    public void Change(string heading, string text) => (Heading, Text) = (heading, text);

    internal void Renumber(int number) => Number = number;
}
