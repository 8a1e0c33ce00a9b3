using System.Collections.Concurrent;
using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Digests.Ask;

/// <summary>The models that answer, by the names of their providers. Each is made when it is first asked for, so that one that cannot be made harms nobody else. Safe for concurrent use.</summary>
internal sealed class AnswerModels(IEnumerable<LlmProviderRegistration> providers, DigestOptions options, Func<string, AnswerModel> createForProvider)
{
    /// <summary>The name that stands for no model: that of the writer without one.</summary>
    public const string Nobody = ExtractiveWriter.ProviderName;

    private readonly string[] _names = [.. providers.Select(provider => provider.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    private readonly ConcurrentDictionary<string, AnswerModel> _made = new(StringComparer.Ordinal);

    /// <summary>Who answers a request; null for nobody.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.UnknownProvider"/>, and what a provider is made with.</exception>
    public AnswerModel? For(AskRequest request)
    {
        // Whoever registers one model and asks wants it to answer.
        var name = request.Provider ?? (options.DefaultProvider == Nobody && _names is [var only] ? only : options.DefaultProvider);
        if (name == Nobody)
            return null;
        return _names.Contains(name, StringComparer.Ordinal)
            ? _made.GetOrAdd(name, Create)
            : throw new VideoDigesterException(ErrorCode.UnknownProvider, $"No model provider is registered as '{name}'. Registered: {string.Join(", ", _names.Prepend(Nobody))}.");
    }

    // A factory of the application's that fails fails as everything else does: with a code, and for its own provider alone.
    private AnswerModel Create(string name)
    {
        try
        {
            return createForProvider(name);
        }
        catch (Exception failure) when (failure is not VideoDigesterException)
        {
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The provider '{name}' cannot be made: {failure.Message}", failure);
        }
    }
}
