using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace LibraryMcp.Tools;

/// <summary>Tells a client how far a call is, where it asks for that. The SDK's own <see cref="IProgress{T}"/> does not wait until a notification is sent, so that the last one could come behind the result.</summary>
internal sealed class CallProgress(RequestContext<CallToolRequestParams> call, CancellationToken cancellationToken)
{
    public async Task ReportAsync(int done, int total, string message)
    {
        if (call.Params?.ProgressToken is { } token)
            await call.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = done, Total = total, Message = message }, cancellationToken: cancellationToken);
    }
}
