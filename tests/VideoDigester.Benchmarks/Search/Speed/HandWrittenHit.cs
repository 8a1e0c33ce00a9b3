using System.Data.Common;
using System.Globalization;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>What hand-written SQL has of a hit: the beginning of the segments that were read, with no word marked in it.</summary>
internal sealed record HandWrittenHit(string VideoId, string? VideoTitle, string Kind, double? Start, double? End, string Url, string Snippet, double Score, string? Language, string? Source)
{
    // About as long as the library's.
    private const int MostCharacters = 200;

    public static HandWrittenHit Read(DbDataReader row)
    {
        var isSpoken = row.FieldCount > 8;
        return new HandWrittenHit(
            row.GetString(2), Text(row, 3), row.GetString(5), isSpoken ? Seconds(row, 9) : null, isSpoken ? Seconds(row, 10) : null, row.GetString(4), Text(row, 6) ?? "",
            Convert.ToDouble(row.GetValue(1), CultureInfo.InvariantCulture), Text(row, 7), isSpoken ? Text(row, 8) : null);
    }

    /// <summary>With one more segment.</summary>
    public HandWrittenHit With(DbDataReader row) =>
        this with { End = Seconds(row, 10), Snippet = Snippet.Length < MostCharacters ? $"{Snippet} {row.GetString(6)}" : Snippet };

    private static string? Text(DbDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);

    private static double Seconds(DbDataReader row, int at) => row.GetInt64(at) / 1000.0;
}
