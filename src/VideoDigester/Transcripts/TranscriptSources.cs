namespace VideoDigester.Transcripts;

/// <summary>Asks sources one after the other until one delivers.</summary>
internal static class TranscriptSources
{
    /// <summary>Asks.</summary>
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

    private static async Task<SourceAnswer?> AskAsync(ITranscriptSource source, TranscriptRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        var startedAt = time.GetUtcNow();
        try
        {
            return await source.TryGetAsync(request, cancellationToken).ConfigureAwait(false) is { } sourced
                ? new SourceAnswer(source.Name, startedAt, SourcedWords.ToTranscript(sourced, source.Name, request.Video.Id, time.GetUtcNow()), null)
                : null;
        }
        catch (VideoDigesterException exception)
        {
            return new SourceAnswer(source.Name, startedAt, null, exception.Failure);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A plug-in that breaks must not take the video with it.
            return new SourceAnswer(source.Name, startedAt, null, new Failure(ErrorCode.Unknown, $"The transcript source '{source.Name}' failed: {exception.Message}"));
        }
    }
}
