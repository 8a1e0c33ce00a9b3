namespace VideoDigester.Tests.Diagnostics;

/// <summary>One measurement.</summary>
/// <param name="Instrument">The instrument's name.</param>
/// <param name="Value">The value.</param>
/// <param name="Tags">Its tags by name: <c>a=1 b=2</c>.</param>
internal sealed record TakenMeasurement(string Instrument, double Value, string Tags);
