using CsCheck;
using VideoDigester.Search.Snippets;
using VideoDigester.Tests.Digests;
using VideoDigester.Tests.Search.Queries;
using VideoDigester.Text;

namespace VideoDigester.Tests.Search.Snippets;

public sealed class SnippetMakerTests
{
    private static readonly string[] Segments =
    [
        "Welcome back to the show.",
        "Today we look at the great rivers of the world, and at what",
        "they carry to the sea. Sand is heavy.",
        "The water slows down where the delta begins, and the sand sinks.",
        "That is how new land grows. Nobody planned it.",
        "And the next time we will look at old",
        "glaciers, which are rivers of ice.",
    ];

    private static readonly string[] Pieces =
        ["river", "sand", "delta", " ", " ", " ", ". ", "! ", "\n", "a", "e\u0301\u0301", "😀", "👩‍👩‍👧", "人気", "動画。", "水", "\ud800", "\0", "น้ำ", "—", "…", "\"", "Mr. ", "longwordlongwordlongwordlongword", new string('x', 350), "e" + new string('\u0301', 90)];

    [Theory]
    [InlineData("delta", "Sand is heavy. The water slows down where the [delta] begins, and the sand sinks. That is how new land grows. Nobody planned it.", 3, 3)]
    [InlineData("rivers", "Today we look at the great [rivers] of the world, and at what they carry to the sea. Sand is heavy. The water slows down where the delta begins, and the sand sinks. That is how new land grows.", 1, 1)]
    [InlineData("sand", "[Sand] is heavy. The water slows down where the delta begins, and the [sand] sinks. That is how new land grows. Nobody planned it.", 2, 3)]
    [InlineData("\"what they carry\"", "Today we look at the great rivers of the world, and at [what] [they] [carry] to the sea. Sand is heavy. The water slows down where the delta begins, and the sand sinks. That is how new land grows.", 1, 2)]
    [InlineData("planned OR sinks OR grows", "Sand is heavy. The water slows down where the delta begins, and the sand [sinks]. That is how new land [grows]. Nobody [planned] it.", 3, 4)]
    public void It_shows_whole_sentences_and_the_segments_of_what_matches(string query, string expected, int first, int last)
    {
        var snippet = Passage(query, 1, 4);

        Assert.Equal(expected, Marked(snippet));
        Assert.Equal((first, last), (snippet.FirstSegment, snippet.LastSegment));
    }

    [Fact]
    public void A_phrase_that_crosses_into_the_next_passage_is_highlighted_across()
    {
        var snippet = Passage("\"old glaciers\"", 4, 5);

        Assert.Equal("That is how new land grows. Nobody planned it. And the next time we will look at [old] [glaciers], which are rivers of ice.", Marked(snippet));
        Assert.Equal((5, 6), (snippet.FirstSegment, snippet.LastSegment));
    }

