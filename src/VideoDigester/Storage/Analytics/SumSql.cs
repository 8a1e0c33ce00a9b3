namespace VideoDigester.Storage.Analytics;

/// <summary>Sums that are whole numbers on both engines, and nothing where there is nothing.</summary>
internal static class SumSql
{
    public static string Of(string value) => $"CAST(coalesce(sum({value}), 0) AS bigint)";

    /// <summary>The sum, null where there is nothing. A server sums 64-bit numbers up as decimals, which cost more at each step that follows: hence the cast.</summary>
    public static string OrNull(string value) => $"CAST(sum({value}) AS bigint)";

    public static string OfEach(params IEnumerable<string> values) => string.Join(", ", values.Select(Of));

    /// <summary>1 where a condition holds, and 0 where it does not.</summary>
    public static string One(string condition) => $"CASE WHEN {condition} THEN 1 ELSE 0 END";
}
