namespace VideoDigester.Search.Queries;

/// <summary>What a condition of a query is about, other than the words of a text.</summary>
internal enum QueryField
{
    /// <summary>The title of the video, whose words are compared as those of texts are.</summary>
    Title,

    /// <summary>The channel of the video, by its key, handle or exact name.</summary>
    Channel,

    /// <summary>A tag of the video.</summary>
    Tag,

    /// <summary>The language of the text.</summary>
    Language,
}
