using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

/// <summary>How numbers, and the words around them that say how exact they are, are written in Swedish.</summary>
internal static partial class NumberPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const int Most = 2000;

    private const string Digits = @"((\d{1,3}([ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d{1,3}(\.\d{3})+(?![\d%]| %| procent)|\d+)([,.]\d+)?)";
    private const string InWords = @"(\b" + NumberWords.Pattern + @"([ \u00a0]?" + NumberWords.Pattern + @")*(?!\p{L}))";
    private const string One = "(" + Digits + "|" + InWords + ")";
    private const string Space = @"[ \u00a0\u202f\u2009]";

    private const string Parts =
        @"(tredjedel|fjärdedel|femtedel|sjättedel|sjundedel|åttondel|åttondedel|niondel|niondedel|tiondel|tiondedel|tjugondel|hundradel)";

    private const string Ordinals = @"(tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|tjugonde|hundrade)";

    private const string Many =
        @"(många|mycket|stort?|stora|höga?|högt|vanligt|vanliga|ofta|fler|flera|högre|större|mer|oftare|vanligare|få|lite|liten|"
        + @"låg|lågt|låga)";

    /// <summary>A part of a whole in words: "hälften", "en tredjedel", "var tredje", "3 av 10", "2/3".</summary>
    [GeneratedRegex(
        @"\b(?<half>hälften|halva|(?<!och )en halv(?! (procent|gång|miljon|år|dag|tim)))(?<compared> så "
            + Many
            + @")?\b|\b((?<n>"
            + NumberWords.Pattern
            + @") )?(?<part>"
            + Parts
            + @")(ar|arna|en)?\b|\bvar(je|t)? (?<ordinal>"
            + Ordinals
            + @")\b|\b(?<other>varannan|vartannat|var annan|vart annat)\b|(?<![\d,.])(?<a>"
            + One
            + @")"
            + Space
            + @"(av|utav)"
            + Space
            + @"(?<b>"
            + One
            + @")\b(?!,\d)|(?<![\d/])(?<over>[1-9])/(?<under>[2-9]|10)(?![\d/])",
        Options,
        Most
    )]
    public static partial Regex Part();

    /// <summary>A change in a word of its own: "fördubblats", "halverats", "tre gånger så många".</summary>
    [GeneratedRegex(
        @"\b(?<double>fördubbl|dubblera|dubblad|dubbelt(?= så "
            + Many
            + @")|dubbla (?=antalet))|\b(?<triple>tredubb|trefaldig)|\b(?<quadruple>fyrdubb|fyrfaldig)|\b(?<fivefold>femdubb|femfaldig)|"
            + @"\b(?<tenfold>tiodubb|tiofaldig)|\b(?<halved>halver(a|i))|(?<![\d,.])(?<times>"
            + One
            + @")"
            + Space
            + @"gånger(?= så "
            + Many
            + @")|(?<![\d,.])(?<more>"
            + One
            + @")"
            + Space
            + @"gånger (fler|högre|större|vanligare|mer)\b",
        Options,
        Most
    )]
    public static partial Regex Change();

    /// <summary>A number, or two as a range, with its scale and unit.</summary>
    [GeneratedRegex(
        @"(?<sign>(?<![\d\p{L}%])[-−+](?=\d)|(?<=^|[\s(])–(?=\d)|(?<=^|\|)[-−+]\s)?(?<![\d,.§\p{L}])(?<from>"
            + One
            + @")(?<to>(?<inner>"
            + Space
            + @"?(%|procent\b))?("
            + Space
            + @"?[-–—]"
            + Space
            + @"?|"
            + Space
            + @"(?<till>till)"
            + Space
            + @"|"
            + Space
            + @"(?<and>och)"
            + Space
            + @")(?<upper>"
            + One
            + @"))?(?!\d)(?<scale>"
            + Space
            + @"?(tusen(tals?)?|miljoner|miljon|milj\.?|mn)\b)?(?<unit>"
            + Space
            + @"?(%-?enheter|%-?enhet|procentenheter(na)?|procentenhet(en)?|p\.?e\.?(?![\p{L}])|%|-?procentig\w*|procent(en)?\b)|"
            + Space
            + @"?(‰|promille)|"
            + Space
            + @"(?<other>(års?|åring(ar)?|månader(na|s)?|månad|veckor(na|s)?|vecka|dagar(na|s)?|dygn|dag|timmar(na|s)?|timme"
            + @"|minuter|minut|kronor|"
            + @"kr|mkr|tkr|mnkr|sek|meter|m|km|kilometer|hektar|kvadratmeter|m2|kg|gram|liter|grader)\b)|-?(?<age>åring\w*|års\w*))?(?<per>"
            + @"([ \u00a0][\p{L}]+){0,3}"
            + Space
            + @"(per|på) (?<base>100[ \u00a0]?000|10[ \u00a0]?000|1[ \u00a0]?000|hundratusen|tiotusen|tusen))?",
        Options,
        Most
    )]
    public static partial Regex Number();

    /// <summary>The words just before a number that say how exact it is, at the end of what stands before.</summary>
    [GeneratedRegex(
        @"\b((?<notmore>inte (mer|fler|högre|större) än|(inte|ej) över|aldrig (mer|fler) än)"
            + @"|(?<notless>inte (mindre|färre|lägre) än|(inte|ej) under)"
            + @"|(?<notfull>inte fullt|inte riktigt|inte ens)"
            + @"|(?<over>drygt|dryga|(lite|något) (mer än|fler än|över)|strax över|en bit över)"
            + @"|(?<under>knappt|knappa|nästan|närmare|nära( nog)?|uppemot|uppåt|bortåt|strax under|i det närmaste"
            + @"|(lite|något) (under|färre än|mindre än))"
            + @"|(?<more>mer än|fler än|över|högre än|större än|överstiger|översteg)"
            + @"|(?<less>mindre än|färre än|under|lägre än|understiger|understeg)"
            + @"|(?<least>minst|åtminstone|lägst|från och med)"
            + @"|(?<most>högst|upp till|upp emot|max|maximalt|som mest|som högst)"
            + @"|(?<about>omkring|cirka|ca\.?|c:a|ungefär|runt|kring|typ|i storleksordningen|kanske|uppskattningsvis)"
            + @"|(?<exact>exakt|precis|jämnt)|(?<between>mellan)|(?<froms>från)|(?<tills>till)|(?<no>inte|ej|aldrig|knappast|varken))"
            + @"( (en|ett|de|som|hela|med))?[ \u00a0]?$",
        Options,
        Most
    )]
    public static partial Regex Before();

    /// <summary>Words just after a number that say how exact it is.</summary>
    [GeneratedRegex(
        @"^( anmälda| anmälningar| brott)? eller ((?<least>mer|fler|högre|större|över)|(?<most>mindre|färre|lägre|under)|"
            + @"(?<about>däromkring|så))\b",
        Options,
        Most
    )]
    public static partial Regex After();

    /// <summary>
    /// Numbers that name something else than a figure: dates, times, laws, telephone numbers, codes, parts of the document; in small
    /// letters.
    /// </summary>
    [GeneratedRegex(
        @"\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} (januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)"
            + @"( \d{4})?\b"
            + @"|\bkl(ockan|\.)? ?\d{1,2}([.:]\d{2})?(\s?[-–]\s?\d{1,2}([.:]\d{2})?)?|\b\d{1,2}[:]\d{2}\b"
            + @"|\b\d{4}:\d+|\b\d+( ?[a-z])? ?§|§+ ?\d+(\s?[-–]\s?\d+)?|\b\d+ kap\b"
            + @"|\b0\d{1,3}\s?[-–]\s?\d[\d ]+\d|\b114 14\b|\b(ring|larma|via|på|nödnumret|sos) 112\b"
            + @"|\b(avsnitt(et)?|bilag(a|or|an)|kapitel|punkt(en|er)?|sidan?|sid\.|s\.|nr|nummer|tabell|figur|diagram|paragraf|version"
            + @"|årskurs|åk|klass|nivå|fas|etapp|rum|brottskod(en|er|erna)?|kod(en|er|erna)?|artikel|del|vecka|v\.|kvartal|grupp|linje"
            + @"|buss|moment|prioritet|ärende|plan|tel(efon)?)[.:]? \d[\d–-]*(, ?\d[\d–-]*)*( (och|samt|till|eller) \d[\d–-]*)*"
            + @"(?![\d,–-]*(\s?(%|procent)| av \d))"
            + @"|\b\p{L}+(gatan|vägen|torget|torg|plan|gränd|stigen|allén) \d+\w?|\[\^?\d+\]",
        Options,
        Most
    )]
    public static partial Regex NoFigure();

    /// <summary>A year as it is spoken of, also two of them: "sedan 2012", "2014–2015", "mellan 2014 och 2015".</summary>
    [GeneratedRegex(@"^(19|20)\d{2}$", Options, Most)]
    public static partial Regex Year();
}
