using System.Runtime.ExceptionServices;

namespace VideoDigester.Caching;

/// <summary>Carries past the cache what reading the library failed with, so that it is told from a failure of the cache.</summary>
internal sealed class LoadFailedException(Exception exception) : Exception(exception.Message, exception)
{
    public ExceptionDispatchInfo Failure { get; } = ExceptionDispatchInfo.Capture(exception);
}
