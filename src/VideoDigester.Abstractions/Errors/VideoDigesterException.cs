namespace VideoDigester;

/// <summary>
/// The one exception type the library throws for failures of its own. <see cref="OperationCanceledException"/>
/// and argument exceptions for programming mistakes pass through untouched.
/// </summary>
public sealed class VideoDigesterException : Exception
{
    /// <summary>Creates a failure.</summary>
    /// <param name="code">The failure's place in the taxonomy.</param>
    /// <param name="message">What happened and what to do about it. Never holds a secret.</param>
    /// <param name="innerException">The failure underneath, if any.</param>
    public VideoDigesterException(ErrorCode code, string message, Exception? innerException = null)
        : this(new Failure(code, message), innerException)
    {
    }

    /// <summary>Creates an exception of a failure.</summary>
    /// <param name="failure">What happened and what to do about it. Never holds a secret.</param>
    /// <param name="innerException">The failure underneath, if any.</param>
    public VideoDigesterException(Failure failure, Exception? innerException = null)
        : base((failure ?? throw new ArgumentNullException(nameof(failure))).Message, innerException) => Failure = failure;

    /// <summary>Creates a failure without a code or text of its own.</summary>
    public VideoDigesterException()
        : this(ErrorCode.Unknown, "VideoDigester failed.")
    {
    }

    /// <summary>Creates a failure without a code of its own.</summary>
    /// <param name="message">What happened.</param>
    public VideoDigesterException(string message)
        : this(ErrorCode.Unknown, message)
    {
    }

    /// <summary>Creates a failure without a code of its own.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">The failure underneath.</param>
    public VideoDigesterException(string message, Exception? innerException)
        : this(ErrorCode.Unknown, message, innerException)
    {
    }

    /// <summary>The failure as a value.</summary>
    public Failure Failure { get; }

    /// <summary>The failure's place in the taxonomy.</summary>
    public ErrorCode Code => Failure.Code;

    /// <summary>Whether the same call may succeed later with nothing changed by the caller.</summary>
    public bool IsRetryable => Failure.IsRetryable;
}
