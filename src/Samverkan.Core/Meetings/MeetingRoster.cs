using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.Forums;
using Samverkan.Core.Time;

namespace Samverkan.Core.Meetings;

/// <summary>Who is expected at a meeting, and the number it has: both follow its date.</summary>
public sealed class MeetingRoster(SamverkanDb db)
{
    /// <summary>The number of a body's next meeting in a year.</summary>
    public async Task<int> NextNumberAsync(Guid bodyId, int year, CancellationToken ct) =>
        (await db.Set<Meeting>().Where(m => m.BodyId == bodyId && m.Year == year).Select(m => (int?)m.Number).MaxAsync(ct) ?? 0) + 1;

    /// <summary>
    /// What follows a meeting's date: its number within the year, the members it has then, and who holds their functions.
    /// </summary>
    public async Task FollowDateAsync(Meeting meeting, CancellationToken ct)
    {
        var year = meeting.Date.Year;
        if (year != meeting.Year)
        {
            meeting.Renumber(year, await NextNumberAsync(meeting.BodyId, year, ct));
        }

        Follow(meeting);
        var (date, functions) = (meeting.Date, meeting.Attendances.Select(a => a.FunctionId).ToList());
        var holders = await db.Set<FunctionHolding>()
            .Where(h => functions.Contains(h.FunctionId) && h.HoldsOn(date))
            .OrderBy(h => h.From)
            .Select(h => new { h.FunctionId, h.Person.Name })
            .ToListAsync(ct);
        meeting.Attendances.ForEach(a => a.HeldBy(holders.LastOrDefault(h => h.FunctionId == a.FunctionId)?.Name ?? Attendance.Vacant));
    }

    /// <summary>Those who take part on the day are expected, and a deputy whose mandate does not cover it is not.</summary>
    private void Follow(Meeting meeting)
    {
        foreach (
            var without in meeting
                .Attendances.Where(a =>
                    a.Role == BodyRole.Deputy && !meeting.Body.MembersOn(meeting.Date).Any(m => m.FunctionId == a.FunctionId)
                )
                .ToList()
        )
        {
            // A deputy whose mandate does not cover the new day has no place there.
            meeting.Attendances.Remove(without);
            db.Remove(without);
        }

        // Where nobody is known to have held a place then, those of today stand in, to be named one by one.
        var members = meeting.Body.MembersOn(meeting.Date).ToList();
        members =
            members.Count == 0 && meeting.EnteredAt is { } entered ? [.. meeting.Body.MembersOn(SwedishTime.DateOf(entered))] : members;
        foreach (var member in members.Where(m => !meeting.Attendances.Exists(a => a.FunctionId == m.FunctionId)))
        {
            var added = new Attendance(
                meeting,
                member.FunctionId,
                member.Function.Title,
                Attendance.Vacant,
                member.Role,
                member.PartyOrder
            );
            meeting.Attendances.Add(added);
            db.Add(added);
        }
    }
}
