using System.Diagnostics.CodeAnalysis;
using VideoDigester;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds recognisers of speech.</summary>
public static class VideoDigesterSpeechRecognizerExtensions
{
    /// <summary>
    /// Adds a recogniser that is asked where a video has no captions, or its site does not deliver them. Recognisers and sources of transcripts are asked in the order in which they are
    /// added, until one answers; adding a class twice changes nothing.
    /// </summary>
    /// <typeparam name="TRecognizer">The recogniser; its dependencies come from the application's services.</typeparam>
    /// <param name="builder">The library being configured.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder AddSpeechRecognizer<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRecognizer>(this IVideoDigesterBuilder builder)
        where TRecognizer : class, ISpeechRecognizer
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Services.Any(service => service.ServiceType == typeof(ISpeechRecognizer) && service.IsKeyedService && service.ServiceKey as Type == typeof(TRecognizer))
            ? builder
            : AddSource(builder, ServiceDescriptor.KeyedSingleton<ISpeechRecognizer>(typeof(TRecognizer), static (services, _) => ActivatorUtilities.CreateInstance<TRecognizer>(services)));
    }

    /// <summary>Adds a recogniser; see <see cref="AddSpeechRecognizer{TRecognizer}"/> for when it is asked.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="create">Makes the recogniser when the library is first used; it is disposed with the services.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder AddSpeechRecognizer(this IVideoDigesterBuilder builder, Func<IServiceProvider, ISpeechRecognizer> create)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        return AddSource(builder, ServiceDescriptor.KeyedSingleton<ISpeechRecognizer>(new object(), (services, _) => create(services)));
    }

    /// <summary>Adds a recogniser, which stays the caller's to dispose; see <see cref="AddSpeechRecognizer{TRecognizer}"/> for when it is asked.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="recognizer">The recogniser.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder AddSpeechRecognizer(this IVideoDigesterBuilder builder, ISpeechRecognizer recognizer)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(recognizer);
        return AddSource(builder, ServiceDescriptor.KeyedSingleton<ISpeechRecognizer>(new object(), recognizer));
    }

    // The recogniser under a key of its own, so that the container knows whether it is to be disposed; the source among the other sources, so that it keeps its place.
    private static IVideoDigesterBuilder AddSource(IVideoDigesterBuilder builder, ServiceDescriptor recognizer)
    {
        var key = recognizer.ServiceKey;
        builder.Services.Add(recognizer);
        builder.Services.AddSingleton(services =>
            services.GetRequiredService<SpeechTranscriptSourceFactory>()(services.GetRequiredKeyedService<ISpeechRecognizer>(key)));
        return builder;
    }
}
