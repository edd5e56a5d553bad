using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.PersonalData;

/// <summary>What the handling of personal data registers.</summary>
public static class PersonalDataServices
{
    /// <summary>Adds the register extract and the erasure.</summary>
    public static IServiceCollection AddPersonalData(this IServiceCollection services) =>
        services.AddScoped<RegisterExtract>().AddScoped<Erasure>();
}
