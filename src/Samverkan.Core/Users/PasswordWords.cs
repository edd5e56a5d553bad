using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Samverkan.Core.Data;

namespace Samverkan.Core.Users;

/// <summary>
/// Refuses a password that is made of what anybody would try first: common words in Swedish and English, rows of keys, numbers, years, and
/// the owner's own name or address. What is left when those are taken away must be enough to be a secret.
/// </summary>
public sealed partial class PasswordWords : IPasswordValidator<AppUser>
{
    /// <summary>How many letters and digits must be left when what is common is taken away.</summary>
    public const int Least = 8;

    /// <summary>How many of those that are left must be different.</summary>
    public const int LeastDifferent = 5;

    private const int ShortestRun = 3;

    /// <summary>The code of the refusal, as Identity's own refusals have theirs.</summary>
    public const string Code = "PasswordIsCommon";

    private const string Told = "Lösenordet är för lätt att gissa. Undvik vanliga ord, siffror i följd och ditt eget namn.";

    private static readonly string[] Common =
    [
        .. """
            losenord losen password passord passwort passw pass hemligt hemlig secret admin administrator root system welcome valkommen
            valkomna hejsan hej hello hallo sverige sweden svensk swedish stockholm goteborg malmo uppsala norrmalm norrbotten skane
            samverkan samverka overenskommelse medborgarlofte medborgarloften trygghet trygg trygga kommun kommunen polis polisen police
            stad staden stadsdel socialtjanst lokalpolis chefsamrad lagesbild atgard bilaga avtal mote dator datorn computer internet
            mail epost login logga inlogg inloggning anvandare user username test testar prova temp tillfallig ny nytt byt andra
            januari februari mars april maj juni juli augusti september oktober november december january march may june july august
            october mandag tisdag onsdag torsdag fredag lordag sondag monday friday sunday sommar sommaren vinter vintern host hosten
            var varen summer winter autumn spring jul julen pask midsommar semester love kram puss alskar alskling iloveyou dragon monkey
            master shadow sunshine princess football fotboll hockey baseball batman superman starwars pokemon mamma pappa mormor farfar
            katt katten hund hunden kaffe choklad blomma blommor solen manen stjarna himmel hammarby djurgarden aik ifk baren letmein
            trustno access changeme default guest gast qwerty qwertz azerty asdfgh asdf zxcvbn zxcv qazwsx wsxedc qwer tyui ghjkl yxcvbn
            abcdef abcd xyz iamgod whatever freedom killer charlie michael jordan jennifer ashley mustang correct horse battery staple
            """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>Whether what is left of a password, when what is common is taken away, is enough.</summary>
    /// <param name="own">What belongs to the owner: name and address.</param>
    public static bool IsEnough(string password, params IEnumerable<string> own)
    {
        var typed = Folded(password);
        var read = new string([.. typed.Select(Read)]);
        var common = new bool[typed.Length];
        var words = Common.Concat(own.SelectMany(t => Letters().Split(Folded(t))).Where(w => w.Length >= ShortestRun));
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            TakeAway(typed, word, common);
            TakeAway(read, word, common);
        }

        foreach (Match year in Year().Matches(typed))
        {
            common.AsSpan(year.Index, year.Length).Fill(true);
        }

        TakeAwayRuns(typed, common);
        var left = typed.Where((c, i) => !common[i] && char.IsAsciiLetterOrDigit(c)).ToList();
        return left.Count >= Least && left.Distinct().Count() >= LeastDifferent;
    }

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(
            IsRefusedAnyway(manager, password) || IsEnough(password!, user.DisplayName, user.Email ?? "")
                ? IdentityResult.Success
                : IdentityResult.Failed(new IdentityError { Code = Code, Description = Told })
        );

    /// <summary>Whether Identity refuses it for its length or its few characters; then that is told, and no more.</summary>
    private static bool IsRefusedAnyway(UserManager<AppUser> manager, string? password) =>
        (password ?? "").Length < manager.Options.Password.RequiredLength
        || password!.Distinct().Count() < manager.Options.Password.RequiredUniqueChars;

    private static void TakeAway(string text, string word, bool[] common)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            common.AsSpan(at, word.Length).Fill(true);
        }
    }

    /// <summary>Takes away what goes on by the same step: 1234, cba, 1111.</summary>
    private static void TakeAwayRuns(string text, bool[] common)
    {
        for (int start = 0, end = 1; start < text.Length; start = end++)
        {
            while (
                end < text.Length
                && text[end] - text[end - 1] is var step and >= -1 and <= 1
                && (end - start < 2 || step == text[start + 1] - text[start])
            )
            {
                end++;
            }

            if (end - start >= ShortestRun)
            {
                common.AsSpan(start, end - start).Fill(true);
            }
        }
    }

    /// <summary>The letter that a digit or a sign is often written for.</summary>
    private static char Read(char typed) =>
        typed switch
        {
            '0' => 'o',
            '1' or '!' => 'i',
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            _ => typed,
        };

    private static string Folded(string text) =>
        new([
            .. text.Normalize(System.Text.NormalizationForm.FormD)
                .Where(c => char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant),
        ]);

    [GeneratedRegex("[^a-z]+")]
    private static partial Regex Letters();

    [GeneratedRegex("(19|20)[0-9]{2}")]
    private static partial Regex Year();
}
