using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A part of the library's version.</summary>
[Table("library_versions")]
internal sealed class LibraryVersionRow
{
    [Column("shard"), PrimaryKey]
    public int Shard { get; set; }

    [Column("version")]
    public long Version { get; set; }
}
