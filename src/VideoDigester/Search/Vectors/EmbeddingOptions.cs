using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>How vectors are made and searched. Without an embedding provider none of it matters.</summary>
public sealed class EmbeddingOptions
{
    /// <summary>How many passages are sent to the model in one call: 1 to 2,048, 64 unless set. Where the model takes less, that counts.</summary>
    [Range(1, 2_048)]
    public int BatchSize { get; set; } = 64;

    /// <summary>How long a call with passages may take: a second to an hour, two minutes unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan CallTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a search waits for the vector of its words: 100 milliseconds to ten minutes, 15 seconds unless set.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// How similar a passage must be to what is looked for: only those above are found by meaning. A cosine, -1 to 1; 0 unless set, so that what is not similar at all is no hit; with -1 all may be.
    /// Models differ in what texts that have nothing to do with each other get. What words find does not depend on it.
    /// </summary>
    [Range(-1.0, 1.0)]
    public double MinSimilarity { get; set; }

    /// <summary>
    /// How many bytes of vectors are kept in memory: 0 to 1 TiB, 256 MiB unless set; a vector takes its number of dimensions and 20 bytes. Those beyond are read from the database at each search.
    /// </summary>
    [Range(0L, 1L << 40)]
    public long MemoryLimit { get; set; } = 256L << 20;

    /// <summary>
    /// After how long a search compares the vectors in memory with those in the database: 0 to a day, 30 seconds unless set. What this process embeds, and passages that are newer than all
    /// in memory, are found at once in any case; removed passages are never found.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan CheckInterval { get; set; } = TimeSpan.FromSeconds(30);
}
