using System.Globalization;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>Counts: whole, not negative, 64 bits.</summary>
internal static class CountRule
{
    private const int HighestAge = 99;

    public static long? Map(decimal? value, string field, IgnoredFields ignored)
    {
        if (value is not { } number)
            return null;
        if (number >= 0 && number <= long.MaxValue && number == decimal.Truncate(number))
            return decimal.ToInt64(number);
        ignored.Add(field, number < 0 ? "negative" : number > long.MaxValue ? "a number too large to keep" : "not a whole number");
        return null;
    }

    /// <summary>An age in years, 0 for everybody.</summary>
    public static int? Age(decimal? value, IgnoredFields ignored)
    {
        if (Map(value, "age_limit", ignored) is not { } age)
            return null;
        if (age <= HighestAge)
            return (int)age;
        ignored.Add("age_limit", string.Create(CultureInfo.InvariantCulture, $"above {HighestAge}"));
        return null;
    }
}
