using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Titles;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Tests.Digests.Titles;

public sealed class ChapterTitlesTests
{
    private static readonly string[] Bridges =
    [
        "The suspension bridge hangs from two cables.", "Each cable of a suspension bridge is made of thin wires.",
        "In a storm the suspension bridge begins to swing.", "Engineers test the wires every spring.",
    ];

    private static readonly string[] Tunnels =
    [
        "A tunnel under the river needs pumps.", "The drilling machine turns slowly.", "Behind the drilling machine the concrete rings are set.",
        "Without the drilling machine the work took ten years.",
    ];

    [Fact]
    public async Task A_phrase_names_a_chapter_better_than_its_words()
    {
        var titles = await TitledTalk.TitlesAsync([Bridges, Tunnels]);

        Assert.Equal(["Suspension bridge", "Drilling machine"], titles);
    }

    [Fact]
    public async Task A_name_is_kept_whole_with_its_capitals()
    {
        string[] part =
        [
            "The first of them was Marta Lindqvist.", "In the war Marta Lindqvist built radios.", "Nobody paid Marta Lindqvist for the patents.", "She died poor.",
        ];

        var titles = await TitledTalk.TitlesAsync([part, Tunnels]);

        Assert.Equal("Marta Lindqvist", titles[0]);
    }

    [Fact]
    public async Task A_phrase_with_a_small_word_inside_is_a_title_where_it_is_said_again()
    {
        string[] part =
        [
            "Children form a theory of mind early.", "A theory of mind lets them guess.", "Apes may have a theory of mind too.", "The test for it is simple.",
        ];

        var titles = await TitledTalk.TitlesAsync([part, Tunnels]);

        Assert.Equal("Theory of mind", titles[0]);
    }

    [Fact]
    public async Task A_question_that_opens_a_chapter_and_holds_its_key_word_is_its_title()
    {
        string[] part =
        [
            "So what is a glacier?", "A glacier is snow that became ice.", "The glacier flows downhill.", "Under the glacier the rock is ground to flour.",
        ];

        var titles = await TitledTalk.TitlesAsync([part, Tunnels]);

        Assert.Equal("What is a glacier?", titles[0]);
    }