    [Fact]
    public void A_passage_that_no_word_found_shows_its_beginning()
    {
        var snippet = Passage("moon", 3, 4);

        Assert.Equal("The water slows down where the delta begins, and the sand sinks. That is how new land grows. Nobody planned it.", Marked(snippet));
        Assert.Equal((3, 4), (snippet.FirstSegment, snippet.LastSegment));
        Assert.StartsWith("…they carry", Passage("moon", 2, 2).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_goes_on_beyond_what_is_given_is_cut_text()
    {
        var spoken = SpokenText.Join([Fixtures.Segment(0, 1, "we look at"), Fixtures.Segment(1, 2, "the river today")]);
        Snippet Make(bool before, bool behind) => SnippetMaker.Make(new SnippetSource(spoken, 0, spoken.Text.Length, before, behind), QueryTexts.Find("river", spoken.Text));

        Assert.Equal("we look at the [river] today", Marked(Make(before: false, behind: false)));
        Assert.Equal("…we look at the [river] today…", Marked(Make(before: true, behind: true)));
    }

    [Fact]
    public void Without_punctuation_it_is_cut_between_words_and_says_so()
    {
        var words = string.Join(' ', Enumerable.Range(0, 200).Select(i => i == 100 ? "delta" : $"word{i}"));
        var snippet = Plain(words, "delta");

        Assert.Equal("…word87 word88 word89 word90 word91 word92 word93 word94 word95 word96 word97 word98 word99 [delta] word101 word102 word103 word104 word105 word106 word107 word108 word109 word110 word111 word112 word113…", Marked(snippet));
    }

    [Fact]
    public void The_stretch_with_the_most_different_words_is_shown()
    {
        var filling = string.Join(' ', Enumerable.Repeat("filling", 60));
        var text = $"river river river {filling} river and the sand {filling} sand sand sand sand";

        Assert.Contains("[river] and the [sand]", Marked(Plain(text, "river sand")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("人気動画", "今日の人気動画です。次は水の話。", "今日の[人気動画]です。次は水の話。")]
    [InlineData("人気 動画", "今日の人気動画です。", "今日の[人気動画]です。")]
    [InlineData("水", "水を飲む。", "[水]を飲む。")]
    [InlineData("sand", "First line\n\n  about sand\r\nand more", "First line about [sand] and more")]
    [InlineData("sand", "sand\0and\tNUL", "[sand] and NUL")]
    [InlineData("c++ code", "C++ code", "[C++] [code]")]
    [InlineData("sand", "", "")]
    public void Plain_texts_are_shown_on_one_line(string query, string text, string expected) =>
        Assert.Equal(expected, Marked(Plain(text, query, "ja")));

    [Fact]
    public void Pairs_of_surrogates_and_letters_with_marks_stay_whole()
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 400));
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 100));
        var marks = string.Concat(Enumerable.Repeat("e\u0301", 400));

        Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(Plain("x" + emoji, "river").Text)));
        Assert.EndsWith("👩‍👩‍👧…", Plain("x" + family, "river").Text, StringComparison.Ordinal);
        Assert.EndsWith("e\u0301…", Plain("x" + marks, "river").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_the_text_highlights_are_its_words_in_order_and_the_length_has_bounds() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 60].Select(string.Concat).Array[1, 12], Gen.Int[0, 11], Gen.Int[0, 11], Gen.Bool)
            .Sample(
                (texts, from, to, hasMore) =>
                {
                    var spoken = SpokenText.Join([.. texts.Select(text => Fixtures.Segment(0, 1, text))]);
                    var (first, last) = (Math.Min(from, to) % texts.Length, Math.Max(from, to) % texts.Length);
                    if (first > last || spoken.EndOf(last) <= spoken.StartOf(first))
                        return;
                    var matches = QueryTexts.Find("river OR \"sand delta\" OR 人気 OR 水 OR long* OR xxx*", spoken.Text);
                    var snippet = SnippetMaker.Make(new SnippetSource(spoken, spoken.StartOf(first), spoken.EndOf(last), hasMore, hasMore), matches);

                    IsSound(snippet);
                    Assert.InRange(snippet.FirstSegment, 0, snippet.LastSegment);
                    Assert.InRange(snippet.LastSegment, snippet.FirstSegment, texts.Length - 1);
                    if (snippet.Highlights is [var highlight, ..])
                        Assert.Contains(snippet.Text.Substring(highlight.Offset, 1), spoken.Of(snippet.FirstSegment, snippet.FirstSegment).ToString(), StringComparison.Ordinal);
                    else
                        Assert.DoesNotContain(matches, match => match.From < spoken.EndOf(last) && match.To > spoken.StartOf(first));

                    IsSound(Plain(string.Join('\n', texts), "river OR sand OR 水 OR xxx*"));
                },
                iter: 1_000);

    [Fact]
    public void Hostile_texts_come_to_an_end()
    {
        foreach (var text in (string[])[new string('.', 200_000), new string('\u0301', 200_000), string.Concat(Enumerable.Repeat("sand ", 40_000)), new string('"', 200_000), new string('\n', 200_000), new string('人', 200_000)])
            IsSound(Plain(text, "sand OR 人"));
    }

    private static Snippet Passage(string query, int first, int last)
    {
        var spoken = SpokenText.Join([.. Segments.Select((text, i) => Fixtures.Segment(i, i + 1, text))]);
        return SnippetMaker.Make(new SnippetSource(spoken, spoken.StartOf(first), spoken.EndOf(last)), QueryTexts.Find(query, spoken.Text));
    }

    private static Snippet Plain(string text, string query, string language = "en")
    {
        var spoken = SpokenText.Join([Fixtures.Segment(0, 1, text)]);
        return SnippetMaker.Make(new SnippetSource(spoken, 0, spoken.Text.Length), QueryTexts.Find(query, spoken.Text, language));
    }

    private static void IsSound(Snippet snippet)
    {
        Assert.InRange(snippet.Text.Length, 0, 450);
        Assert.DoesNotContain("  ", snippet.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(snippet.Text, char.IsControl);
        var end = -1;
        foreach (var highlight in snippet.Highlights)
        {
            Assert.True(highlight.Length > 0 && highlight.Offset > end && highlight.Offset + highlight.Length <= snippet.Text.Length);
            Assert.NotEqual(' ', snippet.Text[highlight.Offset]);
            Assert.False(char.IsLowSurrogate(snippet.Text[highlight.Offset]) && highlight.Offset > 0 && char.IsHighSurrogate(snippet.Text[highlight.Offset - 1]));
            end = highlight.Offset + highlight.Length;
        }
    }

    private static string Marked(Snippet snippet)
    {
        var text = snippet.Text;
        foreach (var highlight in snippet.Highlights.Reverse())
            text = text.Insert(highlight.Offset + highlight.Length, "]").Insert(highlight.Offset, "[");
        return text;
    }
}
