namespace VideoDigester.Benchmarks.Reads;

/// <summary>Where the first page of the most viewed ended.</summary>
/// <param name="Cursor">As the library says it.</param>
/// <param name="Views">The views of the last video.</param>
/// <param name="Id">Its key in the database.</param>
internal sealed record ViewedPlace(string Cursor, long Views, long Id)
{
    public const int PageSize = 50;

    /// <summary>What the list is of.</summary>
    public static readonly VideoQuery Query = new() { HasTranscript = true, MinDuration = TimeSpan.FromMinutes(2), Sort = VideoSort.Views, Descending = true, PageSize = PageSize };

    /// <summary>The least duration in milliseconds.</summary>
    public static readonly long LeastMilliseconds = (long)Query.MinDuration!.Value.TotalMilliseconds;
}
