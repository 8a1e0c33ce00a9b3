namespace VideoDigester.Tests.YtDlp;

public sealed class CaptionTracksTests
{
    private const string Format = """[{"ext":"json3","url":"https://example.org/t?v=1"}]""";

    [Fact]
    public void Tracks_are_uploaded_recognised_or_translated()
    {
        var tracks = InfoJson.ReadVideo($$"""
            "subtitles": {"de": {{Format}}, "live_chat": {{Format}}, "fr": []},
            "automatic_captions": {"de-en": {{Format}}, "en-orig": {{Format}}, "en": {{Format}}, "ja": {{Format}} }
            """).Tracks;

        Assert.Equal(["de"], tracks.Uploaded);
        Assert.Equal(TranscriptSourceKind.Uploaded, tracks.KindOf("de"));
        Assert.Equal(TranscriptSourceKind.Automatic, tracks.KindOf("en-orig"));
        Assert.Equal(TranscriptSourceKind.Automatic, tracks.KindOf("en"));
        Assert.Equal(TranscriptSourceKind.Translated, tracks.KindOf("ja"));
        Assert.Equal(TranscriptSourceKind.Translated, tracks.KindOf("de-en"));
        Assert.Null(tracks.KindOf("fr"));
        Assert.Null(tracks.KindOf("live_chat"));
    }

    [Theory]
    [InlineData("\"language\":\"en-US\",", "", TranscriptSourceKind.Automatic, TranscriptSourceKind.Translated)]
    [InlineData("", "&kind=asr&lang=en&fmt=vtt", TranscriptSourceKind.Automatic, TranscriptSourceKind.Translated)]
    [InlineData("", "&caps=asr\\u0026kind=asr\\u0026lang=de\\u0026tlang=en", TranscriptSourceKind.Translated, TranscriptSourceKind.Automatic)]
    [InlineData("", "", null, null)]
    public void Without_a_mark_the_language_spoken_decides(string language, string query, TranscriptSourceKind? english, TranscriptSourceKind? german)
    {
        var tracks = InfoJson.ReadVideo($$"""
            {{language}} "automatic_captions": {"en": [{"ext":"vtt","url":"https://example.org/t?v=1{{query}}"}], "de": {{Format}} }
            """).Tracks;

        Assert.Equal((english, german), (tracks.KindOf("en"), tracks.KindOf("de")));
    }

    [Fact]
    public void An_only_automatic_track_is_the_recognised_one() =>
        Assert.Equal(TranscriptSourceKind.Automatic, InfoJson.ReadVideo($"\"automatic_captions\":{{\"ko\":{Format}}}").Tracks.KindOf("ko"));

    [Fact]
    public void A_thinned_record_tells_by_what_was_downloaded()
    {
        var tracks = InfoJson.ReadVideo("""
            "subtitles": null, "requested_subtitles": {"en": {"ext":"vtt","url":"https://example.org/t?kind=asr&lang=en"}, "fr": {"url":"https://example.org/t?lang=fr"} }
            """).Tracks;

        Assert.Equal((TranscriptSourceKind.Automatic, TranscriptSourceKind.Uploaded), (tracks.KindOf("en"), tracks.KindOf("fr")));
    }

    [Fact]
    public void Captions_of_a_wrong_type_cost_only_themselves()
    {
        var record = InfoJson.ReadVideo("\"subtitles\":[{\"en\":1}],\"automatic_captions\":\"x\",\"requested_subtitles\":{\"en\":null,\"de\":7},\"title\":\"kept\"");

        Assert.Equal("kept", record.Metadata.Title);
        Assert.Equal(["subtitles", "automatic_captions"], record.Ignored.Select(field => field.Name));
        Assert.Empty(record.Tracks.Uploaded);
    }
}
