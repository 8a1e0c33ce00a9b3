using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Digests.Ask;

/// <summary>The models that answer, by the names of their providers. Safe for concurrent use.</summary>
internal sealed class AnswerModels(IEnumerable<LlmProviderRegistration> providers, DigestOptions options, Func<string, AnswerModel> createForProvider)
{
    /// <summary>The name that stands for no model: that of the writer without one.</summary>
    public const string Nobody = ExtractiveWriter.ProviderName;

    private readonly ByProvider<AnswerModel> _models = new(providers, createForProvider);

    /// <summary>Who answers a request; null for nobody.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.UnknownProvider"/>, and what a provider is made with.</exception>
    public AnswerModel? For(AskRequest request)
    {
        // Whoever registers one model and asks wants it to answer.
        var name = request.Provider ?? (options.DefaultProvider == Nobody && _models.Names is [var only] ? only : options.DefaultProvider);
        if (name == Nobody)
            return null;
        return _models.Find(name)
            ?? throw new VideoDigesterException(ErrorCode.UnknownProvider, $"No model provider is registered as '{name}'. Registered: {string.Join(", ", _models.Names.Prepend(Nobody))}.");
    }
}
