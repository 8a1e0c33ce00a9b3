using System.Globalization;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Digests;

public sealed class DigestDocumentTests
{
    private static readonly string[][] Rows = File.ReadAllLines(Repository.PathOf("docs", "digests.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .ToArray();

    [Fact]
    public void The_document_has_every_option_with_what_it_is_unless_set()
    {
        var options = new DigestOptions();

        Assert.All(typeof(DigestOptions).GetProperties(), option => Assert.Equal(Written(option.GetValue(options)), RowOf(option.Name)[1]));
    }

    [Fact]
    public void The_document_has_every_cap() => Assert.All(typeof(DigestBudget).GetProperties(), cap => RowOf(cap.Name));

    [Fact]
    public void The_document_has_every_event() =>
        Assert.All(typeof(DigestEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DigestEvent))), happened => RowOf(happened.Name));

    [Fact]
    public void The_document_has_every_type() => Assert.All(Fixtures.Types, type => RowOf(type.Name));

    private static string[] RowOf(string name) => Assert.Single(Rows, row => row[0].Contains($"`{name}`", StringComparison.Ordinal));

    private static string Written(object? value) => value switch
    {
        string name => $"`{name}`",
        int number => number.ToString("N0", CultureInfo.InvariantCulture),
        double number => number.ToString(CultureInfo.InvariantCulture),
        TimeSpan { TotalMinutes: 1 } => "1 minute",
        TimeSpan { TotalMinutes: >= 1 and var minutes } => string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes"),
        TimeSpan time => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds} seconds"),
        DigestBudget => "no cap",
        _ => throw new ArgumentException($"{value} is not written like anything here."),
    };
}
