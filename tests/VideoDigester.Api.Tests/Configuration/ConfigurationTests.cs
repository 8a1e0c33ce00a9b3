using System.Reflection;

namespace VideoDigester.Api.Tests.Configuration;

/// <summary>docs/configuration.md is written from the options themselves: what they are called, what they are unless set, what they may be.</summary>
public sealed class ConfigurationTests
{
    private static readonly OptionSection[] Sections =
    [
        new(typeof(VideoDigesterOptions), "`AddVideoDigester(options => …)`, `VideoDigesterClient.CreateAsync(configure: options => …)`"),
        new(typeof(SqliteOptions), "`UseSqlite(path, options => …)`"),
        new(typeof(PostgreSqlOptions), "`UsePostgreSql(connectionString, options => …)`"),
        new(typeof(HybridCachingOptions), "`UseHybridCache(options => …)`"),
        new(typeof(WorkerOptions), "`AddWorker(options => …)`, `VideoDigesterClient.RunWorkerAsync(options => …)`"),
        new(typeof(VideoDigesterHealthOptions), "`AddHealthChecks().AddVideoDigesterHealthChecks(options => …)`"),
        new(typeof(SpeechCommandOptions), "`AddSpeechCommand(name, options => …)`"),
        new(typeof(ChatClientProviderOptions), "`AddChatClient(name, client, options => …)`, `AddKeyedChatClient(name, options => …)`"),
        new(typeof(EmbeddingGeneratorProviderOptions), "`UseEmbeddingGenerator(generator, options => …)`, `UseKeyedEmbeddingGenerator(name, options => …)`"),
#pragma warning disable VIDEODIGESTER001 // It has its row like the others.
        new(typeof(SpeechToTextRecognizerOptions), "`AddSpeechToTextClient(name, client, options => …)`"),
#pragma warning restore VIDEODIGESTER001
    ];

    // What a call is asked for, and no configuration.
    private static readonly Type[] OfOneCall = [typeof(AddOptions), typeof(ImportOptions), typeof(PlaylistOptions), typeof(RefreshOptions), typeof(RemoveOptions), typeof(PruneOptions), typeof(ReindexOptions)];

    [Fact]
    public async Task The_page_says_of_every_option_what_the_option_itself_says()
    {
        var path = Repository.PathOf("docs", "configuration.md");
        var page = ConfigurationPage.Write(Sections);
        var written = File.Exists(path) ? await File.ReadAllTextAsync(path) : "";
        if (page == written)
            return;
        var received = Path.ChangeExtension(path, ".received.md");
        await File.WriteAllTextAsync(received, page);
        Assert.Fail($"docs/configuration.md is not what the options say. Read {received} and move it there.");
    }

    [Fact]
    public void No_options_are_missing_from_the_page()
    {
        Assembly[] packages = [typeof(IVideoLibrary).Assembly, typeof(VideoDigesterClient).Assembly, typeof(PostgreSqlOptions).Assembly, typeof(ChatClientProviderOptions).Assembly];
        var there = packages.SelectMany(package => package.GetExportedTypes()).Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.IsClass);

        Assert.Empty(there.Except(OfOneCall).Except(Sections.SelectMany(ConfigurationPage.TypesOf)).Select(type => type.Name));
    }
}
