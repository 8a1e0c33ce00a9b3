using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>Some words of a transcript.</summary>
[Table("transcript_segments")]
internal sealed class SegmentRow
{
    [Column("transcript_id"), PrimaryKey(0)]
    public long TranscriptId { get; set; }

    [Column("position"), PrimaryKey(1)]
    public int Position { get; set; }

    [Column("start_ms")]
    public long StartMs { get; set; }

    [Column("end_ms")]
    public long EndMs { get; set; }

    [Column("text"), NotNull]
    public required string Text { get; set; }

    [Column("speaker")]
    public string? Speaker { get; set; }
}
