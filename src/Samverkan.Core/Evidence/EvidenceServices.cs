using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Evidence;

/// <summary>What the verification of evidence registers.</summary>
public static class EvidenceServices
{
    /// <summary>Adds the verification of evidence.</summary>
    public static IServiceCollection AddEvidence(this IServiceCollection services) => services.AddScoped<EvidenceVerification>();
}
