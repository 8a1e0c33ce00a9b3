namespace VideoDigester.Diagnostics;

/// <summary>Measures the calls to one model. Safe for concurrent use.</summary>
/// <param name="telemetry">Measures those to all.</param>
/// <param name="provider">The name under which the provider is registered.</param>
/// <param name="model">The model's name.</param>
internal sealed class CallTelemetry(ModelTelemetry telemetry, string provider, string model)
{
    /// <summary>Measures one call.</summary>
    public Task<LlmResponse> ChatAsync(LlmRequest request, Func<Task<LlmResponse>> work, CancellationToken cancellationToken) =>
        telemetry.ChatAsync(provider, model, request, work, cancellationToken);

    /// <summary>Counts a call that is made again.</summary>
    public void Retried(Exception? cause) => telemetry.Retried(provider, model, (cause as VideoDigesterException)?.Code);
}
