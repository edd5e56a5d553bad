using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Agreements;

/// <summary>What agreements and amendments registers.</summary>
public static class AgreementsServices
{
    /// <summary>Adds the services of agreements and amendments.</summary>
    public static IServiceCollection AddAgreements(this IServiceCollection services) =>
        services
            .AddScoped<AgreementVisible>()
            .AddScoped<AgreementQuery>()
            .AddScoped<AgreementService>()
            .AddScoped<PartyContacts>()
            .AddScoped<MarkingNotice>()
            .AddScoped<NumberRemarks>();
}
