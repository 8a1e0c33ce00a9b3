using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VideoDigester;
using VideoDigester.Extensions.AI;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds an embedding generator of Microsoft.Extensions.AI as the model that lets a search find by meaning. A library has one: a later call replaces an earlier one.</summary>
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
public static class VideoDigesterEmbeddingGeneratorExtensions
{
    /// <summary>Adds an embedding generator. It stays the caller's to dispose.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="generator">The generator; called by several threads at once.</param>
    /// <param name="configure">Sets what is known about its model, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: an option is out of range, or neither the options nor the generator name a model.</exception>
    public static IVideoDigesterBuilder UseEmbeddingGenerator(
        this IVideoDigesterBuilder builder, IEmbeddingGenerator<string, Embedding<float>> generator, Action<EmbeddingGeneratorProviderOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(generator);
        var options = Options(builder, configure);
        EmbeddingGeneratorProvider.ModelName(generator, options);
        return builder.UseEmbeddingProvider(services => Provider(services, generator, options, ownsGenerator: false));
    }

    /// <summary>Adds an embedding generator.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="create">Makes the generator when it is first asked for; it is disposed with the services.</param>
    /// <param name="configure">Sets what is known about its model, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: an option is out of range. On first use: neither the options nor the generator name a model.</exception>
    // "_ => new Generator()" is an action on options to the compiler as well.
    [OverloadResolutionPriority(1)]
    public static IVideoDigesterBuilder UseEmbeddingGenerator(
        this IVideoDigesterBuilder builder, Func<IServiceProvider, IEmbeddingGenerator<string, Embedding<float>>> create, Action<EmbeddingGeneratorProviderOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        var options = Options(builder, configure);
        return builder.UseEmbeddingProvider(services => Provider(services, create(services), options, ownsGenerator: true));
    }

    /// <summary>Adds the embedding generator that the application registered in its services without a key.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="configure">Sets what is known about its model, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: an option is out of range. On first use: no generator is registered, or neither the options nor the generator name a model.</exception>
    public static IVideoDigesterBuilder UseEmbeddingGenerator(this IVideoDigesterBuilder builder, Action<EmbeddingGeneratorProviderOptions>? configure = null)
    {
        var options = Options(builder, configure);
        return builder.UseEmbeddingProvider(services => Provider(
            services,
            services.GetService<IEmbeddingGenerator<string, Embedding<float>>>() ?? throw Missing("none is. Call services.UseEmbeddingGenerator(…), or give the generator to UseEmbeddingGenerator"),
            options,
            ownsGenerator: false));
    }

    /// <summary>Adds an embedding generator that the application registered in its services under a key.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="serviceKey">The key of the generator among the services, or null for the generator without one.</param>
    /// <param name="configure">Sets what is known about its model, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: an option is out of range. On first use: no generator is registered under the key, or neither the options nor the generator name a model.</exception>
    public static IVideoDigesterBuilder UseKeyedEmbeddingGenerator(this IVideoDigesterBuilder builder, object? serviceKey, Action<EmbeddingGeneratorProviderOptions>? configure = null)
    {
        if (serviceKey is null)
            return builder.UseEmbeddingGenerator(configure);
        var options = Options(builder, configure);
        return builder.UseEmbeddingProvider(services => Provider(
            services,
            services.GetKeyedService<IEmbeddingGenerator<string, Embedding<float>>>(serviceKey) ?? throw Missing($"none is under the key '{serviceKey}'. Call services.UseKeyedEmbeddingGenerator(…)"),
            options,
            ownsGenerator: false));
    }

    private static EmbeddingGeneratorProviderOptions Options(IVideoDigesterBuilder builder, Action<EmbeddingGeneratorProviderOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new EmbeddingGeneratorProviderOptions();
        configure?.Invoke(options);
        options.Validate();
        return options;
    }

    private static EmbeddingGeneratorProvider Provider(
        IServiceProvider services, IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingGeneratorProviderOptions options, bool ownsGenerator) =>
        new(generator, options, services.GetService<TimeProvider>() ?? TimeProvider.System, ownsGenerator);

    private static VideoDigesterException Missing(string what) =>
        new(ErrorCode.InvalidConfiguration, $"The embedding provider takes an IEmbeddingGenerator<string, Embedding<float>> that the application registered, and {what}.");
}
