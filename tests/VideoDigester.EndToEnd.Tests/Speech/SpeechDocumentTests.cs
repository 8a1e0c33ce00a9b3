using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenAI;
using SpeechSamples;
using VideoDigester.EndToEnd.Tests.Readme;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Speech;

/// <summary>docs/speech.md says what works.</summary>
public sealed class SpeechDocumentTests
{
    private static readonly string Page = Repository.PathOf("docs", "speech.md");

    [Fact]
    public async Task Every_program_of_the_page_is_one_that_compiles_here()
    {
        var compiled = Directory.EnumerateFiles(Repository.PathOf("tests", "VideoDigester.EndToEnd.Tests", "Speech"), "*.cs")
            .Select(file => DocumentCode.Significant(File.ReadAllLines(file))).ToList();
        var shown = DocumentCode.Blocks(await File.ReadAllLinesAsync(Page)).Select(DocumentCode.Significant).ToList();

        Assert.InRange(shown.Count, 5, 10);
        Assert.All(shown, block => Assert.True(compiled.Exists(file => file.Contains(block, StringComparison.Ordinal)), block));
    }

    [Fact]
    public async Task Every_option_has_its_row()
    {
        var page = await File.ReadAllTextAsync(Page);

        Assert.All(
            typeof(SpeechOptions).GetProperties().Concat(typeof(SpeechCommandOptions).GetProperties()),
            option => Assert.Contains($"| `{option.Name}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_commands_of_the_page_have_valid_options()
    {
        foreach (var add in (Action<IServiceCollection>[])[SpeechProgram.AddWhisperCpp, SpeechProgram.AddWhisper, SpeechProgram.AddScript])
        {
            var services = new ServiceCollection();
            add(services);
            using var provider = services.BuildServiceProvider();
            provider.GetRequiredService<IStartupValidator>().Validate();
        }
    }

    [Fact]
    public async Task The_recogniser_of_the_page_hears()
    {
        var services = new ServiceCollection();
        SpeechProgram.AddOwn(services);
        await using var provider = services.BuildServiceProvider();

        var heard = await Recognizer(services, provider).RecognizeAsync(Request(), CancellationToken.None);

        Assert.Equal("something in en", heard!.Segments.Single().Text);
    }

    [Fact]
    public async Task The_client_of_the_page_asks_for_segments_and_gets_their_times()
    {
        using var wire = new Wire();
        using var http = new HttpClient(wire);
        var services = new ServiceCollection();
        SpeechProgram.AddCloud(services, new OpenAIClient(
            new ApiKeyCredential("test-key"), new OpenAIClientOptions { Transport = new HttpClientPipelineTransport(http), RetryPolicy = new ClientRetryPolicy(maxRetries: 0), Endpoint = new Uri("http://127.0.0.1/v1") }));
        await using var provider = services.BuildServiceProvider();

        var heard = await Recognizer(services, provider).RecognizeAsync(Request(), CancellationToken.None);

        Assert.Equal<TranscriptSegment>(
            [new(TimeSpan.Zero, TimeSpan.FromSeconds(2), " Good evening"), new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), " and welcome")], heard!.Segments);
        Assert.Contains("verbose_json", wire.Body, StringComparison.Ordinal);
        Assert.Contains("SpeechDocumentTests.cs", wire.Body, StringComparison.Ordinal);
    }

    private static ISpeechRecognizer Recognizer(ServiceCollection services, ServiceProvider provider) =>
        provider.GetRequiredKeyedService<ISpeechRecognizer>(services.Single(service => service.ServiceType == typeof(ISpeechRecognizer)).ServiceKey);

    private static SpeechRequest Request() => new()
    {
        AudioPath = Repository.PathOf("tests", "VideoDigester.EndToEnd.Tests", "Speech", "SpeechDocumentTests.cs"),
        Video = new VideoMetadata { Id = new VideoId("example", "talk"), Url = "https://videos.example/talk", FetchedAt = DateTimeOffset.UnixEpoch },
        Language = "en",
    };

    private sealed class Wire : HttpMessageHandler
    {
        private const string Answer = """{"task":"transcribe","language":"english","duration":4.0,"text":"Good evening and welcome","segments":[{"id":0,"seek":0,"start":0.0,"end":2.0,"text":" Good evening","tokens":[1],"temperature":0.0,"avg_logprob":-0.1,"compression_ratio":1.0,"no_speech_prob":0.1},{"id":1,"seek":0,"start":2.0,"end":4.0,"text":" and welcome","tokens":[1],"temperature":0.0,"avg_logprob":-0.1,"compression_ratio":1.0,"no_speech_prob":0.1}]}""";

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Answer, Encoding.UTF8, "application/json") };
        }
    }
}
