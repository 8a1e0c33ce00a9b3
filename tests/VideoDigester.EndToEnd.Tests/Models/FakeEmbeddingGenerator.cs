using Microsoft.Extensions.AI;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>A generator without a wire: the length of a text is its vector.</summary>
internal sealed class FakeEmbeddingGenerator(string? model = "fake-embed", int? dimensions = 2, Func<CancellationToken, Task>? before = null) : IEmbeddingGenerator<string, Embedding<float>>
{
    public bool IsDisposed { get; private set; }

    public EmbeddingGenerationOptions? Options { get; private set; }

    public IReadOnlyList<string> Texts { get; private set; } = [];

    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        (Options, Texts) = (options, [.. values]);
        if (before is not null)
            await before(cancellationToken);
        return [.. Texts.Select(text => new Embedding<float>(new float[] { text.Length, 1 }))];
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata("fake", providerUri: null, model, dimensions) : null;

    public void Dispose() => IsDisposed = true;
}
