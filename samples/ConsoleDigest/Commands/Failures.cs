using Microsoft.Extensions.Options;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Every exception as a typed failure: users get a code and a sentence, never a stack trace.</summary>
internal static class Failures
{
    public static Failure Of(Exception exception) => exception switch
    {
        VideoDigesterException failure => failure.Failure,
        OptionsValidationException invalid => new Failure(ErrorCode.InvalidConfiguration, invalid.Message),
        _ => new Failure(ErrorCode.Unknown, exception.Message),
    };
}
