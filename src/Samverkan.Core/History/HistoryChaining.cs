using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.History;

/// <summary>
/// Chains the rows of the history just after they were written, so that saves at the same time neither wait for each other nor fail for it;
/// and tells how far each chain has come.
/// </summary>
public sealed class HistoryChaining(SamverkanDb db)
{
    /// <summary>How many rows are chained in one transaction.</summary>
    public const int AtATime = 500;

    private const int SaltBytes = 16;

    private static readonly PerModel<Func<SamverkanDb, Guid, CancellationToken, Task<HistoryChain?>>> Head = new(() =>
        EF.CompileAsyncQuery(
            (SamverkanDb db, Guid chain, CancellationToken _) => db.Set<HistoryChain>().AsNoTracking().FirstOrDefault(c => c.Id == chain)
        )
    );

    /// <summary>Chains what has been written since.</summary>
    /// <param name="clock">The time, UTC.</param>
    /// <returns>How many rows.</returns>
    public async Task<int> ChainDueAsync(Func<DateTime> clock, CancellationToken ct = default)
    {
        var (all, some) = (0, AtATime);
        while (some == AtATime)
        {
            some = await db.Database.CreateExecutionStrategy().ExecuteAsync(token => ChainSomeAsync(clock(), token), ct);
            all += some;
        }

        return all;
    }

    private async Task<int> ChainSomeAsync(DateTime now, CancellationToken ct)
    {
        var due = await db.Set<HistoryEntry>()
            .AsNoTracking()
            .Where(h => h.ChainNumber == null)
            .OrderBy(h => h.Sequence)
            .Take(AtATime)
            .ToListAsync(ct);
        if (due.Count == 0)
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        foreach (var rows in due.GroupBy(h => h.AgreementId ?? HistoryChain.Installation))
        {
            if (!await ChainAsync(rows.Key, [.. rows], now, ct))
            {
                // Another replica chains; it goes on with what is left.
                return 0;
            }
        }

        await transaction.CommitAsync(ct);
        return due.Count;
    }

    private async Task<bool> ChainAsync(Guid chain, List<HistoryEntry> rows, DateTime now, CancellationToken ct)
    {
        var head = await HeadAsync(chain, ct);
        var (count, hash) = (head?.Count ?? 0, head?.Hash ?? "");
        foreach (var row in rows)
        {
            var salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));
            var told = HistoryChain.Told(row, salt);
            hash = HistoryChain.Linked(hash, ++count, row, now, told);
            var (id, number, linked) = (row.Id, count, hash);
            var written = await db.Set<HistoryEntry>()
                .Where(h => h.Id == id && h.ChainNumber == null)
                .ExecuteUpdateAsync(
                    s =>
                        s.SetProperty(h => h.ChainNumber, number)
                            .SetProperty(h => h.ChainedAt, now)
                            .SetProperty(h => h.Salt, salt)
                            .SetProperty(h => h.ToldHash, told)
                            .SetProperty(h => h.ChainHash, linked),
                    ct
                );
            if (written == 0)
            {
                return false;
            }
        }

        var late = (head?.Late ?? 0) + rows.Count(r => now - r.At > TimeSpan.FromDays(1));
        return await AdvanceAsync(new HistoryChain(chain, count, late, hash), head, ct);
    }

    /// <summary>Moves the chain's head on, where it still stands where it was read.</summary>
    private async Task<bool> AdvanceAsync(HistoryChain now, HistoryChain? head, CancellationToken ct)
    {
        var (chain, count, late, hash) = (now.Id, now.Count, now.Late, now.Hash);
        if (head is not null)
        {
            return await db.Set<HistoryChain>()
                    .Where(c => c.Id == chain && c.Count == head.Count)
                    .ExecuteUpdateAsync(
                        s => s.SetProperty(c => c.Count, count).SetProperty(c => c.Late, late).SetProperty(c => c.Hash, hash),
                        ct
                    ) == 1;
        }

        var added = db.Add(now);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (Exception e) when (e is StaleException or DbUpdateException)
        {
            // Another replica began the chain.
            return false;
        }
        finally
        {
            added.State = EntityState.Detached;
        }
    }

    /// <summary>How far a chain has come; null where nothing is chained.</summary>
    public Task<HistoryChain?> HeadAsync(Guid chain, CancellationToken ct = default) => Head.For(db)(db, chain, ct);
}
