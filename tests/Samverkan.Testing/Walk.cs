using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.Core.Agreements;
using Samverkan.Core.Annexes;
using Samverkan.Core.Data;
using Samverkan.Core.Evidence;
using Samverkan.Core.Forums;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;
using Samverkan.Core.Time;
using Samverkan.Core.Users;

namespace Samverkan.Testing;

/// <summary>
/// Walks the acts of annexes, meetings, minutes and signing of one agreement at random, as its four people, with the product's own
/// services: each act on something that is there, whether it may be done to it or not. An act is done, or refused with a reason; anything
/// else is a fault. What must hold is asked for as the walk goes on, and at its end the main job must still be possible.
/// </summary>
public sealed class Walk(TestApp app, int seed)
{
    private readonly Random random = new(seed);
    private readonly List<string> latest = [];

    /// <summary>How many acts were tried on something that was there.</summary>
    public int Steps { get; private set; }

    /// <summary>How many were done.</summary>
    public int Done { get; private set; }

    /// <summary>How often each act was done.</summary>
    public Dictionary<string, int> DoneByAct { get; } = new(StringComparer.Ordinal);

    /// <summary>The agreement that is walked in.</summary>
    public Agreement Agreement { get; private set; } = null!;

    /// <summary>The hour that the walk has come to.</summary>
    internal DateTime Now { get; private set; } = TestDatabase.StoryTime;

    internal Random Random => random;

    /// <summary>Where the walk is, for messages: the seed with which it is walked again, and the latest acts.</summary>
    public string Where => $"seed {seed}, step {Steps}, latest: {string.Join(" → ", latest.TakeLast(12))}";

    /// <summary>The acts that a walk may take.</summary>
    public static IEnumerable<string> ActNames => WalkActs.All.Select(a => a.Name).Distinct();

    /// <summary>A walk in a new agreement, with its way out; what was frozen and sealed is checked at the end.</summary>
    public async Task WholeAsync(int steps)
    {
        await BeginAsync();
        await GoAsync(steps);
        await WalkHolds.CheckAsync(app, this);
        await WalkOut.GoAsync(app, this);
        await WalkHolds.CheckAsync(app, this);
        await WalkHolds.CheckEvidenceAsync(app, this);
    }

    /// <summary>Begins in a new agreement with everything written and shared; every other walk in one that is signed.</summary>
    private async Task BeginAsync()
    {
        var slug = $"vandring-{seed}";
        if (seed % 2 == 0)
        {
            Agreement = await app.DraftAgreementAsync(slug);
        }
        else
        {
            var day = SwedishTime.DateOf(Now);
            var id = await app.WithAsync(s => Lived.SignedAsync(s, slug, day));
            Agreement = await app.ReadAsync(db => db.Set<Agreement>().AsNoTracking().FirstAsync(a => a.Id == id));
            Now = SwedishTime.ToUtc(day, new TimeOnly(13, 0));
        }

        latest.Add("ny");
    }

    /// <summary>Does a number of acts.</summary>
    /// <exception cref="WalkException">An act was neither done nor refused, or something does not hold.</exception>
    private async Task GoAsync(int steps)
    {
        for (var end = Steps + steps; Steps < end; )
        {
            var before = Steps;
            await TryAsync(WalkActs.All[random.Next(WalkActs.All.Count)]);
            if (Steps > before && Steps % 25 == 0)
            {
                await WalkHolds.CheckAsync(app, this);
            }
        }
    }

    /// <summary>Tries an act as one of the four; tells whether it was done.</summary>
    internal async Task<bool> TryAsync(WalkAct act)
    {
        Steps++;
        var name = act.Name;
        try
        {
            name = await app.WithAsync(async services =>
            {
                var stage = new WalkStage(services, this);
                await act.DoAsync(stage);
                return stage.Who.Length > 0 ? $"{act.Name} ({stage.Who})" : act.Name;
            });
            Done++;
            DoneByAct[act.Name] = DoneByAct.GetValueOrDefault(act.Name) + 1;
            latest.Add(name);
            return true;
        }
        catch (NothingThereException)
        {
            Steps--;
            return false;
        }
        catch (Exception e) when (e is RuleException or StaleException or NotFoundException or ForbiddenException or ValidationException)
        {
            return false;
        }
        catch (Exception e)
        {
            throw new WalkException($"{act.Name}: {e.GetType().Name}: {e.Message}\n{Where}", e);
        }
    }

