namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>How many bytes each table and index takes that the search added to a database.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">The bytes of its pages.</param>
internal sealed record IndexSize(string Name, long Bytes)
{
    /// <summary>The tables and indexes of other rooms that the search added.</summary>
    public static readonly IReadOnlyList<string> Indexes =
    [
        "ix_videos_language", "ix_transcripts_language", "ix_digests_language", "ix_videos_not_indexed", "ix_transcripts_not_indexed", "ix_digests_not_indexed",
    ];

    /// <summary>Prints the sizes beside that of the segments' text.</summary>
    /// <param name="engine">The name of the engine.</param>
    /// <param name="sizes">The sizes.</param>
    /// <param name="rows">How many segments and passages there are, and the bytes of the segments' text.</param>
    public static void Print(string engine, IReadOnlyList<IndexSize> sizes, (long Segments, long Passages, long Text) rows)
    {
        var total = sizes.Sum(size => size.Bytes);
        Figures.Print($"{engine}: {rows.Segments} segments, {rows.Passages} passages, {rows.Text / 1e6:0.0} MB of text, search adds {total / 1e6:0.0} MB: {(double)total / rows.Text:0.000} bytes a byte");
        foreach (var size in sizes.Where(size => size.Bytes > total / 200).OrderByDescending(size => size.Bytes))
            Figures.Print($"    {size.Name,-42} {size.Bytes / 1e6,8:0.0} MB {(double)size.Bytes / rows.Text:0.000}");
    }
}
