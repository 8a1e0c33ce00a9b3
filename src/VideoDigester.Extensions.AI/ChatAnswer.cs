using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Extensions.AI;
using VideoDigester.Extensions.AI.Failures;

namespace VideoDigester.Extensions.AI;

/// <summary>Reads what a chat client answers, whole or piece by piece.</summary>
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
internal sealed class ChatAnswer
{
    /// <summary>How the clients of OpenAI name the content that holds a refusal.</summary>
    private const string Refusal = "Refusal";

    private readonly StringBuilder _text = new();
    private UsageDetails? _usage;
    private ErrorContent? _error;
    private bool _isRefused;

    /// <summary>Whether a piece said why the answer ended.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Reads one piece of an answer.</summary>
    public LlmUpdate Read(ChatResponseUpdate update)
    {
        var hadUsage = Read(update.Contents, update.RawRepresentation);
        var reason = ReasonOf(update.FinishReason);
        HasEnded |= reason is not null;
        return new LlmUpdate(TakeText())
        {
            // A provider that counts in several pieces means their sum.
            Usage = hadUsage ? UsageOf(_usage) : null,
            FinishReason = reason,
        };
    }

    /// <summary>Reads contents of an answer.</summary>
    /// <returns>Whether they held what the call used.</returns>
    public bool Read(IList<AIContent> contents, object? raw)
    {
        var hadUsage = false;
        foreach (var content in contents)
        {
            switch (content)
            {
                case TextContent text:
                    _text.Append(text.Text);
                    break;
                case UsageContent usage:
                    (_usage ??= new UsageDetails()).Add(usage.Details);
                    hadUsage = true;
                    break;
                case ErrorContent { ErrorCode: Refusal } refusal:
                    _isRefused = true;
                    _text.Append(refusal.Message);
                    break;
                case ErrorContent error:
                    _error ??= error;
                    break;
                default:
                    // Reasoning, tool calls and the like are no part of the answer.
                    break;
            }
        }

        AppendStreamedRefusal(raw);
        return hadUsage;
    }

    /// <summary>Fails where the client handed an error over as content.</summary>
    public void ThrowIfFailed()
    {
        if (_error is { } error)
            throw new ErrorContentException(error.ErrorCode, error.Message);
    }

    /// <summary>The text since the last call.</summary>
    public string TakeText()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }

    /// <summary>What a reason means, or null where there is none.</summary>
    public LlmFinishReason? ReasonOf(ChatFinishReason? reason) => reason?.Value.ToLowerInvariant() switch
    {
        null => null,
        "length" or "max_tokens" or "model_context_window_exceeded" => LlmFinishReason.Length,
        "content_filter" or "safety" => LlmFinishReason.ContentFilter,
        "refusal" => LlmFinishReason.Refusal,
        _ => _isRefused ? LlmFinishReason.Refusal : LlmFinishReason.Completed,
    };

    /// <summary>What a client's counts mean. The clients of OpenAI and Anthropic count cached tokens among those sent, as the library does.</summary>
    public static LlmUsage UsageOf(UsageDetails? usage) => usage is null ? LlmUsage.Unknown : new LlmUsage
    {
        InputTokens = usage.InputTokenCount,
        CachedInputTokens = usage.CachedInputTokenCount,
        OutputTokens = usage.OutputTokenCount,
    };

    // In streams the client of OpenAI leaves a refusal in the update underneath and hands on an empty piece.
    private void AppendStreamedRefusal(object? raw)
    {
        if (raw is null || ObjectShape.Text(raw, "RefusalUpdate") is not { Length: > 0 } refusal)
            return;
        _isRefused = true;
        _text.Append(refusal);
    }
}
