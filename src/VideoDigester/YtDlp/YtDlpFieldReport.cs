namespace VideoDigester;

/// <summary>What the records of a folder hold in one field.</summary>
public sealed record YtDlpFieldReport
{
    /// <summary>The field's name.</summary>
    public required string Field { get; init; }

    /// <summary>In how many records the field stands, null included.</summary>
    public required long Present { get; init; }

    /// <summary>In how many of these it is null.</summary>
    public required long Null { get; init; }

    /// <summary>How often it is an <c>array</c>, <c>boolean</c>, <c>float</c>, <c>integer</c>, <c>object</c> or <c>string</c>.</summary>
    public required IReadOnlyDictionary<string, long> Types { get; init; }

    /// <summary>The least number, or null where there is none. Dates (<c>YYYYMMDD</c> in a field named <c>…_date</c>) count as numbers; NaN and infinities do not.</summary>
    public decimal? Minimum { get; init; }

    /// <summary>The greatest number, or null where there is none; as <see cref="Minimum"/>.</summary>
    public decimal? Maximum { get; init; }

    /// <summary>The most characters (UTF-16) of a text, items of a list or members of an object, or null where there is none of these.</summary>
    public long? Longest { get; init; }
}
