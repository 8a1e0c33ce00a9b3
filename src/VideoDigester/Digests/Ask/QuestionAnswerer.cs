using VideoDigester.Digests.Writers;
using VideoDigester.Search;
using VideoDigester.Storage;
using VideoDigester.Text;

namespace VideoDigester.Digests.Ask;

/// <summary>
/// Answers questions, top to bottom: who answers, which passages have to do with the question, what a model makes of them. No transaction spans the call. The question is
/// the asker's: it is in no log and in no table. Safe for concurrent use.
/// </summary>
internal sealed class QuestionAnswerer(AnswerModels models, VideoStore videos, PassageFinder finder, ProcessingLog log, TimeProvider time)
{
    private const string Answered = "answered";
    private const string WholeLibrary = "library";

    /// <summary>Answers.</summary>
    public async Task<Answer> AskAsync(AskRequest request, CancellationToken cancellationToken)
    {
        var question = Check(request);
        request = request with { UserId = CheckedUser.OrNull(request.UserId) };
        var model = models.For(request);
        if (request.VideoId is { } id && await videos.FindAsync(id, cancellationToken).ConfigureAwait(false) is null)
            throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library has no video {id}. Add it first.");
        var found = await finder.FindAsync(question.Text, request.VideoId, request.MaxPassages, cancellationToken).ConfigureAwait(false);
        AskedPassage[] passages = [.. found.Select(passage => new AskedPassage(passage))];
        if (model is null)
            return new Answer { IsSupported = false, Citations = [.. passages.Select(passage => passage.Cite())], Usage = DigestUsage.None, Provider = AnswerModels.Nobody };
        return passages.Length == 0
            ? Compose(model, [], DigestUsage.None)
            : await AskAsync(request, question, model, passages, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Answer> AskAsync(AskRequest request, AskedQuestion question, AnswerModel model, AskedPassage[] passages, CancellationToken cancellationToken)
    {
        var usage = new UsageTally();
        var attempt = new Attempt(request.VideoId?.ToString() ?? WholeLibrary, time.GetUtcNow()) { Provider = model.Provider, Model = model.Name, UserId = request.UserId };
        try
        {
            var statements = await model.AnswerAsync(question, passages, request.UserId, usage, cancellationToken).ConfigureAwait(false);
            await LogAsync(attempt with { Usage = usage.Spent }, request.VideoId, null).ConfigureAwait(false);
            return Compose(model, statements, usage.Total);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await LogAsync(attempt with { Usage = usage.Spent }, request.VideoId, (failure as VideoDigesterException)?.Failure ?? new Failure(ErrorCode.Unknown, failure.Message)).ConfigureAwait(false);
            throw;
        }
        catch (OperationCanceledException) when (usage.Spent != DigestUsage.None)
        {
            // Given up, but not for nothing: what was spent is in the log.
            await LogAsync(attempt with { Usage = usage.Spent }, request.VideoId, new Failure(ErrorCode.Unknown, "The question was given up while a model answered it.")).ConfigureAwait(false);
            throw;
        }
    }

    private static AskedQuestion Check(AskRequest request)
    {
        ArgumentNullException.ThrowIfNull(request.Question);
        var text = string.Join(' ', request.Question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length == 0)
            throw Invalid("The question is empty.");
        if (request.Question.Length > AskRequest.MaxQuestionLength)
            throw Invalid($"The question has {request.Question.Length} characters; the most are {AskRequest.MaxQuestionLength}.");
        if (request.MaxPassages is < 1 or > AskRequest.MostPassages)
            throw Invalid($"MaxPassages is {request.MaxPassages}; it is 1 to {AskRequest.MostPassages}.");
        return new AskedQuestion(text, RequestedLanguage.Of(request.Language));
    }

    private static Answer Compose(AnswerModel model, IReadOnlyList<HeldStatement> statements, DigestUsage usage) => new()
    {
        Text = statements.Count == 0 ? Answer.NotSaid : string.Join(' ', statements.Select(statement => statement.Text)),
        IsSupported = statements.Count > 0,
        Citations = [.. statements.SelectMany(statement => statement.Citations).Distinct()],
        Usage = usage,
        Provider = model.Provider,
        Model = model.Name,
    };

    private async Task LogAsync(Attempt attempt, VideoId? video, Failure? failure)
    {
        try
        {
            await (failure is null
                ? log.AppendAsync(ProcessingStep.Answer, Answered, attempt, video, CancellationToken.None)
                : log.AppendFailureAsync(ProcessingStep.Answer, attempt, video, failure, CancellationToken.None)).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            // An answer that is paid for is not thrown away because the log cannot be written; of two failures the caller hears the first.
        }
    }

    private static VideoDigesterException Invalid(string message) => new(ErrorCode.InvalidRequest, message);
}
