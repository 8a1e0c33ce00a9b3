namespace VideoDigester.Transcripts;

/// <summary>Asks sources one after the other until one delivers.</summary>
internal static class TranscriptSources
{
    private const int LongestName = 100;

    /// <summary>Asks.</summary>
    /// <param name="sources">The sources in order.</param>
    /// <param name="request">What is wanted.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was answered, in order: the failures of those that failed, and last the transcript where there is one. Sources that have none do not show.</returns>
    public static async Task<IReadOnlyList<SourceAnswer>> AskAsync(
        IEnumerable<ITranscriptSource> sources, TranscriptRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var answers = new List<SourceAnswer>();
        foreach (var source in sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await AskAsync(source, request, time, cancellationToken).ConfigureAwait(false) is not { } answer)
                continue;
            answers.Add(answer);
            if (answer.Transcript is not null)
                break;
        }

        return answers;
    }

    private static async Task<SourceAnswer?> AskAsync(
        ITranscriptSource? source, TranscriptRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var startedAt = time.GetUtcNow();
        if (source is null)
            return new SourceAnswer(startedAt, null, new Failure(ErrorCode.InvalidConfiguration, "The factory of a transcript source gave none."));
        try
        {
            // A plug-in that heeds no token keeps nobody waiting who has given up.
            return await source.TryGetAsync(request, cancellationToken).WaitAsync(source is IOwnTranscriptSource ? CancellationToken.None : cancellationToken).ConfigureAwait(false) is { } sourced
                ? new SourceAnswer(startedAt, SourcedWords.ToTranscript(sourced, NameOf(source), request.Video.Id, time.GetUtcNow()), null)
                : null;
        }
        catch (VideoDigesterException exception)
        {
            return new SourceAnswer(startedAt, null, exception.Failure);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A plug-in that breaks must not take the video with it.
            return new SourceAnswer(startedAt, null, new Failure(ErrorCode.Unknown, $"The transcript source '{NameOf(source)}' failed: {exception.Message}"));
        }
    }

    private static string NameOf(ITranscriptSource source)
    {
        try
        {
            return source.Name is { Length: > 0 and <= LongestName } name ? name : source.GetType().Name;
        }
        catch (Exception)
        {
            return source.GetType().Name;
        }
    }
}
