using ModelContextProtocol;
using VideoDigester;

namespace LibraryMcp.Tools;

/// <summary>Tells how a digest comes into being. The pieces of the transcript are the steps, and the end is one more; progress grows with each notification, as the protocol wants it.</summary>
internal sealed class DigestReport(IProgress<ProgressNotificationValue> progress)
{
    private int _chunks;
    private int _done = -1;

    public void Add(DigestEvent happened)
    {
        switch (happened)
        {
            case DigestStarted started:
                _chunks = started.Chunks;
                Report(0, $"Written by {started.Provider}");
                break;
            case DigestChunkRead read:
                _chunks = Math.Max(_chunks, read.Chunks);
                Report(read.Done, $"{read.Done} of {read.Chunks} parts of the transcript read");
                break;
            case DigestCompleted completed:
                Report(_chunks + 1, completed.Result.IsCached ? "It was stored" : "Checked and stored");
                break;
            default:
                // Drafts and repairs are no steps.
                break;
        }
    }

    private void Report(int done, string message)
    {
        if (done <= _done)
            return;
        _done = done;
        progress.Report(new ProgressNotificationValue { Progress = done, Total = _chunks + 1, Message = message });
    }
}
