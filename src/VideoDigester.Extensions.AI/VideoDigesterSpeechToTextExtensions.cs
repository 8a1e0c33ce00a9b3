using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using VideoDigester;
using VideoDigester.Extensions.AI;
using VideoDigester.Extensions.AI.Speech;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Adds speech-to-text clients of Microsoft.Extensions.AI as recognisers, asked where a video has no captions; recognisers and sources of transcripts are asked in the order in which they are added.
/// Experimental, as those clients are (MEAI001): this may change or go in any release.
/// </summary>
[Experimental("VIDEODIGESTER001")]
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
public static class VideoDigesterSpeechToTextExtensions
{
    /// <summary>Adds a speech-to-text client. It stays the caller's to dispose.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">Its name in messages, at most 100 characters.</param>
    /// <param name="client">The client; called by several threads at once.</param>
    /// <param name="configure">Sets what is known about it, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none, or an option is out of range.</exception>
    public static IVideoDigesterBuilder AddSpeechToTextClient(this IVideoDigesterBuilder builder, string name, ISpeechToTextClient client, Action<SpeechToTextRecognizerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        var options = Options(builder, name, configure);
        return builder.AddSpeechRecognizer(services => Recognizer(services, name, client, options, ownsClient: false));
    }

    /// <summary>Adds a speech-to-text client.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">Its name in messages, at most 100 characters.</param>
    /// <param name="create">Makes the client when the library is first used; it is disposed with the services.</param>
    /// <param name="configure">Sets what is known about it, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none, or an option is out of range.</exception>
    // "_ => new Client()" is an action on options to the compiler as well.
    [OverloadResolutionPriority(1)]
    public static IVideoDigesterBuilder AddSpeechToTextClient(
        this IVideoDigesterBuilder builder, string name, Func<IServiceProvider, ISpeechToTextClient> create, Action<SpeechToTextRecognizerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        var options = Options(builder, name, configure);
        return builder.AddSpeechRecognizer(services => Recognizer(services, name, create(services), options, ownsClient: true));
    }

    /// <summary>Adds the speech-to-text client that the application registered in its services without a key.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">Its name in messages, at most 100 characters.</param>
    /// <param name="configure">Sets what is known about it, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none, or an option is out of range. On first use: no client is registered.</exception>
    public static IVideoDigesterBuilder AddSpeechToTextClient(this IVideoDigesterBuilder builder, string name, Action<SpeechToTextRecognizerOptions>? configure = null) =>
        builder.AddKeyedSpeechToTextClient(name, serviceKey: null, configure);

    /// <summary>Adds a speech-to-text client that the application registered in its services under a key.</summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">Its name in messages, at most 100 characters.</param>
    /// <param name="serviceKey">The key of the client among the services, or null for the client without one.</param>
    /// <param name="configure">Sets what is known about it, or null.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none, or an option is out of range. On first use: no client is registered under the key.</exception>
    public static IVideoDigesterBuilder AddKeyedSpeechToTextClient(this IVideoDigesterBuilder builder, string name, object? serviceKey, Action<SpeechToTextRecognizerOptions>? configure = null)
    {
        var options = Options(builder, name, configure);
        return builder.AddSpeechRecognizer(services => Recognizer(
            services, name, services.GetKeyedService<ISpeechToTextClient>(serviceKey) ?? throw Missing(name, serviceKey), options, ownsClient: false));
    }

    private static SpeechToTextRecognizerOptions Options(IVideoDigesterBuilder builder, string name, Action<SpeechToTextRecognizerOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length is 0 or > 100)
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"'{name}' is no name for a recogniser: it has 1 to 100 characters.");
        var options = new SpeechToTextRecognizerOptions();
        configure?.Invoke(options);
        options.Validate(name);
        return options;
    }

    private static SpeechToTextRecognizer Recognizer(IServiceProvider services, string name, ISpeechToTextClient client, SpeechToTextRecognizerOptions options, bool ownsClient) =>
        new(name, client, options, services.GetService<TimeProvider>() ?? TimeProvider.System, ownsClient);

    private static VideoDigesterException Missing(string name, object? key) => new(
        ErrorCode.InvalidConfiguration,
        $"The recogniser '{name}' takes an ISpeechToTextClient that the application registered, and none is{(key is null ? "" : $" under the key '{key}'")}. Register it, or give the client to AddSpeechToTextClient.");
}
