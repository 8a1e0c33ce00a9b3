using System.Text.RegularExpressions;
using CsCheck;
using VideoDigester.Search.Queries;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Search.Queries;

public sealed partial class QueryParserTests
{
    private static readonly string[] Queries =
    [
        "rivers", "rivers deltas", "  rivers\tdeltas\n", "to be or not to be", "\"to be or not to be\"",
        "“typographic quotes”", "„deutsche Gänsefüßchen“", "«guillemets»", "»umgekehrt«", "\"unclosed quote runs on", "\"two  spaces\tand a\u0000NUL\"", "a\u0000b\u001fc",
        "rivers -deltas", "rivers -\"big deltas\"", "rivers -(deltas OR seas)", "rivers -(deltas -nile)", "-deltas rivers", "a (-b) c", "a - b", "well-known", "--help", "-5 degrees",
        "rivers OR deltas", "a b OR c d", "a OR b OR c", "a|b", "a | b || c", "(a b) OR c", "(a OR b) (c OR d)", "a or b", "a OR (b -c)", "-a b", "b -OR",
        "a AND b", "AND", "a AND", "AND a", "a AND OR b", "a AND -b",
        "sedi*", "sedi** *ment * \"\" () rivers", "c++*", "f()", "-() -\"\" -* a", "fo*o",
        "title:rivers", "title:\"old rivers\" deltas", "Title:(rivers OR \"big seas\") sand", "title:(rivers -dry) sand", "title:delt*", "-title:shorts sand", "title:a title:b", "title:a OR title:b", "title:-x:y",
        "sand channel:\"Deep Sea\" -channel:other", "sand CHANNEL:(one OR \"the other\")", "sand tag:c++", "sand tag:50*", "sand lang:pt_br", "sand lang:(en OR de)", "sand -lang:ja", "(sand lang:en) rivers", "sand lang:en OR lang:de",
        "12:30", "http://example.org/a?b=c", "foo:bar", "subtitle: rivers", "xtitle:rivers", "C++ C# .NET node.js", "don't", "AT&T", ":-)", "sad :( day", "ok :-)) fine", "(smile :-) now", "100%", "#hashtag @handle", "צה\"ל", "人気動画", "what? why!",
        "NEAR(a b)", "a & b | !c", "'; DROP TABLE videos; --", "col:^a", "{a b} : c", "a <-> b", "\\\"", "𠮷 😀",
    ];

    private static readonly string[] Pieces =
    [
        "a", "b", " ", " ", "\"", "“", "”", "«", "»", "(", ")", "-", " -", " OR ", " AND ", "|", "*", ":", ":-", "title:", " channel:", "tag:", "lang:", "en",
        "\0", "\ud800", "人", "ו\"", "é", "&", "NEAR/2", "'", "--",
    ];

