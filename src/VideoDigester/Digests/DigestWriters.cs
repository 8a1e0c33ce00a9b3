namespace VideoDigester.Digests;

/// <summary>The writers by name: the built-in one and one for each registered provider.</summary>
internal sealed class DigestWriters(
    IEnumerable<IDigestWriter> builtIn,
    IEnumerable<LlmProviderRegistration> providers,
    DigestOptions options,
    Func<string, IDigestWriter> createForProvider)
{
    private readonly Dictionary<string, IDigestWriter> _builtIn = builtIn.ToDictionary(writer => writer.Provider, StringComparer.Ordinal);
    private readonly ByProvider<IDigestWriter> _byProvider = new(providers, createForProvider);

    /// <summary>The writer that a request asks for.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.UnknownProvider"/>, <see cref="ErrorCode.UnknownDigestType"/>, and what a provider is made with.</exception>
    public IDigestWriter For(DigestRequest request)
    {
        var writer = Named(request.Provider ?? options.DefaultProvider);
        return writer.Types.Contains(request.Type)
            ? writer
            : throw new VideoDigesterException(
                ErrorCode.UnknownDigestType,
                $"'{writer.Provider}' writes no digest of type '{request.Type}'. It writes {string.Join(", ", writer.Types)}. Types of the application are written by models: name a provider. {Registered}");
    }

    private IDigestWriter Named(string name) =>
        _builtIn.GetValueOrDefault(name)
        ?? _byProvider.Find(name)
        ?? throw new VideoDigesterException(ErrorCode.UnknownProvider, $"No digest writer is registered as '{name}'. {Registered}");

    private string Registered => $"Registered: {string.Join(", ", _builtIn.Keys.Concat(_byProvider.Names))}.";
}
