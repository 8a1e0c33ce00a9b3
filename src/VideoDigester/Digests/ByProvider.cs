using System.Collections.Concurrent;

namespace VideoDigester.Digests;

/// <summary>Something for each registered provider of models, made when it is first asked for, so that one that cannot be made harms nobody else. Safe for concurrent use.</summary>
/// <param name="providers">The providers.</param>
/// <param name="create">Makes what is wanted for the provider of a name.</param>
internal sealed class ByProvider<T>(IEnumerable<LlmProviderRegistration> providers, Func<string, T> create)
    where T : class
{
    private readonly ConcurrentDictionary<string, T> _made = new(StringComparer.Ordinal);

    /// <summary>The names of the providers, each once, in their order.</summary>
    public IReadOnlyList<string> Names { get; } = [.. providers.Select(provider => provider.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>What there is for a provider; null where none has the name.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: it cannot be made, and what it is made with.</exception>
    public T? Find(string name) => Names.Contains(name, StringComparer.Ordinal) ? _made.GetOrAdd(name, Create) : null;

    // A factory of the application's that fails fails as everything else does: with a code, and for its own provider alone.
    private T Create(string name)
    {
        try
        {
            return create(name);
        }
        catch (Exception failure) when (failure is not VideoDigesterException)
        {
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"The provider '{name}' cannot be made: {failure.Message}", failure);
        }
    }
}
