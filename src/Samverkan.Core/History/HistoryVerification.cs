using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Data;

namespace Samverkan.Core.History;

/// <summary>Goes through the chains of the history, row by row, and lists where they break (N5).</summary>
public sealed class HistoryVerification(SamverkanDb db)
{
    private const int AtATime = 500;

    /// <summary>One for each row and each chain: what is broken as a Swedish sentence, or null.</summary>
    public async IAsyncEnumerable<string?> ChecksAsync([EnumeratorCancellation] CancellationToken ct = default)
    {
        var heads = await db.Set<HistoryChain>().AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct);
        foreach (var head in heads)
        {
            await foreach (var found in ChecksAsync(head, ct))
            {
                yield return found;
            }
        }

        var known = heads.ConvertAll(h => h.Id);
        var without = db.Set<HistoryEntry>().Where(h => h.ChainNumber != null && !known.Contains(h.AgreementId ?? Guid.Empty));
        foreach (var chain in await without.Select(h => h.AgreementId).Distinct().ToListAsync(ct))
        {
            yield return $"{Name(chain ?? HistoryChain.Installation)}: kedjans slut saknas.";
        }
    }

    private async IAsyncEnumerable<string?> ChecksAsync(HistoryChain head, [EnumeratorCancellation] CancellationToken ct)
    {
        Guid? agreement = head.Id == HistoryChain.Installation ? null : head.Id;
        var (hash, number) = ("", 0);
        for (var after = 0; ; )
        {
            var from = after;
            var rows = await db.Set<HistoryEntry>()
                .AsNoTracking()
                .Where(h => h.AgreementId == agreement && h.ChainNumber > from)
                .OrderBy(h => h.ChainNumber)
                .Take(AtATime)
                .ToListAsync(ct);
            foreach (var row in rows)
            {
                number++;
                var stands = row.ChainNumber!.Value;
                yield return stands == number ? Wrong(row, hash, number) : Gap(head.Id, number, stands);
                (hash, number, after) = (row.ChainHash, stands, stands);
            }

            if (rows.Count < AtATime)
            {
                break;
            }
        }

        yield return (number, hash) == (head.Count, head.Hash)
            ? null
            : $"{Name(head.Id)}: kedjan slutar vid händelse {number}, men {head.Count} händelser har kedjats.";
    }

    private static string Gap(Guid chain, int number, int found) =>
        found < number
            ? $"{Name(chain)}: händelse {found} finns mer än en gång."
            : $"{Name(chain)}: händelse {number}{(found - number == 1 ? "" : $" till {found - 1}")} saknas.";

    private static string? Wrong(HistoryEntry row, string before, int number) =>
        row.ChainedAt is { } at && row.ChainHash == HistoryChain.Linked(before, number, row, at, row.ToldHash) && HoldsTold(row)
            ? null
            : $"{Name(row.AgreementId ?? HistoryChain.Installation)}: händelse {number} ({row.Id}) är inte den som skrevs.";

    /// <summary>
    /// What a row tells is what it told; where names have been erased it cannot be known, and the row says that they have.
    /// </summary>
    private static bool HoldsTold(HistoryEntry row) =>
        row.Salt.Length > 0
            ? row.ToldHash == HistoryChain.Told(row, row.Salt)
            : $"{row.UserName} {row.ValuesJson} {row.Act} {row.Reason} {row.ChangesJson}".Contains(
                HistoryChain.Erased,
                StringComparison.Ordinal
            );

    private static string Name(Guid chain) =>
        chain == HistoryChain.Installation ? "Installationens historik" : $"Historiken för avtalet {chain}";
}
