namespace VideoDigester.Extensions.AI.Failures;

/// <summary>An error as a provider answered it. Null is what could not be found out.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="RetryAfter">The header <c>Retry-After</c>.</param>
/// <param name="RetryAfterMilliseconds">The header <c>retry-after-ms</c>.</param>
/// <param name="Body">The body, text or JSON.</param>
internal sealed record ProviderError(int? Status, string? RetryAfter = null, string? RetryAfterMilliseconds = null, string? Body = null)
{
    public const string RetryAfterHeader = "Retry-After";
    public const string RetryAfterMillisecondsHeader = "retry-after-ms";

    /// <summary>What this one knows, filled up with what another reading of the same answer knows.</summary>
    public ProviderError Or(ProviderError? other) => other is null ? this : new ProviderError(
        Status ?? other.Status, RetryAfter ?? other.RetryAfter, RetryAfterMilliseconds ?? other.RetryAfterMilliseconds, Body ?? other.Body);
}
