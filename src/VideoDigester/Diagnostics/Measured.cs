using System.Diagnostics;

namespace VideoDigester.Diagnostics;

/// <summary>How a piece of work ended.</summary>
/// <param name="Span">Its span; null where nobody listens.</param>
/// <param name="Took">How long it took.</param>
/// <param name="Result">What came of it; null where it threw.</param>
/// <param name="ErrorType">What it threw; null where it did not.</param>
internal readonly record struct Measured<T>(Activity? Span, TimeSpan Took, T? Result, string? ErrorType)
    where T : class;
