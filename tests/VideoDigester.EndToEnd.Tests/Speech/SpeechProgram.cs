using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using OpenAI;
using OpenAI.Audio;

#pragma warning disable MEAI001, VIDEODIGESTER001, OPENAI001

namespace SpeechSamples;

/// <summary>The pieces of docs/speech.md that are not classes, so that they compile.</summary>
internal static class SpeechProgram
{
    public static void AddWhisperCpp(IServiceCollection services)
    {
        services.AddVideoDigester().AddSpeechCommand("whisper", options =>
        {
            options.ExecutablePath = "whisper-cli";
            foreach (var argument in (string[])["-m", "/models/ggml-small.bin", "-l", "{language}", "-oj", "-of", "{output}/transcript", "-f", "{audio}"])
                options.Arguments.Add(argument);
            options.UnknownLanguage = "auto";
            options.ConvertToWav = true;
        });
    }

    public static void AddWhisper(IServiceCollection services)
    {
        services.AddVideoDigester().AddSpeechCommand("whisper", options =>
        {
            options.ExecutablePath = "whisper";
            foreach (var argument in (string[])["--model", "small", "--language={language}", "--output_format", "json", "--output_dir", "{output}", "{audio}"])
                options.Arguments.Add(argument);
        });
    }

    public static void AddScript(IServiceCollection services)
    {
        services.AddVideoDigester().AddSpeechCommand("faster-whisper", options =>
        {
            options.ExecutablePath = "python3";
            options.Arguments.Add("/opt/speech/transcribe.py");
            options.Arguments.Add("{audio}");
            options.ReadsStandardOutput = true;
        });
    }

    public static void AddCloud(IServiceCollection services, OpenAIClient openAI)
    {
        services.AddVideoDigester(options => options.Speech.MaxDuration = TimeSpan.FromHours(1)).AddSpeechToTextClient(
            "openai",
            openAI.GetAudioClient("whisper-1").AsISpeechToTextClient(),
            options =>
            {
                options.Streams = false;
                options.MaxAudioBytes = 25_000_000;
                options.ConfigureCall = (call, _) => call.RawRepresentationFactory = _ => new AudioTranscriptionOptions
                {
                    ResponseFormat = AudioTranscriptionFormat.Verbose,
                    TimestampGranularities = AudioTimestampGranularities.Segment,
                };
            });
    }

    public static void AddOwn(IServiceCollection services)
    {
        services.AddSingleton<Dictation>();
        services.AddVideoDigester().AddSpeechRecognizer<DictationRecognizer>();
    }
}
