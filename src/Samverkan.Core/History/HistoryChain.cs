using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Samverkan.Core.History;

/// <summary>
/// How far the chain of an agreement's history has come, or that of the installation (N5). Rows are chained in the order they were made,
/// each with a hash over itself and the hash of the one before; so a row cannot be changed, taken out or put in without every later hash
/// being another.
/// </summary>
public sealed class HistoryChain
{
    /// <summary>The chain of what belongs to no agreement.</summary>
    public static readonly Guid Installation = Guid.Empty;

    /// <summary>What stands instead of a name that has been erased.</summary>
    public const string Erased = "(raderat namn)";

    private HistoryChain() { }

    internal HistoryChain(Guid id, int count, int late, string hash) => (Id, Count, Late, Hash) = (id, count, late, hash);

    /// <summary>The agreement; <see cref="Installation"/> for the installation's own.</summary>
    public Guid Id { get; private set; }

    /// <summary>How many rows it has.</summary>
    public int Count { get; private set; }

    /// <summary>How many of them were chained more than a day after they were written: from before the history had chains.</summary>
    public int Late { get; private set; }

    /// <summary>The hash of the last row.</summary>
    [MaxLength(64)]
    public string Hash { get; private set; } = "";

    /// <summary>The hash of what a row tells in words: who, what, why, and values before and after (docs/history-chain.md).</summary>
    public static string Told(HistoryEntry row, string salt) =>
        Hashed(salt, row.UserName, row.Act, row.ValuesJson, row.Reason, row.ChangesJson);

    /// <summary>The hash of a row after another.</summary>
    /// <param name="before">The hash of the one before; empty for the first.</param>
    /// <param name="told">The hash of what the row tells.</param>
    public static string Linked(string before, int number, HistoryEntry row, DateTime chainedAt, string told) =>
        Hashed(
            "1",
            before,
            number.ToString(CultureInfo.InvariantCulture),
            row.Id.ToString("N"),
            row.Sequence.ToString(CultureInfo.InvariantCulture),
            Instant(row.At),
            Instant(chainedAt),
            row.UserId.ToString("N"),
            row.ActId,
            row.SubjectType,
            row.SubjectId.ToString("N"),
            row.AgreementId?.ToString("N") ?? "",
            row.PartyId?.ToString("N") ?? "",
            told
        );

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-ddTHH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "Z";

    /// <summary>SHA-256 of the parts, each with its length in UTF-8 bytes before it.</summary>
    private static string Hashed(params IEnumerable<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(part)}:{part}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
