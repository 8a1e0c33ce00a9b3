using VideoDigester.Testing;

namespace VideoDigester.Tests.YtDlp.Outcomes;

public sealed class OutcomeDocumentTests
{
    private static readonly string[][] Rows = File.ReadAllLines(Repository.PathOf("docs", "outcomes.md"))
        .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())
        .ToArray();

    [Fact]
    public void The_document_has_one_row_for_every_code() =>
        Assert.Equal(Enum.GetNames<ErrorCode>().Order(StringComparer.Ordinal), Rows.Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal));

    [Fact]
    public void The_document_says_of_every_code_whether_it_is_worth_trying_again() => Assert.All(
        Rows, row => Assert.Equal(Enum.Parse<ErrorCode>(row[0].Trim('`')).IsRetryable() ? "yes" : "no", row[2]));

    [Fact]
    public void The_document_says_what_each_code_means_and_what_to_do() => Assert.All(Rows, row =>
    {
        Assert.InRange(row.Length, 4, 5);
        Assert.DoesNotContain("", row);
    });
}
