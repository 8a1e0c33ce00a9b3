using VideoDigester.Library;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Library;

public sealed class VideoFileScannerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Captions_belong_to_the_metadata_file_whose_name_they_carry()
    {
        _folder.Write("talk.info.json", "{}");
        _folder.Write("talk.en.vtt", "");
        _folder.Write("talk.de-orig.json3", "");
        _folder.Write("talk.srt", "");
        _folder.Write("talk.mp4", "");
        _folder.Write("talk.live_chat.json", "");
        _folder.Write("other.en.vtt", "");

        var files = Assert.Single(VideoFileScanner.Scan(_folder.Path));

        Assert.Equal(_folder.PathOf("talk.info.json"), files.InfoPath);
        Assert.Equal(
            [("talk.de-orig.json3", "de-orig", CaptionFormat.Json3), ("talk.en.vtt", "en", CaptionFormat.Vtt), ("talk.srt", null, CaptionFormat.Srt)],
            files.Captions.Select(c => (Path.GetFileName(c.Path), c.LanguageKey, c.Format)));
    }

    [Fact]
    public void The_longer_name_wins_where_one_name_begins_another()
    {
        _folder.Write("a.info.json", "{}");
        _folder.Write("a.en.info.json", "{}");
        _folder.Write("a.en.vtt", "");
        _folder.Write("a.en.de.vtt", "");

        var captions = VideoFileScanner.Scan(_folder.Path).ToDictionary(f => Path.GetFileName(f.InfoPath), f => f.Captions);

        Assert.Empty(captions["a.info.json"]);
        Assert.Equal(["de", null], captions["a.en.info.json"].Select(c => c.LanguageKey));
    }

    [Fact]
    public void Names_with_dots_brackets_and_other_scripts_are_names()
    {
        _folder.Write("Что такое [v1.2] — 講義.info.json", "{}");
        _folder.Write("Что такое [v1.2] — 講義.ru.vtt", "");

        Assert.Equal("ru", Assert.Single(Assert.Single(VideoFileScanner.Scan(_folder.Path)).Captions).LanguageKey);
    }

    [Fact]
    public void Folders_of_any_depth_are_read()
    {
        _folder.Write("one.info.json", "{}");
        _folder.Write("2023/two.info.json", "{}");
        _folder.Write("2024/may/three.info.json", "{}");

        Assert.Equal(
            ["one.info.json", "three.info.json", "two.info.json"],
            VideoFileScanner.Scan(_folder.Path).Select(f => Path.GetFileName(f.InfoPath)).Order());
    }

    [Fact]
    public void A_link_to_a_folder_above_leads_in_no_circle()
    {
        _folder.Write("sub/one.info.json", "{}");
        Directory.CreateSymbolicLink(_folder.PathOf("sub", "up"), _folder.Path);

        Assert.Single(VideoFileScanner.Scan(_folder.Path));
    }

    [Fact]
    public void A_single_file_of_any_name_is_metadata()
    {
        var path = _folder.Write("dump.json", "{}");
        _folder.Write("dump.en.vtt", "");

        var files = Assert.Single(VideoFileScanner.Scan(path));

        Assert.Equal(path, files.InfoPath);
        Assert.Single(files.Captions);
    }

    [Fact]
    public void A_path_that_is_not_there_is_a_typed_error() =>
        Assert.Equal(ErrorCode.FileNotFound, Assert.Throws<VideoDigesterException>(() => VideoFileScanner.Scan(_folder.PathOf("nowhere"))).Code);
}
