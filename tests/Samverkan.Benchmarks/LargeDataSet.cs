using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Access;
using Samverkan.Core.Annexes;
using Samverkan.Core.Common;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Lagesbild;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Core.Users;
using Samverkan.Testing;

namespace Samverkan.Benchmarks;

/// <summary>
/// A data set of many agreements over many years: one agreement is lived through with the product's own services, four meetings
/// and four versions of the lägesbild a year; its rows are then copied, with its organisations, to as many agreements as asked for.
/// </summary>
public static class LargeDataSet
{
    public const int Agreements = 300;
    public const int Years = 5;

    /// <summary>The agreement that is lived through, and measured.</summary>
    public const string Slug = "matt";

    private const int MeetingsPerYear = 4;

    /// <summary>The measured agreement in the database that is open.</summary>
    public static Guid Measured { get; set; }

    /// <summary>A data set of this size, made once for each state of the schema and kept among the machine's temporary files.</summary>
    public static async Task<string> FileAsync(int agreements, int years)
    {
        await using var services = TestDatabase.Services(TestDatabase.NewPath());
        await using var scope = services.CreateAsyncScope();
        var schema = scope.ServiceProvider.GetRequiredService<SamverkanDb>().Database.GetMigrations().Last();
        var file = Path.Combine(Path.GetTempPath(), $"samverkan-{schema}-{agreements}x{years}.db");
        if (!File.Exists(file))
        {
            await MakeAsync(file + ".new", agreements, years);
            File.Move(file + ".new", file);
        }

        return file;
    }

    /// <summary>Makes the database file.</summary>
    public static async Task MakeAsync(string file, int agreements, int years)
    {
        File.Copy(await TestDatabase.CopyAsync(), file, overwrite: true);
        await using var services = TestDatabase.Services(file);
        await using var scope = services.CreateAsyncScope();
        var start = DateOnly.FromDateTime(TestDatabase.StoryTime).AddYears(-years);
        var id = await SignedAsync(scope.ServiceProvider, start);
        for (var i = 1; i <= years * MeetingsPerYear; i++)
        {
            await using var own = services.CreateAsyncScope();
            await MeetAsync(own.ServiceProvider, id, start.AddMonths(i * 12 / MeetingsPerYear).AddDays(-14), i);
        }

        await CopiedAgreement.CopyAsync(scope.ServiceProvider.GetRequiredService<SamverkanDb>(), id, agreements - 1);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {agreements} agreements, {years} years, {new FileInfo(file).Length / 1024 / 1024} MB"));
    }

    private static async Task<Actor> AsAsync(IServiceProvider services, string email, DateOnly on, int hour)
    {
        var id = await services.GetRequiredService<SamverkanDb>().Users.Where(u => u.Email == email).Select(u => u.Id).FirstAsync();
        return (await services.GetRequiredService<UserService>().ActorAsync(id, SwedishTime.ToUtc(on, new TimeOnly(hour, 0))))!;
    }

    private static async Task<Guid> SignedAsync(IServiceProvider services, DateOnly on)
    {
        var karin = await AsAsync(services, World.Karin, on, 9);
        var agreement = await World.DraftAgreementAsync(services, Slug, karin);
        var annexes = services.GetRequiredService<AnnexService>();
        foreach (var annex in await services.GetRequiredService<SamverkanDb>().Annexes.Where(a => a.AgreementId == agreement.Id && (a.Number == 3 || a.Number == 4 || a.Number == 6 || a.Number == 7)).ToListAsync())
        {
            await annexes.SubmitAsync(annex.Id, annex.Version, "Första versionen.", karin);
        }

        var signing = services.GetRequiredService<SigningService>();
        var request = await signing.RequestAsync(agreement.Id, agreement.Version, karin);
        await signing.SignAsync(request.Id, request.Version, "Stockholm", on, await AsAsync(services, World.Eva, on, 11));
        await signing.SignAsync(request.Id, request.Version, "Stockholm", on, await AsAsync(services, World.Mikael, on, 12));
        return agreement.Id;
    }

    /// <summary>A meeting of Chefsamrådet that decides a new version of the lägesbild, adjusted and appended in the same week.</summary>
    private static async Task MeetAsync(IServiceProvider services, Guid agreementId, DateOnly on, int round)
    {
        var db = services.GetRequiredService<SamverkanDb>();
        var (sections, annexes) = (services.GetRequiredService<SectionService>(), services.GetRequiredService<AnnexService>());
        var (meetings, decisions) = (services.GetRequiredService<MeetingService>(), services.GetRequiredService<DecisionService>());
        var karin = await AsAsync(services, World.Karin, on, 9);
        var (eva, mikael) = (await AsAsync(services, World.Eva, on, 11), await AsAsync(services, World.Mikael, on, 11));

        var section = await db.Sections.Include(s => s.Drafts).FirstAsync(s => s.AgreementId == agreementId && s.Heading == "Metod");
        var draft = await sections.SaveDraftAsync(section.Id, 0, section.ContentVersion, section.Heading, $"{section.Text}\n\nGenomgång nummer {round} gjordes {on.Iso()}.", karin);
        await sections.ShareAsync(section.AnnexId, new Dictionary<Guid, int> { [section.Id] = draft.Version }, karin);
        var annex = await db.Annexes.FirstAsync(a => a.Id == section.AnnexId);
        var version = await annexes.SubmitAsync(annex.Id, annex.Version, $"Genomgång nummer {round}.", karin);

        var council = await db.Bodies.FirstAsync(b => b.AgreementId == agreementId && b.Kind == BodyKind.Council);
        var meeting = await meetings.PlanAsync(council.Id, SwedishTime.ToUtc(on, new TimeOnly(10, 0)), "Rum Vasa", karin);
        var item = await meetings.AddItemAsync(meeting.Id, AgendaItemKind.Decision, "Uppdaterad lägesbild", "Karin Hedlund", "", version.Id, karin);
        await meetings.OpenAsync(meeting.Id, meeting.Version, meeting.ExpectedChair, "", karin);
        await meetings.NoteAttendanceAsync(meeting.Id, meeting.Version, meeting.Attendances.ToDictionary(a => a.Id, _ => AttendanceState.Present), karin);
        await decisions.DecideAsync(meeting.Id, item.Id, item.Decision!.Version, item.SubjectHash, Outcome.Approved, "", eva);
        await decisions.DecideAsync(meeting.Id, item.Id, item.Decision.Version, item.SubjectHash, Outcome.Approved, "", mikael);
        await meetings.CloseAsync(meeting.Id, meeting.Version, karin);
        await decisions.AdjustAsync(meeting.Id, meeting.MinutesHash, eva);
        await decisions.AdjustAsync(meeting.Id, meeting.MinutesHash, mikael);
        await annexes.AppendAsync(version.Id, version.Version, on, karin);
    }
}
