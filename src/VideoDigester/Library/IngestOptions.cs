using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>Limits of reading videos in.</summary>
public sealed class IngestOptions
{
    /// <summary>The largest metadata file that is read, in bytes: 1 KiB to 2 GiB, 256 MiB unless set. Larger ones fail as <see cref="ErrorCode.TooLarge"/>.</summary>
    [Range(1024L, 2147483648L)]
    public long MaxMetadataBytes { get; set; } = 256L * 1024 * 1024;

    /// <summary>The largest caption file that is read, in bytes: 1 KiB to 1 GiB, 64 MiB unless set. Larger ones fail as <see cref="ErrorCode.TooLarge"/>.</summary>
    [Range(1024L, 1073741824L)]
    public long MaxCaptionBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>How many videos of a folder are read at the same time: 1 to 64, the number of processors unless set. They are written one after the other.</summary>
    [Range(1, 64)]
    public int Readers { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 64);
}
