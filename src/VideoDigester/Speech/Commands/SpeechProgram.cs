using VideoDigester.Processes;

namespace VideoDigester.Speech.Commands;

/// <summary>Runs a recogniser and what it needs, in the folder of one call, and tells how it failed.</summary>
internal sealed class SpeechProgram(ProgramRunner runner, string name, TimeSpan timeout)
{
    private const int LastLines = 5;
    private const int LongestWords = 500;

    /// <summary>Runs a program to its end.</summary>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.ToolMissing"/>, <see cref="ErrorCode.ToolFailed"/>, <see cref="ErrorCode.Timeout"/>, <see cref="ErrorCode.TooLarge"/>.
    /// </exception>
    public async Task<ProgramResult> RunAsync(
        CallFolder folder, string fileName, IReadOnlyList<string> arguments, Stream output, long maxOutputBytes, CancellationToken cancellationToken)
    {
        var call = new ProgramCall
        {
            FileName = fileName,
            Arguments = arguments,
            WorkingDirectory = folder.Path,
            // Whatever it leaves behind goes with the folder.
            Environment = new Dictionary<string, string?> { ["TMPDIR"] = folder.Path, ["TEMP"] = folder.Path, ["TMP"] = folder.Path, ["PYTHONIOENCODING"] = "utf-8" },
            Timeout = timeout,
            MaxOutputBytes = maxOutputBytes,
        };
        ProgramResult result;
        try
        {
            result = await runner.RunAsync(call, output, cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException late) when (late.Code == ErrorCode.Timeout)
        {
            // It would take as long again.
            throw new VideoDigesterException(new Failure(ErrorCode.Timeout, $"{late.Message} Allow '{name}' more (SpeechCommandOptions.Timeout).") { IsRetryable = false }, late);
        }

        return result.ExitCode == 0
            ? result
            : throw new VideoDigesterException(ErrorCode.ToolFailed, $"'{call.Name}' of the speech command '{name}' ended with exit code {result.ExitCode}.{Words(result.Error)}");
    }

    private static string Words(string error)
    {
        var lines = error.Split('\n').Select(line => string.Concat(line.Where(c => !char.IsControl(c))).Trim()).Where(line => line.Length > 0).TakeLast(LastLines);
        var words = string.Join(" / ", lines);
        return words.Length switch
        {
            0 => " It printed no error.",
            > LongestWords => $" It printed: \"…{words[^LongestWords..]}\"",
            _ => $" It printed: \"{words}\"",
        };
    }
}
