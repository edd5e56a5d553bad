using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;

namespace Samverkan.Core.PersonalData;

/// <summary>What is stored under a person's account and name, as a file (dataskyddsförordningen art. 15).</summary>
public sealed class RegisterExtract(SamverkanDb db)
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The extract of an account, as JSON: each kind with its rule and its rows.</summary>
    /// <exception cref="ForbiddenException">Whose extract it is asks for it, or who keeps users.</exception>
    public async Task<byte[]> OfAsync(Guid userId, Actor actor, CancellationToken ct = default)
    {
        if (actor.UserId != userId)
        {
            actor.Require(Permission.ManageUsers);
        }

        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, ct) ?? throw new NotFoundException("Användaren");
        var name = await db.Set<Person>().Where(p => p.Id == user.PersonId).Select(p => p.Name).FirstOrDefaultAsync(ct) ?? user.DisplayName;
        var kinds = new List<object>();
        foreach (var kind in Kinds(db.Model))
        {
            object? value = kind.By switch
            {
                Match.Account => userId,
                Match.Person => user.PersonId,
                _ => name,
            };
            kinds.Add(
                new
                {
                    Uppgift = kind.What,
                    Regel = FateText(kind.Fate),
                    Varfor = kind.Why,
                    Rader = value is null ? [] : await RowsAsync(kind, value, ct),
                }
            );
        }

        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                Registerutdrag = name,
                Uttaget = actor.Now,
                Anmarkning = "Beslutade bilagor, protokoll och undertecknade handlingar innehåller namnen på dem som beslutade, "
                    + "undertecknade eller deltog. De arkiveras och finns i Samverkan som handlingar.",
                Uppgifter = kinds,
            },
            Written
        );
    }

    /// <summary>The kinds, with those of each kind of working material in a model.</summary>
    public static IEnumerable<PersonalDataKind> Kinds(IModel model) =>
        PersonalDataKinds.All.Concat(
            from type in model.GetEntityTypes()
            from column in PersonalDataKinds.WorkingColumns
            where type.FindProperty(column)?.ClrType == typeof(string)
            orderby type.ClrType.Name
            select new PersonalDataKind(
                type.ClrType,
                column,
                Match.Name,
                Fate.NameErased,
                "Namn i arbetsmaterial",
                "Namnet behövs medan texten skrivs, inte för att läsa den."
            )
        );

    /// <summary>What becomes of a kind, as Swedish words.</summary>
    public static string FateText(Fate fate) =>
        fate switch
        {
            Fate.Kept => "bevaras",
            Fate.Removed => "raderas",
            _ => "namnet raderas",
        };

    private Task<List<Dictionary<string, string>>> RowsAsync(PersonalDataKind kind, object value, CancellationToken ct) =>
        (Task<List<Dictionary<string, string>>>)
            GetType()
                .GetMethod(nameof(RowsOfAsync), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!
                .MakeGenericMethod(kind.Type)
                .Invoke(this, [kind, value, ct])!;

    private async Task<List<Dictionary<string, string>>> RowsOfAsync<T>(PersonalDataKind kind, object value, CancellationToken ct)
        where T : class
    {
        var column = kind.Column;
        var type = db.Model.FindEntityType(typeof(T))!;
        var rows =
            type.FindProperty(column)!.ClrType == typeof(string) ? db.Set<T>().Where(r => EF.Property<string>(r, column) == (string)value)
            : type.FindProperty(column)!.IsNullable ? db.Set<T>().Where(r => EF.Property<Guid?>(r, column) == (Guid)value)
            : db.Set<T>().Where(r => EF.Property<Guid>(r, column) == (Guid)value);
        // Days, choices and identities, and the texts that are of the person; not what they worked with, which has readers of its own.
        var told = type.GetProperties()
            .Where(p => p.PropertyInfo is not null && (p.Name == column || kind.Texts.Contains(p.Name) || IsPlain(p.ClrType)))
            .ToList();
        var row = Expression.Parameter(typeof(T));
        var values = Expression.NewArrayInit(
            typeof(object),
            told.Select(p => Expression.Convert(Expression.Property(row, p.PropertyInfo!), typeof(object)))
        );
        var stored = await rows.AsNoTracking().Select(Expression.Lambda<Func<T, object?[]>>(values, row)).ToListAsync(ct);
        return
        [
            .. stored.Select(r =>
                told.Select((p, i) => (p.Name, Text: Text(r[i]))).Where(p => p.Text.Length > 0).ToDictionary(p => p.Name, p => p.Text)
            ),
        ];
    }

    private static bool IsPlain(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain == typeof(DateTime) || plain == typeof(DateOnly) || plain == typeof(Guid) || plain.IsEnum || plain == typeof(bool);
    }

    private static string Text(object? value) =>
        value switch
        {
            null => "",
            DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ssZ", SwedishText.Culture),
            DateOnly day => day.Iso(),
            _ => Convert.ToString(value, SwedishText.Culture) ?? "",
        };
}
