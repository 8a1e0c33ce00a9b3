using VideoDigester.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Benchmarks.Tokens;

/// <summary>The captions of the shared data cut into passages, by language.</summary>
internal static class CaptionPassages
{
    public const int Length = 400;

    // One of so many of the long conversations and of the channel's automatic captions, in the order of their names: all of them are English.
    private const int TalksStep = 16;
    private const int ChannelStep = 24;

    /// <summary>Passages of every language, in the order of the files' names.</summary>
    public static async Task<IReadOnlyList<IGrouping<string, string>>> ReadAsync(DataFolder data)
    {
        using var talks = await data.UnpackAsync("corpus/talks.tar.xz");
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        var files = Directory.EnumerateFiles(data.PathOf("captions"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Concat(EveryNth(talks.Path, TalksStep))
            .Concat(EveryNth(channel.Path, ChannelStep));
        return [.. files.SelectMany(PassagesOf).GroupBy(passage => passage.Language, passage => passage.Text).OrderBy(group => group.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> EveryNth(string folder, int step) =>
        Directory.EnumerateFiles(folder, "*.vtt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Where((_, index) => index % step == 0);

    private static IEnumerable<(string Language, string Text)> PassagesOf(string file)
    {
        if (CaptionLanguages.Of(file) is not { } language || Segments(file) is not { } segments)
            yield break;
        var text = SpokenText.Join(segments).Text;
        for (var start = 0; start < text.Length;)
        {
            var end = EndOf(text, start);
            if (end - start >= Length / 2)
                yield return (language, text[start..end].Trim());
            start = end;
        }
    }

    // At the last space inside the length, so that no word is cut where there are spaces.
    private static int EndOf(string text, int start)
    {
        if (text.Length - start <= Length)
            return text.Length;
        var space = text.LastIndexOf(' ', start + Length, Length);
        var end = space > start + (Length / 2) ? space : start + Length;
        return char.IsLowSurrogate(text[end]) ? end + 1 : end;
    }

    private static IReadOnlyList<TranscriptSegment>? Segments(string file)
    {
        try
        {
            return CaptionFormats.FromExtension(Path.GetExtension(file)) is { } format ? CaptionReader.Read(File.ReadAllBytes(file), format).Segments : null;
        }
        catch (VideoDigesterException)
        {
            return null;
        }
    }
}
