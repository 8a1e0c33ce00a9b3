namespace VideoDigester;

/// <summary>One thing the library needs, and whether it is there.</summary>
/// <param name="Name">What was looked at: <c>database</c>, <c>schema</c>.</param>
/// <param name="IsOk">Whether it is as it should be.</param>
/// <param name="Detail">What was found, or what is missing and how to get it.</param>
public sealed record DiagnosticCheck(string Name, bool IsOk, string Detail);
