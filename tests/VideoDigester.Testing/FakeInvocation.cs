namespace VideoDigester.Testing;

/// <summary>How the fake yt-dlp was called once.</summary>
/// <param name="Phase"><c>version</c>, <c>metadata</c>, <c>playlist</c>, <c>captions</c> or <c>audio</c>.</param>
/// <param name="Arguments">The whole command line without the program.</param>
/// <param name="WorkingDirectory">Where it ran.</param>
/// <param name="ProcessId">Its process.</param>
/// <param name="Environment">The variables that name proxies, null where one is not set.</param>
public sealed record FakeInvocation(string Phase, IReadOnlyList<string> Arguments, string WorkingDirectory, int ProcessId, IReadOnlyDictionary<string, string?> Environment);
