using ModelContextProtocol;
using VideoDigester;

namespace LibraryMcp.Resources;

/// <summary>Failures of what is no tool, as errors of the protocol.</summary>
internal static class ProtocolFailures
{
    public static McpProtocolException Of(Exception exception, FailureWording wording, string subject, IServiceProvider services)
    {
        var failure = wording.Of(exception, subject, services);
        return new McpProtocolException($"{failure.Code}: {failure.Message}", failure.Code == nameof(ErrorCode.InvalidRequest) ? McpErrorCode.InvalidParams : McpErrorCode.InternalError);
    }
}
