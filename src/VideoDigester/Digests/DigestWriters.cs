using System.Collections.Concurrent;

namespace VideoDigester.Digests;

/// <summary>The writers by name: the built-in one and one for each registered provider, which is made when it is first asked for, so that one that cannot be made harms nobody else.</summary>
internal sealed class DigestWriters(
    IEnumerable<IDigestWriter> builtIn,
    IEnumerable<LlmProviderRegistration> providers,
    DigestOptions options,
    Func<string, IDigestWriter> createForProvider)
{
    private readonly Dictionary<string, IDigestWriter> _builtIn = builtIn.ToDictionary(writer => writer.Provider, StringComparer.Ordinal);
    private readonly HashSet<string> _providers = providers.Select(provider => provider.Name).ToHashSet(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IDigestWriter> _made = new(StringComparer.Ordinal);

    /// <summary>The writer that a request asks for.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.UnknownProvider"/>, <see cref="ErrorCode.UnknownDigestType"/>, and what a provider is made with.</exception>
    public IDigestWriter For(DigestRequest request)
    {
        var writer = Named(request.Provider ?? options.DefaultProvider);
        return writer.Types.Contains(request.Type)
            ? writer
            : throw new VideoDigesterException(ErrorCode.UnknownDigestType, $"'{writer.Provider}' writes no digest of type '{request.Type}'. It writes {string.Join(", ", writer.Types)}.");
    }

    private IDigestWriter Named(string name)
    {
        if (_builtIn.TryGetValue(name, out var writer))
            return writer;
        return _providers.Contains(name)
            ? _made.GetOrAdd(name, Create)
            : throw new VideoDigesterException(ErrorCode.UnknownProvider, $"No digest writer is registered as '{name}'. Registered: {string.Join(", ", _builtIn.Keys.Concat(_providers.Order(StringComparer.Ordinal)))}.");
    }

    // A factory of the application's that fails fails as everything else does: with a code, and for its own provider alone.
    private IDigestWriter Create(string name)
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
