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

    public Guid AgreementId { get; private set; }

    public int Number { get; private set; }

    [MaxLength(200)]
    public string Heading { get; private set; } = "";

    public string Text { get; private set; } = "";

    public void Change(string heading, string text) => (Heading, Text) = (heading, text);

    internal void Renumber(int number) => Number = number;
}