    [Theory]
    [InlineData("With a glacier on top?")]
    [InlineData("Is it the glacier, or the wind, or the rain?")]
    [InlineData("Would anybody who has ever in his whole life seen one of them call a glacier small?")]
    public async Task Parts_of_questions_and_long_ones_are_no_titles(string question)
    {
        string[] part = [question, "A glacier is snow that became ice.", "The glacier flows downhill.", "Under the glacier the rock is ground to flour."];

        var titles = await TitledTalk.TitlesAsync([part, Tunnels]);

        Assert.StartsWith("Glacier", titles[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_about_something_else_is_no_title()
    {
        string[] part = ["Are you ready?", .. Bridges];

        var titles = await TitledTalk.TitlesAsync([part, Tunnels]);

        Assert.Equal("Suspension bridge", titles[0]);
    }

    [Fact]
    public async Task Captions_in_capitals_have_titles_in_small_letters()
    {
        var titles = await TitledTalk.TitlesAsync([[.. Bridges.Select(line => line.ToUpperInvariant())], [.. Tunnels.Select(line => line.ToUpperInvariant())]]);

        Assert.Equal(["Suspension bridge", "Drilling machine"], titles);
    }

    [Fact]
    public async Task A_word_is_written_as_the_author_of_the_video_writes_it()
    {
        string[] part = ["the iq is a number", "some say the iq is fixed", "schools measured the iq of children", "but the iq grew every decade"];

        var titles = await TitledTalk.TitlesAsync([part, [.. Tunnels.Select(line => line.ToLowerInvariant())]], "The history of IQ tests");

        Assert.Contains("IQ", titles[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_the_video_s_tags_come_first()
    {
        string[] part =
        [
            "The keel is under the hull.", "The keel gives a hull its shape.", "A hull without a keel turns over.", "Paint the hull and the keel.",
        ];

        var hull = await TitledTalk.TitlesAsync([part, Tunnels], "Boats", "hull");
        var keel = await TitledTalk.TitlesAsync([part, Tunnels], "Boats", "keel");

        Assert.StartsWith("Hull", hull[0], StringComparison.Ordinal);
        Assert.StartsWith("Keel", keel[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_of_one_video_differ_in_more_than_endings()
    {
        string[] one = ["The volcano is old.", "A volcano has a crater.", "The volcano sleeps."];
        string[] two = ["The volcanoes are young.", "Some volcanoes have craters.", "The volcanoes wake up."];

        var titles = await TitledTalk.TitlesAsync([one, two, one]);

        Assert.Equal(3, titles.Select(title => title.ToUpperInvariant().TrimEnd('S').TrimEnd('E')).Distinct().Count());
    }

    [Fact]
    public async Task Sound_marks_addresses_and_words_that_were_left_out_are_in_no_title()
    {
        string[] one = ["[Music]", "[ __ ] boats and [ __ ]", "www.boats.example/harbour is where the harbour is", "https://boats.example/harbour", "[Applause]", "the harbour froze"];
        string[] two = ["[Music]", "[Music]"];

        var titles = await TitledTalk.TitlesAsync([one, two]);

        Assert.All(titles, title => Assert.DoesNotContain(title, character => character is '[' or ']' or '_' or '/'));
        Assert.All(titles, title => Assert.DoesNotContain("example", title, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Music_without_words_is_named_by_what_the_captions_say_or_by_the_video()
    {
        Assert.Equal(["Soft music"], await TitledTalk.TitlesAsync([["[SOFT MUSIC]"]]));
        Assert.Equal(["Rain on a tent"], await TitledTalk.TitlesAsync([["♪"]], "Rain on a tent"));
    }

    [Fact]
    public async Task What_has_no_phrase_is_named_by_whole_words_of_its_beginning()
    {
        var titles = await TitledTalk.TitlesAsync([["and so it was and then we were there and they were here and now it is as it was before that"]]);

        Assert.Equal("And they were here and now it is as it was…", titles[0]);
    }

    [Fact]
    public async Task A_number_is_no_title()
    {
        string[] part = ["It was 1984 or 1985.", "In 1984 we were there.", "1984 it was.", "They saw a lighthouse in 1984."];

        var titles = await TitledTalk.TitlesAsync([part, Tunnels]);

        Assert.Equal("Lighthouse", titles[0]);
    }

    [Fact]
    public void Thousands_of_chapters_without_words_are_numbered_and_no_title_is_too_long()
    {
        TranscriptSegment[] silent = [Fixtures.Segment(0, 5, "♪")];
        var titles = new ChapterTitles(TranscriptAnalysis.Of(silent), Fixtures.Source(silent).Video with { Title = "What do the rivers of this earth carry down to the blue?" });

        var made = Enumerable.Range(0, 20_000).Select(_ => titles.Excerpt("♪")).ToList();

        Assert.Equal(made.Count, made.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(made, title => Assert.InRange(title.Length, 1, TitleText.Longest));
        Assert.EndsWith(" (20000)", made[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Korean_without_spaces_costs_no_more_than_other_text()
    {
        var text = new string('을', 1_000_000);

        Assert.Equal(text.Length, KoreanParticles.Of(text).StemOf(text));
    }

    [Fact]
    public void A_Korean_particle_is_cut_where_the_word_is_said_in_another_form() =>
        Assert.Equal(2, KoreanParticles.Of("등대를 등대는 등대가").StemOf("등대를"));

    [Fact]
    public async Task A_word_that_only_stands_where_adjectives_do_is_no_title()
    {
        string[] part = ["The water is clean and dear.", "It was too dear.", "We found it very dear.", "It is dear.", "The harbour froze.", "In the harbour it is dear."];

        var titles = await TitledTalk.TitlesAsync([part, Tunnels]);

        Assert.StartsWith("Harbour", titles[0], StringComparison.Ordinal);
        Assert.DoesNotContain("dear", titles[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_interjection_is_no_title()
    {
        string[] part = ["Yay.", "Yay.", "Yay.", "The harbour froze.", "In the harbour it is cold."];

        var titles = await TitledTalk.TitlesAsync([part, Tunnels]);

        Assert.DoesNotContain("Yay", titles[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_of_the_video_s_title_has_its_capital_where_captions_have_none()
    {
        string[] part = ["the heart of denver is the market", "people of denver built the market", "they love the denver market", "every denver market has bread"];

        var titles = await TitledTalk.TitlesAsync([part, [.. Tunnels.Select(line => line.ToLowerInvariant())]], "A walking tour of Denver");

        Assert.Contains("Denver", titles[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Focus on those focus", true)]
    [InlineData("What happens with with Felix?", true)]
    [InlineData("The end of the state of mind", false)]
    public void A_title_says_no_word_twice(string title, bool repeats) => Assert.Equal(repeats, TitleText.Repeats(title, CommonWords.OfSpaced("en")));
}
