using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;
using Samverkan.Core.History;

namespace Samverkan.Core.Sections;

/// <summary>
/// Saves what somebody is writing in their party's draft, again and again while they write. The history says once an hour that they write,
/// not once for each save; the draft itself is only the party's own.
/// </summary>
public sealed class AutosaveService(SamverkanDb db, SectionService sections, HistoryLog history, ChangeStamps stamps)
{
    /// <summary>How long writing counts as the same act.</summary>
    public static readonly TimeSpan OneAct = TimeSpan.FromHours(1);

    /// <summary>Saves the draft; returns its version, which the next save is to come from.</summary>
    /// <param name="seenDraft">The draft's version as this writer last saw or saved it; 0 when there was no draft.</param>
    /// <param name="seenContent">The shared text's count when the form was drawn.</param>
    /// <param name="seenText">The text that the form was drawn from.</param>
    /// <exception cref="StaleException">A colleague has saved in between; nothing is saved, so that no text is passed over.</exception>
    public async Task<int> SaveAsync(
        Guid sectionId,
        int seenDraft,
        int seenContent,
        string heading,
        string text,
        Marking marking,
        string seenText,
        Actor actor,
        CancellationToken ct = default
    )
    {
        var (section, agreement, side) = await sections.LoadAsync(sectionId, actor, ct);
        if (
            section.DraftOf(side.Id) is not { } draft
            || draft.Version != seenDraft
            || draft.BasedOn != seenContent
            || draft.Marking.Text != marking.Checked().Text
            || !await history.HasDoneSinceAsync(SectionsActs.Write, sectionId, actor.Now - OneAct, actor, ct)
        )
        {
            return (await sections.SaveDraftAsync(sectionId, seenDraft, seenContent, heading, text, actor, marking, seenText, ct)).Version;
        }

        await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                await WriteAsync(draft.Id, seenDraft, heading, text, actor, ct);
                await stamps.RenewAsync(agreement.Id, ct);
                await transaction.CommitAsync(ct);
            });
        return seenDraft + 1;
    }

    private async Task WriteAsync(Guid draftId, int seen, string heading, string text, Actor actor, CancellationToken ct)
    {
        var (at, by) = (actor.Now, actor.Name);
        var written = await db.Set<SectionDraft>()
            .Where(d => d.Id == draftId && d.Version == seen)
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(d => d.Heading, heading)
                        .SetProperty(d => d.Text, text)
                        .SetProperty(d => d.EditedAt, at)
                        .SetProperty(d => d.EditedBy, by)
                        .SetProperty(d => d.Version, d => d.Version + 1),
                ct
            );
        if (written == 0)
        {
            throw new StaleException();
        }
    }
}
