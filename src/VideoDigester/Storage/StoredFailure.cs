namespace VideoDigester.Storage;

/// <summary>A failure as the columns of several tables hold it. How long to wait is not kept: it is over when the row is read.</summary>
internal static class StoredFailure
{
    public static Failure Read(string code, string? message, bool? retryable)
    {
        var failure = new Failure(Enum.TryParse<ErrorCode>(code, out var known) ? known : ErrorCode.Unknown, message ?? "");
        return failure with { IsRetryable = retryable ?? failure.IsRetryable };
    }
}
