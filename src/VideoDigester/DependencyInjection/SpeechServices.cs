using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VideoDigester.Speech;
using VideoDigester.Speech.Commands;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.DependencyInjection;

/// <summary>What recognisers of speech need.</summary>
internal static class SpeechServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.Speech);
        services.TryAddSingleton<SpeechTranscriptSourceFactory>(provider => recognizer =>
            new SpeechTranscriptSource(recognizer, provider.GetRequiredService<YtDlpClient>(), provider.GetRequiredService<SpeechOptions>()));
        services.TryAddSingleton<SpeechDoctor>();
    }
}
