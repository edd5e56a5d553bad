using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Core.Contacts;

/// <summary>What organisations, functions and persons registers.</summary>
public static class ContactsServices
{
    /// <summary>Adds the services of organisations, functions and persons.</summary>
    public static IServiceCollection AddContacts(this IServiceCollection services) =>
        services.AddScoped<HolderQuery>().AddScoped<ContactQuery>().AddScoped<ContactService>();
}
