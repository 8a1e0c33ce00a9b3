using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VideoDigester;
using VideoDigester.Speech.Commands;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds programs as recognisers of speech.</summary>
public static partial class VideoDigesterSpeechCommandExtensions
{
    /// <summary>
    /// Adds a program that writes WebVTT, SubRip or JSON (whisper.cpp, openai-whisper, faster-whisper and others), asked where a video has no captions, or its site does not deliver them.
    /// Recognisers and sources of transcripts are asked in the order in which they are added, until one answers. docs/speech.md shows settings for several programs.
    /// </summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="name">Its name in messages: small letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 64.</param>
    /// <param name="configure">Sets its options, which are checked when a host starts, and on first use where there is no host.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the name is none, or is taken.</exception>
    public static IVideoDigesterBuilder AddSpeechCommand(this IVideoDigesterBuilder builder, string name, Action<SpeechCommandOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        if (!CommandName().IsMatch(name))
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"'{name}' is no name for a speech command: small letters, digits, '-', '_' and '.', at most 64.");
        if (builder.Services.Any(service => service is { IsKeyedService: false, ImplementationInstance: SpeechCommandRegistration taken } && taken.Name == name))
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, $"A speech command is registered as '{name}' already.");
        builder.Services.AddSingleton(new SpeechCommandRegistration(name));
        builder.Services.AddOptions<SpeechCommandOptions>(name).Configure(configure).ValidateOnStart();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SpeechCommandOptions>, SpeechCommandOptionsValidator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<SpeechCommandOptions>, SpeechCommandArgumentsValidator>());
        return builder.AddSpeechRecognizer(services => new SpeechCommandRecognizer(
            name, services.GetRequiredService<IOptionsMonitor<SpeechCommandOptions>>().Get(name), services.GetRequiredService<TimeProvider>()));
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,63}\z")]
    private static partial Regex CommandName();
}