    private static readonly Gen<string> Hostile = Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(string.Concat));

    [Fact]
    public Task What_queries_mean() =>
        Verifier.Verify(string.Join('\n', Queries.Select(query => $"{Visible(query)}\n    {QueryPrinter.Tree(QueryParser.Parse(query))}")));

    [Theory]
    [InlineData("", 0, "nothing to search for")]
    [InlineData("  \0 ", 4, "nothing to search for")]
    [InlineData("\"\" * - ()", 9, "nothing to search for")]
    [InlineData("a (b", 2, "not closed")]
    [InlineData("(a (b", 0, "not closed")]
    [InlineData("a:( b", 2, "not closed")]
    [InlineData("b :------- (", 11, "not closed")]
    [InlineData("b :--------)", 11, "no opening one")]
    [InlineData("a) b", 1, "no opening one")]
    [InlineData("great (see above)) b", 17, "no opening one")]
    [InlineData("sad:(", 4, "not closed")]
    [InlineData("OR a", 0, "either side")]
    [InlineData("a OR", 2, "either side")]
    [InlineData("a | | b", 2, "either side")]
    [InlineData("a (OR b)", 3, "either side")]
    [InlineData("(a OR) b", 3, "either side")]
    [InlineData("a OR \"\"", 2, "either side")]
    [InlineData("-a", 1, "everything is excluded")]
    [InlineData("-a -b", 1, "everything is excluded")]
    [InlineData("a OR -b", 6, "everything is excluded")]
    [InlineData("a -(-b)", 5, "everything is excluded")]
    [InlineData("title:x -b", 9, "everything is excluded")]
    [InlineData("channel:x", 0, "add a word")]
    [InlineData("lang:en tag:b", 0, "add a word")]
    [InlineData("-title:x", 0, "add a word")]
    [InlineData("a title:", 2, "directly behind")]
    [InlineData("title: rivers", 0, "directly behind")]
    [InlineData("a title:\"\"", 2, "directly behind")]
    [InlineData("a title:() b", 2, "directly behind")]
    [InlineData("a title:|b", 2, "directly behind")]
    [InlineData("title:a OR b", 0, "judged by video")]
    [InlineData("a OR lang:en", 5, "judged by video")]
    [InlineData("title:a OR channel:b", 0, "judged by video")]
    [InlineData("title:a OR -title:b", 0, "judged by video")]
    [InlineData("a -(b title:c)", 6, "judged by video")]
    [InlineData("a title:(b tag:c)", 11, "value of another")]
    [InlineData("a channel:(Deep Sea)", 11, "a \"phrase\", or alternatives")]
    [InlineData("a tag:(b OR (c d))", 13, "a \"phrase\", or alternatives")]
    [InlineData("a tag:(b -c)", 7, "a \"phrase\", or alternatives")]
    [InlineData("a lang:English", 7, "en or pt-BR")]
    [InlineData("a lang:(en OR und)", 14, "en or pt-BR")]
    public void What_cannot_be_understood_has_a_place_and_advice(string query, int position, string advice)
    {
        var failure = Assert.Throws<VideoDigesterException>(() => QueryParser.Parse(query)).Failure;

        Assert.Equal((ErrorCode.InvalidQuery, position), (failure.Code, failure.Position));
        Assert.Contains(advice, failure.Message, StringComparison.Ordinal);
        Assert.False(failure.IsRetryable);
    }

    [Theory]
    [InlineData("“a » b” c", "all@0(\"a » b\"@0, c@8)")]
    [InlineData("\"a צה\"ל b\" c", "all@0(\"a צה\"ל b\"@0, c@11)")]
    [InlineData("א\"א ת\"ת", "all@0(א\"א@0, ת\"ת@4)")]
    [InlineData("a title:OR b", "all@0(a@0, b@11)  Title@2[OR@8]")]
    [InlineData("a ::) b", "all@0(a@0, ::@2, b@6)")]
    [InlineData("a :-------) b", "all@0(a@0, :-------@2, b@12)")]
    public void Quotes_and_faces_are_told_from_signs_that_look_like_them(string query, string expected) => Assert.Equal(expected, QueryPrinter.Tree(QueryParser.Parse(query)));

    [Fact]
    public void A_query_is_a_text() => Assert.Throws<ArgumentNullException>(() => QueryParser.Parse(null!));

    [Fact]
    public void A_query_may_have_16_conditions_on_fields()
    {
        var conditions = string.Concat(Enumerable.Repeat(" tag:b", QueryParser.MaxConditions));
        var failure = Assert.Throws<VideoDigesterException>(() => QueryParser.Parse($"a{conditions} title:c")).Failure;

        Assert.Equal(16, QueryParser.Parse($"a{conditions}").Conditions.Count);
        Assert.Equal((ErrorCode.InvalidQuery, 1 + conditions.Length + 1), (failure.Code, failure.Position));
        Assert.Contains("more than 16 conditions", failure.Message, StringComparison.Ordinal);
        Assert.Contains("title:(one OR other)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_may_be_16_deep()
    {
        Assert.Equal("a@16", QueryPrinter.Tree(QueryParser.Parse(Nested(16))));
        Assert.Equal(16, PositionOf(Nested(17), "more than 16 deep"));
        Assert.Equal(16, PositionOf(Nested(2_000)));
        Assert.Equal(6 + 16, PositionOf("title:" + Nested(17)));
    }

    [Fact]
    public void A_query_may_have_256_words_those_of_phrases_included()
    {
        var words = string.Join(' ', Enumerable.Repeat("ab", 255));

        Assert.Equal(259, QueryPrinter.Tree(QueryParser.Parse($"{words} title:cd")).Split('@').Length);
        Assert.Equal(words.Length + 4, PositionOf($"{words} cd ef", "more than 256 words"));
        Assert.Equal(words.Length + 1, PositionOf($"{words} \"cd ef\""));
        Assert.Equal(words.Length + 10, PositionOf($"{words} ef title:cd"));
    }

    [Fact]
    public void Hostile_lengths_are_refused_at_once()
    {
        Assert.Equal(SearchQuery.MaxTextLength, PositionOf(new string('a', 100_000), "longer than 4096 characters"));
        Assert.Equal(SearchQuery.MaxTextLength, PositionOf(string.Join(' ', Enumerable.Repeat("word", 10_000))));
        Assert.Equal("aaaa", QueryPrinter.Tree(QueryParser.Parse(new string('a', SearchQuery.MaxTextLength)))[..4]);
        foreach (var sign in (string[])["(", ")", "\"", "-", "|", "*", " OR ", ":(", ":)", "title:", "()", "-(", "\"\" ", "\0", "(\"", ")(", "a|", "a OR "])
            IsAnswerOrFailure(string.Concat(Enumerable.Repeat(sign, SearchQuery.MaxTextLength / sign.Length)));
    }

    [Fact]
    public void Whatever_is_typed_is_a_query_or_a_failure_with_a_place() => Hostile.Sample(IsAnswerOrFailure, iter: 10_000);

    [Fact]
    public void A_query_that_is_written_down_and_read_again_says_the_same() =>
        Hostile.Sample(
            text =>
            {
                if (TryParse(text) is not { } query)
                    return;
                var (written, meaning) = (QueryPrinter.Query(query), QueryPrinter.WithoutPositions(query));

                // Some words are commands where they stand alone: they were none behind a bracket or the name of a field.
                if (!CommandWord().IsMatch(meaning))
                    Assert.Equal(meaning, QueryPrinter.WithoutPositions(QueryParser.Parse(written)));
            },
            iter: 10_000);

    private static string Nested(int depth) => new string('(', depth) + "a" + new string(')', depth);

    private static int? PositionOf(string query, string message = "")
    {
        var failure = Assert.Throws<VideoDigesterException>(() => QueryParser.Parse(query)).Failure;
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        return failure.Position;
    }

    private static void IsAnswerOrFailure(string text) => Assert.NotNull(TryParse(text) ?? new object());

    private static ParsedQuery? TryParse(string text)
    {
        try
        {
            var query = QueryParser.Parse(text);
            Assert.True(query.Words is not null || query.Conditions.Any(condition => condition is { Field: QueryField.Title, IsExcluded: false }));
            return query;
        }
        catch (VideoDigesterException exception)
        {
            Assert.Equal(ErrorCode.InvalidQuery, exception.Code);
            Assert.InRange(exception.Failure.Position ?? -1, 0, text.Length);
            return null;
        }
    }

    private static string Visible(string query) => query.Replace("\0", "\\0", StringComparison.Ordinal).Replace("\u001f", "\\u001f", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    [GeneratedRegex(@"(^|[ (\[])(-[^-]|OR|AND|title:|channel:|tag:|lang:)")]
    private static partial Regex CommandWord();
}
