using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>The terms of a passage of a transcript in SQLite's full-text table. They can be searched and not be read.</summary>
[Table("transcript_passage_terms")]
internal sealed class TranscriptTermsRow
{
    [Column("rowid"), PrimaryKey]
    public long Id { get; set; }

    [Column("terms")]
    public string? Terms { get; set; }

    /// <summary>The hidden column by which FTS5 is asked.</summary>
    [Column("transcript_passage_terms", SkipOnInsert = true, SkipOnUpdate = true)]
    public string Table { get; set; } = "";
}
