using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Samverkan.Core.Contacts;
using Samverkan.Core.Data;

namespace Samverkan.Core.PersonalData;

/// <summary>All that is stored of a person, as a file (dataskyddsförordningen art. 15).</summary>
public sealed class RegisterExtract(SamverkanDb db)
{
    private const int MostOfText = 500;

    /// <summary>Never given out: what lets somebody in, and what is only the product's own order.</summary>
    private static readonly HashSet<string> Hidden =
    [
        "PasswordHash",
        "SecurityStamp",
        "ConcurrencyStamp",
        "DraftKey",
        "SearchText",
        "Salt",
        "ToldHash",
        "ChainHash",
        "Key",
        "Code",
        "Version",
        "Sequence",
        "Body",
    ];

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
        var told = type.GetProperties()
            .Where(p => p.PropertyInfo is not null && !Hidden.Contains(p.Name) && p.ClrType != typeof(byte[]))
            .ToList();
        // Of what is known by a name in words only that is told, and when: the rest is about something else.
        if (kind.By == Match.Name)
        {
            told = told.FindAll(p => p.Name == column || p.Name == "Id" || p.ClrType == typeof(DateTime) || p.ClrType == typeof(DateTime?));
        }

        return
        [
            .. (await rows.AsNoTracking().ToListAsync(ct)).Select(r =>
                told.Select(p => (p.Name, Text: Text(p.PropertyInfo!.GetValue(r))))
                    .Where(p => p.Text.Length > 0)
                    .ToDictionary(p => p.Name, p => p.Text)
            ),
        ];
    }

    private static string Text(object? value)
    {
        var text = value switch
        {
            null => "",
            DateTime at => at.ToString("yyyy-MM-ddTHH:mm:ssZ", SwedishText.Culture),
            DateOnly day => day.Iso(),
            _ => Convert.ToString(value, SwedishText.Culture) ?? "",
        };
        return text.Length > MostOfText ? $"{text[..MostOfText]} … ({text.Length} tecken)" : text;
    }
}
