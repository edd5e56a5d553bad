using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Annexes;
using Samverkan.Core.Archive;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Meetings;
using Samverkan.Core.Signing;

namespace Samverkan.Core.Evidence;

/// <summary>Goes through all that was frozen, sealed or archived in a database, and lists what is not what it was (K8, N5).</summary>
public sealed class EvidenceVerification(SamverkanDb db, ArchiveService archive, HistoryVerification history)
{
    /// <summary>How many documents or files are held at a time.</summary>
    private const int AtATime = 20;

    /// <summary>What is broken, each as a Swedish sentence; nothing where all is sound.</summary>
    /// <param name="count">Told how many things have been gone through.</param>
    public async IAsyncEnumerable<string> BreaksAsync(Action<int> count, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var seen = 0;
        foreach (
            var part in new[]
            {
                VersionsAsync(ct),
                MinutesAsync(ct),
                RequestsAsync(ct),
                FilesAsync(ct),
                MissingAsync(ct),
                history.ChecksAsync(ct),
            }
        )
        {
            await foreach (var found in part)
            {
                count(++seen);
                if (found is not null)
                {
                    yield return found;
                }
            }
        }
    }

    private async IAsyncEnumerable<string?> VersionsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var versions = db.Set<AnnexVersion>().AsNoTracking().Include(v => v.Annex).Include(v => v.Frozen).Where(v => v.FrozenId != null);
        await foreach (var version in EachAsync(versions.OrderBy(v => v.Sequence), ct))
        {
            yield return version.IsIntact
                ? null
                : $"Bilaga {version.Annex.Number} version {version.Number} ({version.Id}): innehållet är inte det som frystes.";
        }

        var decided = db.Set<AgendaItem>()
            .Where(i => i.Decision!.Outcome == Outcome.Approved && i.AnnexVersion!.DecidedOn != null)
            .Where(i => db.Set<Meeting>().Any(m => m.Id == i.MeetingId && m.EnteredAt == null));
        var without = decided.Where(i =>
            i.Decision!.Standpoints.Count(s =>
                s.ConfirmedAt != null && s.Choice == Outcome.Approved && s.SubjectHash == i.AnnexVersion!.Hash
            ) < 2
        );
        await foreach (var id in without.OrderBy(i => i.Sequence).Select(i => i.AnnexVersionId).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return $"Bilageversionen {id}: parternas ställningstaganden gäller inte det innehåll som beslutades.";
        }
    }

    private async IAsyncEnumerable<string?> MinutesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var meetings = db.Set<Meeting>().AsNoTracking().Include(m => m.Body).Where(m => m.MinutesHash != "").OrderBy(m => m.Sequence);
        await foreach (var meeting in EachAsync(meetings, ct))
        {
            yield return Packed.Holds(meeting.MinutesContent, meeting.MinutesHash)
                ? null
                : $"{meeting.Label} ({meeting.Id}): protokollet eller anteckningarna är inte de som skrevs.";
        }
    }

    private async IAsyncEnumerable<string?> RequestsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var requests = db.Set<SignatureRequest>()
            .AsNoTracking()
            .Include(r => r.Documents)
            .Include(r => r.Signatures)
            .Include(r => r.Agreement)
            .AsSplitQuery()
            .OrderBy(r => r.Sequence);
        await foreach (var request in EachAsync(requests, ct))
        {
            foreach (var part in request.Parts)
            {
                yield return part.Holds ? null : $"Underskriften {request.Id}: {part.What} stämmer inte.";
            }
        }
    }

    private async IAsyncEnumerable<string?> FilesAsync([EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var files in PagesAsync(db.Set<StoredFile>().AsNoTracking().OrderBy(f => f.Sequence), ct))
        {
            var changed = await archive.NotAsRecordedAsync(files, ct);
            foreach (var file in files)
            {
                yield return changed.Contains(file) ? $"Filen {file.Name} ({file.Id}): är inte den som arkiverades." : null;
            }
        }
    }

    /// <summary>What has become final has its original, or it is being made.</summary>
    private async IAsyncEnumerable<string?> MissingAsync([EnumeratorCancellation] CancellationToken ct)
    {
        IQueryable<Guid>[] final =
        [
            db.Set<AnnexVersion>().Where(v => v.EffectiveOn != null).Select(v => v.Id),
            db.Set<Meeting>().Where(m => m.State == MeetingState.Adjusted).Select(m => m.Id),
            db.Set<SignatureRequest>().Where(r => r.State == RequestState.Completed).Select(r => r.Id),
        ];
        foreach (var things in final)
        {
            var gone = things.Where(id =>
                !db.Set<StoredFile>().Any(f => f.SubjectId == id && f.Kind != FileKind.Attachment)
                && !db.Set<FileToMake>().Any(f => f.SubjectId == id && f.DoneAt == null)
            );
            await foreach (var id in gone.AsAsyncEnumerable().WithCancellation(ct))
            {
                yield return $"Den arkiverade filen för {id} saknas.";
            }
        }
    }

    /// <summary>Rows a few at a time, so that no more is held than a few documents.</summary>
    private static async IAsyncEnumerable<List<T>> PagesAsync<T>(IOrderedQueryable<T> rows, [EnumeratorCancellation] CancellationToken ct)
        where T : class
    {
        for (var from = 0; ; from += AtATime)
        {
            var page = await rows.Skip(from).Take(AtATime).ToListAsync(ct);
            yield return page;
            if (page.Count < AtATime)
            {
                yield break;
            }
        }
    }

    private static async IAsyncEnumerable<T> EachAsync<T>(IOrderedQueryable<T> rows, [EnumeratorCancellation] CancellationToken ct)
        where T : class
    {
        await foreach (var page in PagesAsync(rows, ct))
        {
            foreach (var row in page)
            {
                yield return row;
            }
        }
    }
}
