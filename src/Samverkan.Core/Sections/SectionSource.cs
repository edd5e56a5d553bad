using System.ComponentModel.DataAnnotations;
using Samverkan.Core.Agreements;

namespace Samverkan.Core.Sections;

/// <summary>That a section builds on a source.</summary>
public sealed class SectionSource : Entity
{
    private SectionSource() { }

    internal SectionSource(Section section, Guid sourceId) =>
        (SectionId, AgreementId, SourceId) = (section.Id, section.AgreementId, sourceId);

    /// <summary>The section that builds on the source.</summary>
    public Guid SectionId { get; private set; }

    /// <summary>The agreement of both.</summary>
    public Guid AgreementId { get; private set; }

    /// <summary>The source that the section builds on.</summary>
    public Guid SourceId { get; private set; }
}
