using System.Globalization;
using System.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Samverkan.Core.Notifications;
using Samverkan.Core.Time;

namespace Samverkan.Core.Meetings;

/// <summary>Somebody who is named in an invitation.</summary>
/// <param name="Name">The name as it is shown.</param>
/// <param name="Email">The address.</param>
internal sealed record Invited(string Name, string Email);

/// <summary>A meeting as mail programs take it into their calendars (RFC 5545, RFC 5546).</summary>
internal static class MeetingInvitation
{
    private const string Zone = "Europe/Stockholm";

    /// <summary>The file that puts a meeting into calendars, moves it there, or takes it away.</summary>
    /// <param name="cancelled">Whether the meeting is taken away.</param>
    /// <param name="organiser">Who calls, and gets the answers; null where nobody can.</param>
    /// <param name="to">Those who are called.</param>
    /// <param name="page">Where the meeting is read; null for nowhere.</param>
    public static AttachedFile Of(Meeting meeting, bool cancelled, Invited? organiser, IEnumerable<Invited> to, Uri? page, DateTime now)
    {
        var method = cancelled ? CalendarMethods.Cancel : CalendarMethods.Request;
        var calendar = new Ical.Net.Calendar { Method = method, ProductId = "-//Samverkan//SV" };
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, new DateTime(meeting.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc), false));
        var entry = new CalendarEvent
        {
            Uid = $"{meeting.Id:N}@{page?.Host ?? "samverkan"}",
            // Each move is a later edition of the same entry, and so is the end of it.
            Sequence = meeting.Moves.Count + (cancelled ? 1 : 0),
            DtStamp = new CalDateTime(now, CalDateTime.UtcTzId),
            Start = new CalDateTime(SwedishTime.Local(meeting.StartsAt), Zone),
            Summary = meeting.Label,
            Location = meeting.Place,
            Description = page is null ? null : $"Underlagen finns i Samverkan: {page}",
            Url = page,
            Status = cancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Organizer = organiser is null ? null : new Organizer($"mailto:{organiser.Email}") { CommonName = organiser.Name },
        };
        foreach (var person in to.OrderBy(p => p.Email, StringComparer.Ordinal))
        {
            entry.Attendees.Add(
                new Attendee($"mailto:{person.Email}")
                {
                    CommonName = person.Name,
                    Role = ParticipationRole.RequiredParticipant,
                    ParticipationStatus = EventParticipationStatus.NeedsAction,
                    Rsvp = !cancelled,
                }
            );
        }

        calendar.Events.Add(entry);
        var type = $"text/calendar; charset=utf-8; method={method}";
        return new AttachedFile("kallelse.ics", type, Encoding.UTF8.GetBytes(Text(calendar)));
    }

    /// <summary>The calendar as text. Its writer writes numbers as the culture does; the Swedish minus is read by nobody.</summary>
    private static string Text(Ical.Net.Calendar calendar)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            return new CalendarSerializer().SerializeToString(calendar)!;
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
