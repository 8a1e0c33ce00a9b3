namespace VideoDigester.Search.Queries;

/// <summary>The failures of queries that cannot be understood.</summary>
internal static class InvalidQuery
{
    /// <summary>Makes the failure.</summary>
    /// <param name="position">Where in the text it is.</param>
    /// <param name="message">What is wrong and what to do.</param>
    public static VideoDigesterException At(int position, string message) => new(new Failure(ErrorCode.InvalidQuery, message) { Position = position });
}
