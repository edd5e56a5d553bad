namespace Samverkan.Core.Statistics.Claims;

/// <summary>
/// Compares what a text says at a bound place with what the figures say. What can be understood in two ways is left to a person: it is
/// neither called wrong nor right.
/// </summary>
internal static partial class ClaimJudge
{
    /// <summary>A verdict, and why where the numbers do not say it themselves.</summary>
    public readonly record struct Judgement(Verdict Verdict, string Why = "");

    private const string OtherUnit = "Texten räknar i en annan enhet än siffran.";
    private const string PointsAreNotPerCent = "Procentenheter och procent är inte samma sak.";
    private const string OtherWay = "Texten säger åt andra hållet.";
    private const string UnclearWay = "Det går inte att säga åt vilket håll texten menar.";
    private const string Several = "Orden innehåller flera tal.";
    private const string NoNumber = "Orden innehåller inget tal att jämföra.";
    private const string Vague = "Orden är för vida för att avgöras.";

    /// <summary>What the words of a bound place say, read with the sentence that they stand in.</summary>
    public static Judgement Judge(Passage passage, BoundPlace place, FactResult computed)
    {
        if (!computed.IsKnown)
        {
            return new(Verdict.NotComputable);
        }

        if (place.Inserted)
        {
            return new(Verdict.Fits);
        }

        var end = place.At + place.Words.Length;
        var (from, to) = passage.SentenceAt(place.At, end);
        var claim = new Claim(passage.Text[from..to], place.At - from, end - from, place.Words, place.Reference, computed)
        {
            Numbers =
            [
                .. passage
                    .NumbersIn(from, to)
                    .Where(n => n.At < end - from && n.At + n.Length > place.At - from && n.Unit != NumberUnit.Other),
            ],
        };
        return place.Reference.Kind switch
        {
            FactKind.Trend => Trend(claim),
            FactKind.Rank => Rank(claim),
            _ => Number(claim),
        };
    }

    /// <summary>Some words at a place in a sentence, and what they are compared with.</summary>
    private sealed record Claim(string Sentence, int At, int End, string Words, FactReference Reference, FactResult Computed)
    {
        public decimal Value => Computed.Value ?? 0;

        /// <summary>Which way the sentence goes, read without the words that only say how exact the number is.</summary>
        public Way Way
        {
            get
            {
                var words = Sentence;
                foreach (var number in Numbers.Where(n => !n.IsYearLike))
                {
                    var hedge = NumberPatterns.Before().Match(words[..number.At].ToLower(SwedishText.Culture));
                    words = hedge.Success ? words[..hedge.Index] + new string(' ', number.At - hedge.Index) + words[number.At..] : words;
                }

                return Direction.Around(words, At, End);
            }
        }

        /// <summary>The numbers that the words take part in.</summary>
        public required IReadOnlyList<TypedNumber> Numbers { get; init; }
    }

    private static Judgement Number(Claim claim)
    {
        var found = Wanted(claim);
        return found.Count switch
        {
            0 => WithoutNumber(claim),
            1 => Compare(claim, found[0]),
            _ => new(Verdict.NeedsPerson, Several),
        };
    }

    /// <summary>
    /// The numbers that can be the claim: not the years it is about, and those in the fact's own unit where there are some.
    /// </summary>
    private static IReadOnlyList<TypedNumber> Wanted(Claim claim)
    {
        var numbers = claim.Numbers;
        var words = numbers.Where(n => !IsYear(claim, n)).ToList();
        var inUnit = words.Where(n => IsOwn(claim.Reference.Kind, n.Unit)).ToList();
        return inUnit.Count > 0 ? inUnit : words;
    }

    private static bool IsYear(Claim claim, TypedNumber number) =>
        number.IsYearLike
        && (
            claim.Reference.Parts.Contains(claim.Sentence.Substring(number.At, number.Length).Trim())
            || claim.Reference.Kind is not (FactKind.Count or FactKind.Per100000)
            || claim.Numbers.Count > 1
        );

    private static bool IsOwn(FactKind kind, NumberUnit unit) =>
        kind switch
        {
            FactKind.Share or FactKind.Answer => unit is NumberUnit.Percent,
            FactKind.Change => unit is NumberUnit.Percent or NumberUnit.Change,
            FactKind.Difference => unit is NumberUnit.Points,
            FactKind.Per100000 => unit is NumberUnit.Per100000,
            _ => unit is NumberUnit.None,
        };

