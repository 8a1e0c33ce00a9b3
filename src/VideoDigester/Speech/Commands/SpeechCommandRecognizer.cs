using VideoDigester.Processes;
using VideoDigester.Transcripts;

namespace VideoDigester.Speech.Commands;

/// <summary>A program as a recogniser: its arguments are filled in, it runs in a folder of the call's own, and what it wrote is read.</summary>
internal sealed class SpeechCommandRecognizer : ISpeechRecognizer, IDisposable, IAsyncDisposable
{
    private readonly SpeechCommandOptions _options;
    private readonly TimeProvider _time;
    private readonly ProgramRunner _runner;
    private readonly SpeechProgram _program;
    private readonly WavConversion _conversion;

    public SpeechCommandRecognizer(string name, SpeechCommandOptions options, TimeProvider time)
    {
        (Name, _options, _time) = (name, options, time);
        _runner = new ProgramRunner(options.MaxConcurrentCalls, time);
        _program = new SpeechProgram(_runner, name, options.Timeout);
        _conversion = new WavConversion(_program, options.FfmpegPath);
    }

    public string Name { get; }

    public async Task<SpeechTranscript?> RecognizeAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var folder = CallFolder.Create();
            await using (folder.ConfigureAwait(false))
                return await RecognizeAsync(request, folder, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new VideoDigesterException(
                new Failure(ErrorCode.ToolFailed, $"What '{Name}' needs on this machine cannot be used: {exception.Message} Look at the folder of temporary files ('{Path.GetTempPath()}').") { IsRetryable = true },
                exception);
        }
    }

    public ValueTask DisposeAsync() => _runner.DisposeAsync();

    public void Dispose() => _runner.Dispose();

    private async Task<SpeechTranscript?> RecognizeAsync(SpeechRequest request, CallFolder folder, CancellationToken cancellationToken)
    {
        var audio = _options.ConvertToWav
            ? await _conversion.ConvertAsync(request, folder, cancellationToken).ConfigureAwait(false)
            : request.AudioPath;
        var output = Directory.CreateDirectory(folder.PathOf("output")).FullName;
        using var printed = new MemoryStream();
        await FolderQuota.WatchAsync(
            output,
            _options.MaxOutputBytes,
            stop => _program.RunAsync(
                folder, _options.ExecutablePath, CommandTemplate.Fill(_options, request, audio, output), _options.ReadsStandardOutput ? printed : Stream.Null, _options.MaxOutputBytes, stop),
            cancellationToken).ConfigureAwait(false);
        return _options.ReadsStandardOutput
            ? ReadPrinted(printed.ToArray())
            : await ReadFileAsync(output, cancellationToken).ConfigureAwait(false);
    }

    private async Task<SpeechTranscript?> ReadFileAsync(string folder, CancellationToken cancellationToken)
    {
        var (path, format) = RecognizerFile.Find(folder, _options.OutputFormat) ?? throw WroteNothing("wrote no transcript into {output}");
        var bytes = await ReadInTimeAsync(path, cancellationToken).ConfigureAwait(false)
            ?? throw new VideoDigesterException(ErrorCode.TooLarge, $"'{Name}' wrote more than the {_options.MaxOutputBytes} bytes that are read.");
        // A file of captions without a cue is what recognisers make of silence; SubRip is an empty file then.
        return SegmentText.IsBlank(bytes) ? null : RecognizerAnswer.Read(bytes, format);
    }

    // On a thread of its own: a child that the program left behind can make the file one that is waited for without end, and no token ends that.
    private async Task<byte[]?> ReadInTimeAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await Task.Run(() => RecognizerFile.Read(path, _options.MaxOutputBytes), cancellationToken).WaitAsync(_options.Timeout, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException exception)
        {
            throw new VideoDigesterException(new Failure(ErrorCode.Timeout, $"What '{Name}' wrote could not be read in {_options.Timeout}.") { IsRetryable = false }, exception);
        }
    }

    private SpeechTranscript? ReadPrinted(byte[] bytes) =>
        SegmentText.IsBlank(bytes) ? throw WroteNothing("printed nothing") : RecognizerAnswer.Read(bytes, _options.OutputFormat);

    // The same audio would have the same outcome.
    private VideoDigesterException WroteNothing(string what) =>
        new(new Failure(ErrorCode.EmptyBody, $"'{Name}' ended without an error and {what}. Look at its arguments (SpeechCommandOptions.Arguments).") { IsRetryable = false });
}
