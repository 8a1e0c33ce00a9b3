using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds sources of transcripts.</summary>
public static class VideoDigesterTranscriptSourceExtensions
{
    /// <summary>Adds a source that is asked where the site itself offers no captions in any language, or does not deliver them. Sources are asked in the order in which they are added; adding one twice changes nothing.</summary>
    /// <typeparam name="TSource">The source; its dependencies come from the application's services.</typeparam>
    /// <param name="builder">The library being configured.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder AddTranscriptSource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource>(this IVideoDigesterBuilder builder)
        where TSource : class, ITranscriptSource
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ITranscriptSource, TSource>());
        return builder;
    }

    /// <summary>Adds a source; see <see cref="AddTranscriptSource{TSource}"/> for when it is asked.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="create">Makes the source when the library is first used; it is disposed with the services.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder AddTranscriptSource(this IVideoDigesterBuilder builder, Func<IServiceProvider, ITranscriptSource> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        builder.Services.AddSingleton(create);
        return builder;
    }
}
