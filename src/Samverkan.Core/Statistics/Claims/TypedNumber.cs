namespace Samverkan.Core.Statistics.Claims;

/// <summary>How exact a number typed in a text is meant to be.</summary>
public enum Precision
{
    /// <summary>As typed, rounded to its last digit; a count that ends in zeros to where they begin.</summary>
    AsTyped,

    /// <summary>"exakt", "precis": the number and no rounding of it.</summary>
    Exact,

    /// <summary>"minst": the number or more.</summary>
    AtLeast,

    /// <summary>"högst", "upp till": the number or less.</summary>
    AtMost,

    /// <summary>"mer än", "över": more than the number.</summary>
    MoreThan,

    /// <summary>"mindre än", "under": less than the number.</summary>
    LessThan,

    /// <summary>"drygt": a little more than the number.</summary>
    JustOver,

    /// <summary>"knappt", "nästan", "närmare": a little less than the number.</summary>
    JustUnder,

    /// <summary>"omkring", "cirka": within a tenth of it.</summary>
    About,

    /// <summary>Said in a way that only a person can judge ("inte 12 %").</summary>
    Unclear,
}

/// <summary>What a number typed in a text counts.</summary>
public enum NumberUnit
{
    /// <summary>Nothing is written: a count, or a number whose unit is understood.</summary>
    None,

    /// <summary>Per cent, or a part of a whole ("hälften", "6 av 10").</summary>
    Percent,

    /// <summary>Percentage points.</summary>
    Points,

    /// <summary>A change in per cent said by a word of its own: "fördubblats" is 100, "halverats" −50.</summary>
    Change,

    /// <summary>Per 100 000 inhabitants, to which "per 1 000" is brought.</summary>
    Per100000,

    /// <summary>Years, months, kronor, metres: no figure of the statistics.</summary>
    Other,
}

/// <summary>A number as a Swede wrote it in a text.</summary>
/// <param name="Value">The number; the lower end of a range.</param>
/// <param name="Decimals">How many decimals were written.</param>
/// <param name="Signed">Whether a plus or minus was written before it.</param>
public sealed record TypedNumber(decimal Value, int Decimals, Precision Precision, bool Signed = false)
{
    /// <summary>How far "drygt", "knappt" and "omkring" reach, as a part of the number.</summary>
    private const decimal Reach = 0.1m;

    /// <summary>How far a number with zeros at its end may be from what it is a rounding of, as a part of it.</summary>
    private const decimal Rounding = 0.05m;

    /// <summary>The smallest count whose zeros can be a rounding.</summary>
    private const decimal Roundable = 1000;

    /// <summary>
    /// How many times the number "mer än" may be, or how small a part "mindre än", before a person has to say if it is meant.
    /// </summary>
    private const decimal Far = 2;

    /// <summary>The upper end of a range; null for one number.</summary>
    public decimal? To { get; init; }

    /// <summary>What one step of the last digit is: 1 for "12", 0.1 for "12,5", 100 for "3,7 tusen".</summary>
    public decimal Step { get; init; } = 1;

    /// <summary>What it counts.</summary>
    public NumberUnit Unit { get; init; }

    /// <summary>Where it begins in the text that was read.</summary>
    public int At { get; init; }

    /// <summary>How many letters it takes, with its unit and without the words before it.</summary>
    public int Length { get; init; }

    /// <summary>Whether it is written in digits.</summary>
    public bool Written { get; init; }

    /// <summary>"1 av 14": the 14; null otherwise.</summary>
    public int? OutOf { get; init; }

    /// <summary>Whether it can be read as a year.</summary>
    public bool IsYearLike { get; init; }

    /// <summary>
    /// Whether a computed number says the same; null where a person has to judge, as "drygt hälften" for 62 %.
    /// </summary>
    public bool? Fits(decimal computed) =>
        Precision switch
        {
            Precision.Unclear => null,
            Precision.Exact => Rounded(computed),
            Precision.AtLeast => computed < Value ? false : NotFarAbove(computed),
            Precision.MoreThan => computed <= Value ? false : NotFarAbove(computed),
            Precision.AtMost => computed > (To ?? Value) ? false : NotFarBelow(computed),
            Precision.LessThan => computed >= (To ?? Value) ? false : NotFarBelow(computed),
            Precision.JustOver => computed < Value ? false
            : computed <= (To ?? Value) + Within ? true
            : null,
            Precision.JustUnder => computed > (To ?? Value) ? false
            : computed >= Value - Within ? true
            : null,
            Precision.About => (computed >= Value - Within && computed <= (To ?? Value) + Within) || Rounded(computed),
            _ => Rounded(computed) ? true : RoundedToZeros(computed),
        };

    private decimal Within => Math.Abs(Value) * Reach;

    private bool? NotFarAbove(decimal computed) => Value > 0 && computed > (To ?? Value) * Far ? null : true;

    private bool? NotFarBelow(decimal computed) => Value > 0 && computed < Value / Far ? null : true;

    private bool Rounded(decimal computed)
    {
        var rounded = SwedishNumbers.Round(computed / Step, 0) * Step;
        return rounded >= Value && rounded <= (To ?? Value);
    }

    /// <summary>
    /// "5 800" for 5 794: right when it is that number rounded; a person judges where the zeros hide more than a few per cent.
    /// </summary>
    private bool? RoundedToZeros(decimal computed)
    {
        if (To is not null || Step != 1 || Math.Abs(Value) < Roundable || Unit is NumberUnit.Percent or NumberUnit.Points)
        {
            return false;
        }

        var zeros = 1m;
        while (Value % (zeros * 10) == 0)
        {
            zeros *= 10;
        }

        return zeros == 1 || SwedishNumbers.Round(computed / zeros, 0) * zeros != Value ? false
            : Math.Abs(computed - Value) <= Math.Abs(Value) * Rounding ? true
            : null;
    }
}
