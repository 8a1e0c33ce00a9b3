using VideoDigester;

namespace LibraryMcp.Tools;

/// <summary>Tells how a digest comes into being. The pieces of the transcript are the steps, and the end is one more; progress grows with each notification, as the protocol wants it.</summary>
internal sealed class DigestReport(CallProgress progress)
{
    private int _chunks;
    private int _done = -1;

    public Task AddAsync(DigestEvent happened)
    {
        switch (happened)
        {
            case DigestStarted started:
                _chunks = started.Chunks;
                return ReportAsync(0, $"Written by {started.Provider}");
            case DigestChunkRead read:
                _chunks = Math.Max(_chunks, read.Chunks);
                return ReportAsync(read.Done, $"{read.Done} of {read.Chunks} parts of the transcript read");
            case DigestCompleted completed:
                return ReportAsync(_chunks + 1, completed.Result.IsStored ? "It was stored" : "Checked and stored");
            default:
                // Drafts and repairs are no steps.
                return Task.CompletedTask;
        }
    }

    private Task ReportAsync(int done, string message)
    {
        if (done <= _done)
            return Task.CompletedTask;
        _done = done;
        return progress.ReportAsync(done, _chunks + 1, message);
    }
}