    private static Judgement Compare(Claim claim, TypedNumber number) =>
        claim.Reference.Kind switch
        {
            FactKind.Share or FactKind.Answer => Share(claim, number),
            FactKind.Change => Change(claim, number),
            FactKind.Difference => Difference(claim, number),
            FactKind.Per100000 => number.Unit is NumberUnit.Per100000 or NumberUnit.None
                ? Of(number.Fits(claim.Value))
                : new(Verdict.NeedsPerson, OtherUnit),
            _ => number.Unit is NumberUnit.None ? Of(number.Fits(claim.Value)) : new(Verdict.NeedsPerson, OtherUnit),
        };

    private static Judgement Of(bool? fits) =>
        fits switch
        {
            true => new(Verdict.Fits),
            false => new(Verdict.Differs),
            null => new(Verdict.NeedsPerson, Vague),
        };

    /// <summary>
    /// Whether a number says what a fact says. Where the fact as it is shown, with one decimal, would be judged otherwise than as it is
    /// computed, a person judges.
    /// </summary>
    private static bool? Fit(TypedNumber number, decimal value) =>
        number.Fits(value) is var exact && number.Precision is not Precision.AsTyped && number.Fits(SwedishNumbers.Round(value, 1)) != exact
            ? null
            : exact;

    private static Judgement Share(Claim claim, TypedNumber number) =>
        number.Unit switch
        {
            NumberUnit.Percent => Of(Fit(number, claim.Value)),
            NumberUnit.None when number.Value <= 100 => Of(number.Fits(claim.Value)),
            NumberUnit.Points => new(Verdict.Differs, PointsAreNotPerCent),
            _ => new(Verdict.NeedsPerson, OtherUnit),
        };

    /// <summary>
    /// A change is often written without its sign ("minskade med 11 %"): then its size is compared, and its direction with the words of
    /// the sentence. "Minskade till 11 %" is not about the change.
    /// </summary>
    private static Judgement Change(Claim claim, TypedNumber number)
    {
        if (number.Unit is NumberUnit.Points)
        {
            return new(Verdict.Differs, PointsAreNotPerCent);
        }

        if (number.Unit is NumberUnit.Per100000 || IsReached(claim, number))
        {
            return new(Verdict.NeedsPerson, OtherUnit);
        }

        return number.Unit is NumberUnit.Change || number.Signed ? Signed(claim, number) : Sized(claim, number);
    }

    private static Judgement Signed(Claim claim, TypedNumber number)
    {
        // "Mer än halverats", "nästan halverats": more and less are told of the size.
        if (number.Value != 0 && claim.Value != 0 && number.Value > 0 != claim.Value > 0)
        {
            return new(Verdict.Differs, OtherWay);
        }

        return Of((number with { Value = Math.Abs(number.Value) }).Fits(Math.Abs(claim.Value)));
    }

    private static Judgement Sized(Claim claim, TypedNumber number)
    {
        var way = claim.Way;
        var size = Fit(number, Math.Abs(claim.Value));
        return way switch
        {
            _ when size == false && number.Unit is NumberUnit.None => new(Verdict.NeedsPerson, OtherUnit),
            _ when size == false => Of(size),
            Way.Up when claim.Value < 0 => new(Verdict.Differs, OtherWay),
            Way.Down when claim.Value > 0 => new(Verdict.Differs, OtherWay),
            Way.Unclear => new(Verdict.NeedsPerson, UnclearWay),
            _ => Of(size),
        };
    }

    private static bool IsReached(Claim claim, TypedNumber number) =>
        Reached().IsMatch(claim.Sentence[..number.At]) && number.Unit is not NumberUnit.Change;

    /// <summary>
    /// Between two years the words say which way; between two groups they do not say which of them is meant, so that a sign against the
    /// words is for a person to judge.
    /// </summary>
    private static Judgement Difference(Claim claim, TypedNumber number)
    {
        if (number.Unit is NumberUnit.Percent or NumberUnit.Change)
        {
            return new(Verdict.Differs, PointsAreNotPerCent);
        }

        var size = number.Signed ? number.Fits(claim.Value) : number.Fits(Math.Abs(claim.Value));
        var way = claim.Way;
        if (size != true || number.Signed || way is Way.Unsaid || claim.Value == 0)
        {
            return Of(size);
        }

        var parts = claim.Reference.Parts;
        var overTime =
            string.Equals(parts[2], parts[5], StringComparison.OrdinalIgnoreCase)
            && string.Equals(parts[3], parts[6], StringComparison.OrdinalIgnoreCase)
            && parts[1] != parts[4];
        var rose = claim.Value > 0 == (!overTime || string.CompareOrdinal(parts[1], parts[4]) > 0);
        return way is Way.Unclear or Way.Same ? new(Verdict.NeedsPerson, UnclearWay)
            : way == Way.Up == rose ? Of(size)
            : overTime ? new(Verdict.Differs, OtherWay)
            : new(Verdict.NeedsPerson, UnclearWay);
    }
}
