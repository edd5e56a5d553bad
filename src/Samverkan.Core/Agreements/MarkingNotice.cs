using Samverkan.Core.Notifications;

namespace Samverkan.Core.Agreements;

/// <summary>Tells both parties when more people may read what they have marked (N3).</summary>
public sealed class MarkingNotice(PartyContacts contacts, Outbox outbox)
{
    /// <summary>Tells the contacts of both parties; the caller saves. What it is called is not told.</summary>
    /// <param name="what">What kind of thing it is, in the indefinite: "ett avsnitt".</param>
    /// <param name="link">Where it is read.</param>
    public async Task TellAsync(
        Agreement agreement,
        Entity subject,
        string what,
        Marking before,
        Marking now,
        string link,
        Actor actor,
        CancellationToken ct = default
    )
    {
        string[] values = [agreement.Title, actor.Name, what, before.OpenPhrase, now.OpenPhrase];
        await outbox.TellAsync(
            new Occurrence(Events.MarkingLowered, subject.Id, $"{actor.Now:O}", values, actor.Address(link)),
            (await contacts.OfAsync([agreement.Id], actor.Today, ct))[agreement.Id],
            actor,
            ct
        );
    }
}
