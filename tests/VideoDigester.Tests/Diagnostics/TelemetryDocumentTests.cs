using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using VideoDigester.Diagnostics;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Diagnostics;

/// <summary>docs/telemetry.md names every instrument with its kind, unit and tags, and every span; no name is there for nothing.</summary>
public sealed partial class TelemetryDocumentTests
{
    private static readonly string Document = File.ReadAllText(Repository.PathOf("docs", "telemetry.md"));

    private static readonly string Sources = string.Join(
        '\n', Directory.EnumerateFiles(Repository.PathOf("src", "VideoDigester"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal)).Select(File.ReadAllText));

    public static TheoryData<string, string> Constants
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var type in typeof(VideoDigesterTelemetry).GetNestedTypes())
                foreach (var constant in type.GetFields(BindingFlags.Public | BindingFlags.Static))
                    data.Add($"{type.Name}.{constant.Name}", (string)constant.GetRawConstantValue()!);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Constants))]
    public void Every_constant_is_used_and_documented(string name, string value)
    {
        Assert.Matches($@"\b{Regex.Escape(name)}\b", Sources);
        Assert.Contains($"`{value}", Document, StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_of_instruments_says_what_they_are()
    {
        using var meters = new TestMeterFactory();
        using var heard = new TelemetryListener(meters.Create(new MeterOptions(VideoDigesterTelemetry.MeterName)));
        TelemetryTests.MakeAll(new LibraryMeter(meters));

        Assert.Equal(
            heard.Instruments.Select(instrument => $"{instrument.Name} {KindOf(instrument)} {instrument.Unit}").Order(StringComparer.Ordinal),
            InstrumentRow().Matches(Document).Select(row => $"{row.Groups["name"]} {row.Groups["kind"]} {row.Groups["unit"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Tags_in_the_tables_are_tags()
    {
        var known = typeof(VideoDigesterTelemetry.Tags).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!).ToHashSet();

        var named = InstrumentRow().Matches(Document).SelectMany(row => Quoted().Matches(row.Groups["tags"].Value)).Select(tag => tag.Groups[1].Value);

        Assert.Empty(named.Except(known));
    }

    private static string KindOf(Instrument instrument) => instrument.GetType().Name.Split('`')[0] switch
    {
        "Counter" => "counter",
        "UpDownCounter" => "up-down counter",
        "Histogram" => "histogram",
        "ObservableGauge" => "gauge",
        var other => other,
    };

    [GeneratedRegex(@"^\| `(?<name>[^`]+)` \| (?<kind>[a-z-]+(?: counter)?) \| `(?<unit>[^`]+)` \| (?<tags>[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex InstrumentRow();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
