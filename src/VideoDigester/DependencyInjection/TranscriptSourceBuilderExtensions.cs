using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds sources of transcripts.</summary>
public static class TranscriptSourceBuilderExtensions
{
    /// <summary>Adds a source that is asked where the site itself offers no captions in any language, or does not deliver them. Sources are asked in the order in which they are added; adding one twice changes nothing.</summary>
    /// <typeparam name="TSource">The source; its dependencies come from the application's services.</typeparam>
    /// <param name="builder">The library being configured.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder AddTranscriptSource<TSource>(this IVideoDigesterBuilder builder)
        where TSource : class, ITranscriptSource
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<ITranscriptSource, TSource>());
        return builder;
    }
}
