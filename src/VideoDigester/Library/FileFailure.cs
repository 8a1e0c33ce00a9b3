namespace VideoDigester.Library;

/// <summary>Turns what can go wrong with a file into the taxonomy.</summary>
internal static class FileFailure
{
    /// <summary>The failure, or null where the exception is not about the file and must go on.</summary>
    public static Failure? From(Exception exception, string path) => exception switch
    {
        VideoDigesterException typed => typed.Failure,
        FileNotFoundException or DirectoryNotFoundException => new Failure(ErrorCode.FileNotFound, $"There is no file '{path}'."),
        IOException or UnauthorizedAccessException => new Failure(ErrorCode.FileUnreadable, $"'{path}' cannot be read: {exception.Message}"),
        _ => null,
    };
}
