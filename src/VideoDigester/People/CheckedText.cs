namespace VideoDigester.People;

/// <summary>Texts that users write, bounded so that a page of them is.</summary>
internal static class CheckedText
{
    /// <summary>The text; null stays null.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most characters it may have.</param>
    /// <param name="what">What it is, for people.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>.</exception>
    public static string? Of(string? text, int most, string what) =>
        text is null || text.Length <= most ? text : throw new VideoDigesterException(ErrorCode.InvalidRequest, $"The {what} has {text.Length} characters; it can have {most}.");
}
