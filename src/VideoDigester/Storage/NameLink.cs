namespace VideoDigester.Storage;

/// <summary>A list of names that a video has, and how it is kept: the names' table, the links' table and its column for the name.</summary>
internal sealed record NameLink(string Names, string Links, string Key, bool IsPerSite)
{
    public static NameLink Categories { get; } = new("categories", "video_categories", "category_id", IsPerSite: true);

    public static NameLink Tags { get; } = new("tags", "video_tags", "tag_id", IsPerSite: false);
}
