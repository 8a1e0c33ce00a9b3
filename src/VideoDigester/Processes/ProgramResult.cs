namespace VideoDigester.Processes;

/// <summary>How a program ended by itself.</summary>
/// <param name="ExitCode">What it returned; on Unix 128 and the number of the signal where a signal ended it.</param>
/// <param name="Error">Its standard error, without the middle where that was long.</param>
/// <param name="Elapsed">From its start until nothing of it was left.</param>
internal sealed record ProgramResult(int ExitCode, string Error, TimeSpan Elapsed);
