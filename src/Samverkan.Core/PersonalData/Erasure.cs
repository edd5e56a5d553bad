using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;
using Samverkan.Core.History;
using Samverkan.Core.Security;
using Samverkan.Core.Users;

namespace Samverkan.Core.PersonalData;

/// <summary>
/// Takes out the name of somebody who has left, everywhere but in what was decided, signed and archived; by the rules of
/// <see cref="PersonalDataKinds"/>.
/// </summary>
public sealed class Erasure(SamverkanDb db, HistoryLog history, HistoryChaining chains)
{
    private const string Nobody = HistoryChain.Erased;

    /// <summary>Why an account's person cannot be erased now.</summary>
    public async Task<Broken> WhyNotAsync(Guid userId, Actor actor, CancellationToken ct = default)
    {
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, ct) ?? throw new NotFoundException("Användaren");
        var today = actor.Today;
        return new Broken()
            .When(user.DisplayName == Nobody, UserRules.AlreadyErased)
            .When(user.Active, UserRules.OnlyClosedIsErased)
            .When(
                await db.Set<FunctionHolding>().AnyAsync(h => h.PersonId == user.PersonId && (h.To == null || h.To >= today), ct),
                UserRules.HoldsFunctions
            );
    }

    /// <summary>Erases them.</summary>
    /// <exception cref="RuleException">The account is open, or the person still holds a function.</exception>
    public async Task EraseAsync(Guid userId, Actor actor, CancellationToken ct = default)
    {
        actor.Require(Permission.ManageUsers);
        (await WhyNotAsync(userId, actor, ct)).ThrowIfAny();
        // What tells of the person is hashed before it is taken out.
        await chains.ChainDueAsync(() => actor.Now, ct);
        await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(async () =>
            {
                db.ChangeTracker.Clear();
                await using var transaction = await db.Database.BeginTransactionAsync(ct);
                var user = await db.Users.FirstAsync(u => u.Id == userId, ct);
                var person = await db.Set<Person>().FirstOrDefaultAsync(p => p.Id == user.PersonId, ct);
                foreach (var name in new[] { user.DisplayName, person?.Name }.OfType<string>().Where(n => n.Length > 0).Distinct())
                {
                    await EraseNameAsync(name, user, ct);
                }

                await db.Set<SecurityEvent>()
                    .Where(e => e.Name == user.Email)
                    .ExecuteUpdateAsync(s => s.SetProperty(e => e.Name, Nobody).SetProperty(e => e.From, ""), ct);

                await RemoveAsync(userId, user.PersonId, ct);
                await CloseAsync(user, person, actor, ct);
                // What is remembered of any agreement may hold the name.
                var stamp = Guid.CreateVersion7();
                await db.Set<ChangeStamp>().ExecuteUpdateAsync(s => s.SetProperty(x => x.Stamp, stamp), ct);
                await transaction.CommitAsync(ct);
            });
    }

    /// <summary>
    /// Takes out a name where it stands alone. Where somebody else has the same name it cannot be known whose it is, and it stays.
    /// </summary>
    private async Task EraseNameAsync(string name, AppUser user, CancellationToken ct)
    {
        var (id, personId) = (user.Id, user.PersonId);
        if (
            await db.Users.AnyAsync(u => u.Id != id && u.DisplayName == name, ct)
            || await db.Set<Person>().AnyAsync(p => p.Id != personId && p.Name == name, ct)
        )
        {
            return;
        }

        foreach (var kind in RegisterExtract.Kinds(db.Model).Where(k => k is { By: Match.Name, Fate: Fate.NameErased }))
        {
            var table = db.Model.FindEntityType(kind.Type)!.GetTableName();
            await RunAsync($"UPDATE \"{table}\" SET \"{kind.Column}\" = {{0}} WHERE \"{kind.Column}\" = {{1}}", [Nobody, name], ct);
        }

        // Whole values only: a name may be a part of another's, or of a word.
        var (value, erased) = (JsonSerializer.Serialize(name, Differences.Plain), JsonSerializer.Serialize(Nobody, Differences.Plain));
        await db.Set<HistoryEntry>()
            .Where(h => h.ValuesJson.Contains(value) || h.ChangesJson.Contains(value))
            .ExecuteUpdateAsync(
                s =>
                    s.SetProperty(h => h.ValuesJson, h => h.ValuesJson.Replace(value, erased))
                        .SetProperty(h => h.ChangesJson, h => h.ChangesJson.Replace(value, erased))
                        .SetProperty(h => h.Salt, ""),
                ct
            );
    }

    private async Task RemoveAsync(Guid userId, Guid? personId, CancellationToken ct)
    {
        foreach (var kind in PersonalDataKinds.All.Where(k => k.Fate == Fate.Removed))
        {
            if ((kind.By == Match.Account ? userId : personId) is { } id)
            {
                var type = db.Model.FindEntityType(kind.Type)!;
                await RunAsync($"DELETE FROM \"{type.GetTableName()}\" WHERE \"{kind.Column}\" = {{0}}", [id], ct);
            }
        }

        await db.Set<HistoryEntry>()
            .Where(h => h.UserId == userId)
            .ExecuteUpdateAsync(s => s.SetProperty(h => h.UserName, Nobody).SetProperty(h => h.Salt, ""), ct);
        await db.Set<SecurityEvent>()
            .Where(e => e.UserId == userId)
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.Name, Nobody).SetProperty(e => e.From, ""), ct);
        await db.UserTokens.Where(t => t.UserId == userId).ExecuteDeleteAsync(ct);
        await db.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == userId).ExecuteDeleteAsync(ct);
    }

    private async Task CloseAsync(AppUser user, Person? person, Actor actor, CancellationToken ct)
    {
        var address = $"raderad-{user.Id:N}@raderad.invalid";
        (user.DisplayName, user.PasswordHash, user.PhoneNumber, user.TwoFactorEnabled) = (Nobody, null, null, false);
        (user.Email, user.UserName) = (address, address);
        (user.NormalizedEmail, user.NormalizedUserName) = (address.ToUpperInvariant(), address.ToUpperInvariant());
        user.SecurityStamp = Guid.CreateVersion7().ToString();
        person?.Change(Nobody, "", "");
        history.Record(actor, UsersActs.Erase.With(), user.Id, nameof(AppUser));
        await db.SaveChangesAsync(ct);
    }

    private Task<int> RunAsync(string sql, object[] values, CancellationToken ct) =>
#pragma warning disable EF1002 // The names of tables and columns come from the model.
        db.Database.ExecuteSqlRawAsync(sql, values, ct);
#pragma warning restore EF1002
}
