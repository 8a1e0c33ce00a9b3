using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using VideoDigester.Testing;
using VideoDigester.YtDlp;

namespace VideoDigester.Tests.YtDlp;

public sealed partial class MappingDocumentTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("docs", "ytdlp-mapping.md"));

    [Fact]
    public void The_document_lists_exactly_the_fields_that_are_read()
    {
        var items = YtDlpJsonContext.Default.YtDlpInfo.Properties
            .Select(field => (field.Name, List: YtDlpJsonContext.Default.GetTypeInfo(field.PropertyType)))
            .Where(field => field.List is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element } && element != typeof(string))
            .SelectMany(field => YtDlpJsonContext.Default.GetTypeInfo(field.List!.ElementType!)!.Properties.Select(item => $"{field.Name}[].{item.Name}"));

        Assert.Equal(
            YtDlpInfoVisitor.FieldNames.Concat(items).Order(StringComparer.Ordinal),
            Rows().Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_property_the_document_names_exists()
    {
        var named = Rows().SelectMany(row => Code().Matches(row[1]).Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.All(named, name =>
        {
            var parts = name.Split('.');
            var type = typeof(VideoMetadata).Assembly.GetType($"VideoDigester.{parts[0]}");
            Assert.NotNull(type?.GetProperty(parts[1], BindingFlags.Public | BindingFlags.Instance));
        });
    }

    [Fact]
    public void Every_property_of_the_metadata_is_in_the_document()
    {
        // Records of videos say nothing of the channel's own description and picture.
        string[] without = ["ChannelMetadata.Description", "ChannelMetadata.ThumbnailUrl"];
        var named = Rows().SelectMany(row => Code().Matches(row[1]).Select(match => match.Groups[1].Value)).Append("VideoMetadata.Channel");
        var properties = new[] { typeof(VideoMetadata), typeof(ChannelMetadata), typeof(Chapter), typeof(HeatmapPoint) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => $"{type.Name}.{property.Name}"));

        Assert.Empty(properties.Except(without).Except(named));
    }

    private static IEnumerable<string[]> Rows() => Lines
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray());

    [GeneratedRegex("`([A-Za-z.]+)`")]
    private static partial Regex Code();
}
