using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the model that lets a search find by meaning.</summary>
public static class VideoDigesterEmbeddingProviderExtensions
{
    /// <summary>Adds the provider of vectors. A library has one: a later call replaces an earlier one.</summary>
    /// <typeparam name="TProvider">The provider; its dependencies come from the application's services.</typeparam>
    /// <param name="builder">The library being configured.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder UseEmbeddingProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>(this IVideoDigesterBuilder builder)
        where TProvider : class, IEmbeddingProvider =>
        builder.UseEmbeddingProvider(static services => ActivatorUtilities.CreateInstance<TProvider>(services));

    /// <summary>Adds the provider of vectors. A library has one: a later call replaces an earlier one.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="create">Makes the provider when it is first asked for; it is disposed with the services.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder UseEmbeddingProvider(this IVideoDigesterBuilder builder, Func<IServiceProvider, IEmbeddingProvider> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.Replace(ServiceDescriptor.Singleton(create));
        return builder;
    }
}
