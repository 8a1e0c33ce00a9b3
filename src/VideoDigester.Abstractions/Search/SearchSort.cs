namespace VideoDigester;

/// <summary>The order of what a search finds.</summary>
public enum SearchSort
{
    /// <summary>The best first.</summary>
    Relevance = 0,

    /// <summary>The last published first; videos without a date come last.</summary>
    Newest,

    /// <summary>The first published first; videos without a date come last.</summary>
    Oldest,
}
