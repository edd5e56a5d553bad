using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;

namespace Samverkan.Core.Sections;

/// <summary>That a section builds on a source.</summary>
public sealed class SectionSource : Entity
{
    private SectionSource() { }

    internal SectionSource(Section section, Guid sourceId) =>
        (SectionId, AgreementId, SourceId) = (section.Id, section.AgreementId, sourceId);

    public Guid SectionId { get; private set; }

    public Guid AgreementId { get; private set; }

    public Guid SourceId { get; private set; }
}
