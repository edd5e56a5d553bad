using System.Globalization;
using System.Text.RegularExpressions;

namespace Samverkan.Core.Statistics.Claims;

internal static partial class ClaimJudge
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>A change of less than this, in per cent, can be called unchanged; up to twice that a person judges.</summary>
    private const decimal Unchanged = 0.5m;

    /// <summary>A change larger than this is not unchanged to anybody.</summary>
    private const decimal Moved = 5;

    /// <summary>No area is ranked among more.</summary>
    private const int MostPlaces = 10_000;

    /// <summary>"Ökade till 183": what is reached, not how much it changed.</summary>
    [GeneratedRegex(@"\b(?<!upp )till( (cirka|ca|omkring|drygt|knappt|nästan|över|under|mer än))? ?$", Options, 1000)]
    private static partial Regex Reached();

    [GeneratedRegex(@"\b(majoritet\w*|merpart\w*|de flesta|flertalet)\b", Options, 1000)]
    private static partial Regex Most();

    [GeneratedRegex(@"\b(ingen|inga|inget|noll)\b", Options, 1000)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"\b(inte|ej|knappt?|knappast|nästan|bland de|bland dem|en av|stor|bred|klar|överväldigande)\b", Options, 1000)]
    private static partial Regex Softened();

    [GeneratedRegex(
        @"\b((?<order>näst|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde)[ -]?)?((?<top>högst|flest|mest|störst|"
            + @"vanligast|etta)|"
            + @"(?<bottom>lägst|minst|färst|ovanligast))",
        Options,
        1000
    )]
    private static partial Regex Superlative();

    private static Judgement WithoutNumber(Claim claim) =>
        claim.Reference.Kind switch
        {
            FactKind.Change => ChangeInWords(claim),
            FactKind.Share or FactKind.Answer when Most().IsMatch(claim.Words) && !Softened().IsMatch(claim.Words) => claim.Value > 50
                ? new(Verdict.Fits)
            : claim.Words.Contains("flesta", StringComparison.OrdinalIgnoreCase) ? new(Verdict.NeedsPerson, Vague)
            : new(Verdict.Differs),
            FactKind.Count when Nothing().IsMatch(claim.Words) && !Softened().IsMatch(claim.Words) => Of(claim.Value == 0),
            _ => new(Verdict.NeedsPerson, NoNumber),
        };

    private static Judgement ChangeInWords(Claim claim)
    {
        var way = Direction.In(claim.Words) is var own and not Way.Unsaid ? own : claim.Way;
        return way switch
        {
            Way.Up when claim.Value < 0 => new(Verdict.Differs, OtherWay),
            Way.Down when claim.Value > 0 => new(Verdict.Differs, OtherWay),
            Way.Same when Math.Abs(claim.Value) > Moved => new(Verdict.Differs),
            Way.Same when Math.Abs(claim.Value) >= Unchanged => new(Verdict.NeedsPerson, Vague),
            Way.Up or Way.Down when claim.Value == 0 => new(Verdict.Differs),
            Way.Up or Way.Down when Math.Abs(claim.Value) < Unchanged => new(Verdict.NeedsPerson, Vague),
            Way.Up or Way.Down when Direction.HasDegree(claim.Sentence) => new(Verdict.NeedsPerson, Vague),
            Way.Unclear => new(Verdict.NeedsPerson, UnclearWay),
            Way.Unsaid => new(Verdict.NeedsPerson, NoNumber),
            _ => new(Verdict.Fits),
        };
    }

    private static Judgement Trend(Claim claim)
    {
        var way = Direction.In(claim.Words) is var own and not Way.Unsaid ? own : claim.Way;
        if (claim.Numbers.Any(n => !n.IsYearLike))
        {
            return new(Verdict.NeedsPerson, OtherUnit);
        }

        var computed = claim.Computed.Text switch
        {
            "ökande" => Way.Up,
            "minskande" => Way.Down,
            _ => Way.Same,
        };
        return way is Way.Unsaid or Way.Unclear ? new(Verdict.NeedsPerson, way == Way.Unclear ? UnclearWay : NoNumber)
            : way == computed
                ? way != Way.Same && Direction.HasDegree(claim.Words) ? new(Verdict.NeedsPerson, Vague)
                    : new(Verdict.Fits)
            : Direction.HasDegree(claim.Words) && Way.Same == computed ? new(Verdict.NeedsPerson, Vague)
            : new(Verdict.Differs, OtherWay);
    }

    /// <summary>"1 av 14", "plats 2", "näst högst", "lägst".</summary>
    private static Judgement Rank(Claim claim)
    {
        var parts = claim.Computed.Text.Split(" av ");
        var (place, count) = ((int)claim.Value, int.Parse(parts[1], CultureInfo.InvariantCulture));
        if (Softened().IsMatch(claim.Words))
        {
            return new(Verdict.NeedsPerson, Vague);
        }

        if (claim.Numbers.Where(n => !n.IsYearLike).ToList() is [var number])
        {
            if (number.Value > MostPlaces)
            {
                return new(Verdict.NeedsPerson, Vague);
            }

            var (said, of) = number.OutOf is { } whole ? ((int)Math.Round(number.Value * whole / 100), whole) : ((int)number.Value, count);
            return number.Unit is not (NumberUnit.None or NumberUnit.Percent) || (number.Unit == NumberUnit.Percent && number.OutOf is null)
                ? new(Verdict.NeedsPerson, OtherUnit)
                : Of(said == place && of == count);
        }

        var m = Superlative().Match(claim.Words);
        if (!m.Success)
        {
            return new(Verdict.NeedsPerson, NoNumber);
        }

        var word = m.Groups["order"].Value.ToLower(SwedishText.Culture);
        var order = word == "näst" ? 2 : NumberWords.Ordinal(word) ?? 1;
        return m.Groups["top"].Success ? Of(place == order)
            : place == count - order + 1 ? new(Verdict.Fits)
            // Those that share the last place have a higher number together.
            : place > count / 2 ? new(Verdict.NeedsPerson, Vague)
            : new(Verdict.Differs);
    }
}