    /// <summary>Time goes by.</summary>
    internal void Wait(TimeSpan time) => Now += time;

    /// <summary>Fails with where the walk is.</summary>
    public void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new WalkException($"{what}\n{Where}");
        }
    }
}

/// <summary>A walk met a fault.</summary>
public sealed class WalkException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>What an act needs is not there.</summary>
internal sealed class NothingThereException : Exception;

/// <summary>What an act of a walk works with: the product's services, and things picked at random.</summary>
internal sealed class WalkStage(IServiceProvider services, Walk walk)
{
    public SamverkanDb Db { get; } = services.GetRequiredService<SamverkanDb>();

    public Random Random => walk.Random;

    public Guid AgreementId => walk.Agreement.Id;

    /// <summary>Who acted, for messages.</summary>
    public string Who { get; private set; } = "";

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    public DateTime Now => walk.Now;

    public void Wait(TimeSpan time) => walk.Wait(time);

    /// <summary>One of the people, acting now.</summary>
    public async Task<Actor> AsAsync(params string[] people)
    {
        Who = people[Random.Next(people.Length)];
        var who = Who;
        var id = await Db.Users.Where(u => u.Email == who).Select(u => u.Id).FirstAsync();
        return (await Get<ActorQuery>().FindAsync(id, walk.Now))!;
    }

    /// <summary>One of what there is; most often one that the act may be done to, where there is such a one.</summary>
    /// <param name="fit">Those that the act may be done to.</param>
    public async Task<T> PickAsync<T>(IQueryable<T> among, Expression<Func<T, bool>>? fit = null)
        where T : Core.Common.Entity
    {
        if (fit is not null && Random.Next(5) > 0)
        {
            if (!await among.AnyAsync(fit))
            {
                throw new NothingThereException();
            }

            among = among.Where(fit);
        }

        var ids = await among.AsNoTracking().OrderBy(e => e.Id).Select(e => e.Id).ToListAsync();
        if (ids.Count == 0)
        {
            throw new NothingThereException();
        }

        // The latest are where something goes on.
        var id = ids[^(1 + Random.Next(Math.Min(ids.Count, 8)))];
        return await among.AsNoTracking().FirstAsync(e => e.Id == id);
    }

    public IQueryable<Annex> Annexes => Db.Set<Annex>().Where(a => a.AgreementId == AgreementId);

    public IQueryable<AnnexVersion> Versions => Db.Set<AnnexVersion>().Where(v => v.AgreementId == AgreementId);

    public IQueryable<Meeting> Meetings =>
        Db.Set<Meeting>()
            .Include(m => m.Body)
                .ThenInclude(b => b.Agreement)
                    .ThenInclude(a => a.Parties)
            .Include(m => m.Body)
                .ThenInclude(b => b.Members)
            .Include(m => m.Adjustments)
            .Include(m => m.Items)
                .ThenInclude(i => i.Decision)
            .Include(m => m.Items)
                .ThenInclude(i => i.AnnexVersion)
            .Include(m => m.Attendances)
            .AsSplitQuery()
            .Where(m => m.AgreementId == AgreementId);

    public IQueryable<Body> Bodies => Db.Set<Body>().Where(b => b.AgreementId == AgreementId);

    public IQueryable<SignatureRequest> Requests => Db.Set<SignatureRequest>().Where(r => r.AgreementId == AgreementId);

    public async Task<(Meeting Meeting, AgendaItem Item)> ItemAsync(bool decided)
    {
        var meeting = await PickAsync(
            Meetings.Where(m => m.Items.Any(i => !decided || i.Decision != null)),
            m => m.State == MeetingState.Ongoing
        );
        var items = meeting.Items.Where(i => !decided || i.Decision is not null).ToList();
        return (meeting, items[Random.Next(items.Count)]);
    }
}
