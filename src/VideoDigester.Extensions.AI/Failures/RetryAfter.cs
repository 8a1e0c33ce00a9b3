using System.Globalization;

namespace VideoDigester.Extensions.AI.Failures;

/// <summary>How long a provider says to wait: <c>retry-after-ms</c>, or <c>Retry-After</c> as seconds or as a date (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    /// <summary>The waiting time, zero for a date that has passed, or null where none or nonsense was said.</summary>
    public static TimeSpan? Of(ProviderError error, TimeProvider clock) =>
        Number(error.RetryAfterMilliseconds) is { } milliseconds ? Span(milliseconds / 1000)
        : Number(error.RetryAfter) is { } seconds ? Span(seconds)
        : DateTimeOffset.TryParse(error.RetryAfter, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            ? TimeSpan.FromTicks(Math.Max(0, (date - clock.GetUtcNow()).Ticks))
        : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    private static TimeSpan? Span(double seconds) => seconds <= TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;
}
