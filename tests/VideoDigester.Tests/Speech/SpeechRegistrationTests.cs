using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Speech;

public sealed class SpeechRegistrationTests
{
    [Fact]
    public void Recognisers_and_sources_keep_the_order_in_which_they_were_added()
    {
        var services = new ServiceCollection();
        services.AddVideoDigester()
            .AddSpeechCommand("first", Valid)
            .AddTranscriptSource<Source>()
            .AddSpeechRecognizer(new Recognizer("third"))
            .AddSpeechRecognizer<Recognizer>()
            .AddSpeechRecognizer<Recognizer>()
            .AddSpeechRecognizer(_ => new Recognizer("fifth"))
            .AddTranscriptSource(_ => new Source())
            .AddTranscriptSource<Source>();
        using var provider = services.BuildServiceProvider();

        Assert.Equal(["first", "source", "third", "made", "fifth", "source"], provider.GetServices<ITranscriptSource>().Select(source => source.Name));
    }

    [Fact]
    public void A_recogniser_is_disposed_by_whom_it_belongs_to()
    {
        var (mine, made) = (new Recognizer("mine"), new Recognizer("made"));
        var services = new ServiceCollection();
        services.AddVideoDigester().AddSpeechRecognizer(mine).AddSpeechRecognizer(_ => made);
        using (var provider = services.BuildServiceProvider())
            Assert.Equal(2, provider.GetServices<ITranscriptSource>().Count());

        Assert.Equal((false, true), (mine.IsDisposed, made.IsDisposed));
    }

    [Theory]
    [InlineData("Bad Name")]
    [InlineData("")]
    [InlineData("taken")]
    public void A_name_that_is_none_or_taken_is_refused(string name)
    {
        var builder = new ServiceCollection().AddVideoDigester().AddSpeechCommand("taken", Valid);

        Assert.Equal(ErrorCode.InvalidConfiguration, Assert.Throws<VideoDigesterException>(() => builder.AddSpeechCommand(name, Valid)).Code);
    }

    [Fact]
    public void Options_that_do_not_work_are_refused_at_start_by_name()
    {
        Refused("Arguments.*no argument names \\{audio\\}", options => options.Arguments.Remove("{audio}"));
        Refused("Arguments.*no argument names \\{output\\}", options => options.Arguments.Remove("{output}"));
        Refused("Arguments.*it is one or the other", options => options.ReadsStandardOutput = true);
        Refused("Arguments.*\\{model\\} is no placeholder", options => options.Arguments.Add("{model}"));
        Refused("Arguments.*zero byte", options => options.Arguments.Add("\0"));
        Refused("ExecutablePath", options => options.ExecutablePath = "");
        Refused("FfmpegPath", options => options.FfmpegPath = "");
        Refused("Timeout", options => options.Timeout = TimeSpan.Zero);
        Refused("MaxOutputBytes", options => options.MaxOutputBytes = 1);
        Refused("MaxConcurrentCalls", options => options.MaxConcurrentCalls = 0);
        Refused("OutputFormat", options => options.OutputFormat = (SpeechOutputFormat)9);

        static void Refused(string message, Action<SpeechCommandOptions> change)
        {
            var services = new ServiceCollection();
            services.AddVideoDigester().AddSpeechCommand("whisper", options =>
            {
                Valid(options);
                change(options);
            });
            using var provider = services.BuildServiceProvider();
            Assert.Matches(message, Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Message);
        }
    }

    [Theory]
    [InlineData("MaxDuration")]
    [InlineData("MaxAudioBytes")]
    [InlineData("AudioTimeout")]
    public void So_are_the_limits_of_audio(string option)
    {
        var services = new ServiceCollection();
        services.AddVideoDigester(options =>
        {
            options.Speech.MaxDuration = option == nameof(SpeechOptions.MaxDuration) ? TimeSpan.Zero : TimeSpan.FromHours(1);
            options.Speech.MaxAudioBytes = option == nameof(SpeechOptions.MaxAudioBytes) ? 0 : 1024;
            options.Speech.AudioTimeout = option == nameof(SpeechOptions.AudioTimeout) ? TimeSpan.Zero : TimeSpan.FromHours(1);
        });
        using var provider = services.BuildServiceProvider();

        Assert.Contains(option, Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_whether_the_programs_are_there()
    {
        using var folder = new TemporaryFolder();
        await using var client = await VideoDigesterClient.CreateAsync(library => library
            .UseSqlite(folder.PathOf("library.db"))
            .AddSpeechCommand("shell", options =>
            {
                Valid(options);
                (options.ExecutablePath, options.ConvertToWav, options.FfmpegPath) = ("sh", true, "/nowhere/ffmpeg");
            })
            .AddSpeechCommand("wrong", _ => { }));
        var checks = new List<DiagnosticCheck>();
        await foreach (var check in client.Diagnostics.CheckAsync())
            checks.Add(check);

        Assert.Equal(
            [("speech shell", true), ("ffmpeg of shell", false), ("speech wrong", false)],
            checks.Where(check => check.Name.Contains("shell", StringComparison.Ordinal) || check.Name.Contains("wrong", StringComparison.Ordinal)).Select(check => (check.Name, check.IsOk)));
    }

    private static void Valid(SpeechCommandOptions options)
    {
        options.ExecutablePath = "whisper";
        options.Arguments.Add("{audio}");
        options.Arguments.Add("{output}");
    }

    private sealed class Source : ITranscriptSource
    {
        public string Name => "source";

        public Task<SourcedTranscript?> TryGetAsync(TranscriptRequest request, CancellationToken cancellationToken) => Task.FromResult<SourcedTranscript?>(null);
    }

    private sealed class Recognizer(string name) : ISpeechRecognizer, IDisposable
    {
        public Recognizer()
            : this("made")
        {
        }

        public bool IsDisposed { get; private set; }

        public string Name => name;

        public Task<SpeechTranscript?> RecognizeAsync(SpeechRequest request, CancellationToken cancellationToken) => Task.FromResult<SpeechTranscript?>(null);

        public void Dispose() => IsDisposed = true;
    }
}
