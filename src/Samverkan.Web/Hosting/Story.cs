#if DEMO
using Samverkan.Demo;
#endif

namespace Samverkan.Web.Hosting;

/// <summary>
/// The demo story where the program was built with it. An installation is built without (<c>-p:Demo=false</c>), and then has neither the
/// story nor its sign-ins.
/// </summary>
public static class Story
{
#if DEMO
    /// <summary>The password of every demo account.</summary>
    public static string Password => DemoPeople.Password;

    /// <summary>Role and e-mail of each demo account.</summary>
    public static IReadOnlyList<(string Role, string Email)> SignIns => DemoPeople.SignIns;

    /// <summary>Adds the services that tell the story.</summary>
    public static IServiceCollection AddStory(this IServiceCollection services) => services.AddDemo();

    /// <summary>Tells the story in an empty database.</summary>
    public static Task TellIfEmptyAsync(IServiceProvider services) =>
        services.GetRequiredService<DemoStory>().TellIfEmptyAsync(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    /// <summary>Tells the story.</summary>
    public static Task TellAsync(IServiceProvider services) =>
        services.GetRequiredService<DemoStory>().TellAsync(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);

    /// <summary>Whether the program was built with the story.</summary>
    public static bool IsIncluded => true;
#else
    /// <summary>The password of every demo account.</summary>
    public static string Password => "";

    /// <summary>Role and e-mail of each demo account.</summary>
    public static IReadOnlyList<(string Role, string Email)> SignIns => [];

    /// <summary>Adds the services that tell the story.</summary>
    public static IServiceCollection AddStory(this IServiceCollection services) => services;

    /// <summary>Tells the story in an empty database.</summary>
    public static Task TellIfEmptyAsync(IServiceProvider services) => Task.CompletedTask;

    /// <summary>Tells the story.</summary>
    public static Task TellAsync(IServiceProvider services) => Task.CompletedTask;

    /// <summary>Whether the program was built with the story.</summary>
    public static bool IsIncluded => false;
#endif
}
