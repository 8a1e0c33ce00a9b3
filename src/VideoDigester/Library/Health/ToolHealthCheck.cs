using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Library.Health;

/// <summary>yt-dlp is there and says which release it is. Imports and searches work without it.</summary>
internal sealed class ToolHealthCheck(YtDlpProgram program, IOptions<VideoDigesterHealthOptions> options, TimeProvider time) : IHealthCheck
{
    private readonly TimeSpan _cachedFor = options.Value.ToolCachedFor;
    private volatile KnownAnswer? _known;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (_known is { } known && time.GetElapsedTime(known.At) < _cachedFor)
            return known.Result;
        var result = await AskAsync(context.Registration.FailureStatus, cancellationToken).ConfigureAwait(false);
        _known = new KnownAnswer(result, time.GetTimestamp());
        return result;
    }

    private async Task<HealthCheckResult> AskAsync(HealthStatus failureStatus, CancellationToken cancellationToken)
    {
        try
        {
            var version = await program.ReadVersionAsync(cancellationToken).ConfigureAwait(false);
            return version.ReleasedOn is null
                ? new HealthCheckResult(failureStatus, $"What answers is no release of yt-dlp: '{version.Text}'.")
                : HealthCheckResult.Healthy($"yt-dlp {version.Text}.");
        }
        catch (VideoDigesterException failure)
        {
            return new HealthCheckResult(failureStatus, $"{failure.Code}: {failure.Message}", failure);
        }
    }

    private sealed record KnownAnswer(HealthCheckResult Result, long At);
}
