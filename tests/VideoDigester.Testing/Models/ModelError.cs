namespace VideoDigester.Testing.Models;

/// <summary>An error as a provider words it: each protocol has an envelope of its own.</summary>
/// <param name="Message">What people read.</param>
/// <param name="Type">The kind of error.</param>
/// <param name="Code">The error's code, where the protocol has one.</param>
public sealed record ModelError(string Message, string Type = "invalid_request_error", string? Code = null);
