using System.Text.RegularExpressions;

namespace VideoDigester.Api.Tests;

/// <summary>The rules of the house that a compiler does not know.</summary>
public sealed partial class StyleTests
{
    private const int MostLines = 400;

    private static readonly IReadOnlyList<SourceFile> Sources = SourceFile.All();

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.Empty(Sources.Where(s => s.Lines > MostLines).Select(s => $"{Repository.Relative(s.Path)}: {s.Lines}"));

    [Fact]
    public void A_file_holds_one_top_level_type_that_has_its_name() =>
        Assert.Empty(
            from source in Sources
            let types = TopLevelType().Matches(source.Code).Select(match => match.Groups["name"].Value).Distinct().ToList()
            where types.Count != 1 || types[0] != source.TypeName
            select $"{Repository.Relative(source.Path)}: {string.Join(", ", types)}");

    [Fact]
    public void No_work_is_left_for_later() =>
        Assert.Empty(Sources.Where(s => LeftOver().IsMatch(File.ReadAllText(s.Path))).Select(s => Repository.Relative(s.Path)));

    [Fact]
    public void Every_error_code_is_raised_somewhere()
    {
        var raised = Sources.Where(s => s.TypeName is not nameof(ErrorCode) and not nameof(ErrorCodeExtensions)).ToList();

        Assert.DoesNotContain(Enum.GetNames<ErrorCode>(), code => !raised.Any(s => s.Code.Contains($"ErrorCode.{code}", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"^(?:public|internal)\s+(?:(?:static|sealed|abstract|partial|readonly|unsafe|ref)\s+)*(?:class|interface|enum|record(?:\s+struct|\s+class)?|struct|delegate\s+\S+)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelType();

    [GeneratedRegex("TODO|FIXME|HACK|NotImplementedException|#region")]
    private static partial Regex LeftOver();
}
