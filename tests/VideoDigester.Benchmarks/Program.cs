using BenchmarkDotNet.Running;
using VideoDigester.Benchmarks;
using VideoDigester.Benchmarks.All;
using VideoDigester.Benchmarks.Analytics;
using VideoDigester.Benchmarks.Cache;
using VideoDigester.Benchmarks.Cold;
using VideoDigester.Benchmarks.Crew;
using VideoDigester.Benchmarks.Digests;
using VideoDigester.Benchmarks.Grounding;
using VideoDigester.Benchmarks.Import;
using VideoDigester.Benchmarks.Llm;
using VideoDigester.Benchmarks.Quality;
using VideoDigester.Benchmarks.Quality.Titles;
using VideoDigester.Benchmarks.Queue;
using VideoDigester.Benchmarks.Reads;
using VideoDigester.Benchmarks.Search.Listing;
using VideoDigester.Benchmarks.Search.Relevance;
using VideoDigester.Benchmarks.Search.Similar;
using VideoDigester.Benchmarks.Search.Speed;
using VideoDigester.Benchmarks.Search.Vectors;
using VideoDigester.Benchmarks.Tokens;
using VideoDigester.Benchmarks.Transcripts;
using VideoDigester.Benchmarks.Web;
using VideoDigester.Benchmarks.Web.Bare;
using VideoDigester.Benchmarks.YtDlp;
using VideoDigester.Testing.Crew;

// dotnet run -c Release --project tests/VideoDigester.Benchmarks -- COMMAND [FOLDER OF THE SHARED DATA]
// See docs/performance.md for the commands and what they last printed.
var code = args switch
{
    ["all", .. var rest] => await AllRun.RunAsync(rest),
    ["cache"] => await CacheRun.RunAsync(),
    ["captions", .. var rest] => await CaptionRun.RunAsync(DataFolder.From(rest)),
    ["import", .. var rest] => await ImportRun.RunAsync(DataFolder.From(rest)),
    ["reads", .. var rest] => await ReadsRun.RunAsync(DataFolder.From(rest)),
    ["cold", .. var rest] => await ColdRun.RunAsync(DataFolder.From(rest)),
    [ColdChild.Command, var who, var what, var engine, var place, var id] => await ColdChild.RunAsync(who, what, engine, place, id),
    ["memory", .. var rest] => await MemoryRun.RunAsync(DataFolder.From(rest)),
    ["memory-child", var folder, var database] => await MemoryRun.RunChildAsync(folder, database),
    ["quality", .. var rest] => await QualityRun.RunAsync(DataFolder.From([.. rest.Except(["--tuning"])]), rest.Contains("--tuning")),
    ["grounding", .. var rest] => await GroundingRun.RunAsync(DataFolder.From([.. rest.Except(["--tuning", "--list"])]), rest.Contains("--tuning"), rest.Contains("--list")),
    ["titles", .. var files] => await TitleListing.RunAsync(files),
    ["digests"] => await DigestRun.RunAsync(),
    ["prompts", .. var rest] => await PromptRun.RunAsync(DataFolder.From(rest)),
    ["honest", .. var rest] => await HonestRun.RunAsync(DataFolder.From(rest)),
    ["long"] => await LongRun.RunAsync(),
    ["tokens", .. var rest] => await TokenRun.RunAsync(DataFolder.From(rest)),
    ["address", .. var rest] => await AddressRun.RunAsync(DataFolder.From(rest)),
    ["channel"] => await ChannelRun.RunAsync(),
    ["relevance", .. var rest] => await RelevanceRun.RunAsync(DataFolder.From([.. rest.Except(["--sweep"])]), rest.Contains("--sweep")),
    ["similar", .. var rest] => await SimilarRun.RunAsync(DataFolder.From(rest)),
    ["search", .. var rest] => await SearchRun.RunAsync(rest),
    ["search-writers", .. var rest] => await WritersRun.RunAsync(rest),
    ["vectors"] => VectorRun.Run(),
    ["queue", .. var rest] => await QueueRun.RunAsync(rest),
    ["analytics", .. var rest] => await AnalyticsRun.RunAsync(rest),
    ["listing"] => await ListingRun.RunAsync(),
    ["crew", .. var rest] => await CrewSpeed.RunAsync(rest),
    ["crew-faults", .. var rest] => await CrewFaults.RunAsync(rest),
    ["web", .. var rest] => await WebRun.RunAsync(rest),
    [BareHost.Command, var engine, var place, var matches] => await BareHost.RunAsync(engine, place, matches),
    [CrewMember.Command, var settings] => await WorkAsync(settings),
    ["bdn", .. var rest] => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(rest).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0,
    _ => Usage(),
};
FigureTable.Print();
return code;

static async Task<int> WorkAsync(string settings)
{
    await CrewMember.RunAsync(settings);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("all [--long] | cache | captions | import | reads | cold | memory | quality [--tuning] | grounding [--tuning] [--list] | titles FILE... | digests | long | honest | prompts | tokens | address | channel | relevance [--sweep] | similar | search [--segments N] | search-writers [--segments N] | vectors | listing | queue [--finished N] | analytics [--interactions N] | crew [--videos N] [--workers N,N] | crew-faults [--seed N] [--kills N] [--videos N] | web [--segments N] [--seconds N] [--minutes N] [--quick] | bdn");
    return 2;
}
