using System.Globalization;
using VideoDigester.Diagnostics;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage.Search;
using VideoDigester.Testing.Search;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Videos that are about something like another one; both databases give the same answer.</summary>
public abstract class SimilarContract : SearchShelfContract
{
    [SkippableFact]
    public async Task Videos_about_the_same_are_found_with_the_moments_that_correspond()
    {
        await FillAsync(Library, SearchShelf.Videos);

        var similar = await FindAsync("untitled");

        Assert.Equal("bridges", similar[0].Video.Id.Key);
        Assert.InRange(similar[0].Score, double.Epsilon, 1);
        var moment = similar[0].Moments[0];
        Assert.Contains("bridge", moment.Snippet, StringComparison.Ordinal);
        Assert.Contains("bridge", moment.OtherSnippet, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("https://www.youtube.com/watch?v=bridges", moment.OtherUrl, StringComparison.Ordinal);
        Assert.DoesNotContain(similar, found => found.Video.Id.Key == "untitled");
        Assert.Equal(similar.OrderByDescending(found => found.Score).Select(found => found.Video.Id), similar.Select(found => found.Video.Id));
    }

    [SkippableFact]
    public async Task Each_video_of_the_shelf_has_the_same_similar_ones_on_both_databases()
    {
        await FillAsync(Library, SearchShelf.Videos);
        var report = new System.Text.StringBuilder();
        foreach (var video in SearchShelf.Videos)
            report.Append(video.Key).Append(" → ").AppendJoin(' ', (await FindAsync(video.Key, new SimilarQuery { Limit = 5 })).Select(found => string.Create(CultureInfo.InvariantCulture, $"{found.Video.Id.Key}:{found.Score:0.000}"))).Append('\n');

        await Testing.Verifier.Verify(report.ToString());
    }

    [SkippableFact]
    public async Task Language_channel_and_limit_narrow_what_is_found()
    {
        await FillAsync(Library, SearchShelf.Videos);

        var old = (await FindAsync("old")).Select(found => found.Video.Id.Key).ToList();
        Assert.Contains("dry", old);
        Assert.DoesNotContain("dry", (await FindAsync("old", new SimilarQuery { OtherChannels = true })).Select(found => found.Video.Id.Key));
        Assert.Contains("unknown", (await FindAsync("old", new SimilarQuery { Limit = 50 })).Select(found => found.Video.Id.Key));
        Assert.DoesNotContain("unknown", (await FindAsync("old", new SimilarQuery { SameLanguage = true, Limit = 50 })).Select(found => found.Video.Id.Key));
        Assert.Equal(old.Take(2), (await FindAsync("old", new SimilarQuery { Limit = 2 })).Select(found => found.Video.Id.Key));
        foreach (var limit in (int[])[0, 51])
            Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => FindAsync("old", new SimilarQuery { Limit = limit }))).Code);
    }

    [SkippableFact]
    public async Task A_video_that_is_not_there_is_a_typed_failure_and_one_without_text_is_like_nothing()
    {
        await Library.SaveAsync(Sample.Bare("bare"));
        await Library.SaveAsync(Sample.Bare("other"));

        Assert.Equal(ErrorCode.VideoNotFound, (await Assert.ThrowsAsync<VideoDigesterException>(() => FindAsync("nobody"))).Code);
        Assert.Empty(await FindAsync("bare"));
    }

    [SkippableFact]
    public async Task A_video_without_words_is_like_others_by_its_title_and_description_and_what_is_removed_is_not_found()
    {
        await FillAsync(Library, SearchShelf.Videos);

        Assert.Contains("delta", (await FindAsync("silent", new SimilarQuery { Limit = 50 })).Concat(await FindAsync("described", new SimilarQuery { Limit = 50 })).Select(found => found.Video.Id.Key));
        await Library.RemoveAsync(Sample.Id("bridges"));
        Assert.DoesNotContain("bridges", (await FindAsync("untitled", new SimilarQuery { Limit = 50 })).Select(found => found.Video.Id.Key));
    }

    [SkippableFact]
    public async Task What_a_second_transcript_of_a_video_says_again_is_said_by_nobody_else()
    {
        // More words that nobody else says than are chosen, and before the one that two videos share.
        var own = string.Join(' ', Enumerable.Range(0, 60).Select(at => $"aa{(char)('a' + (at / 10))}{(char)('a' + (at % 10))}q"));
        await SayAsync("mine", $"{own} zeppelin");
        await SayAsync("theirs", "A zeppelin over the harbour.");
        await SayAsync("else", "Bread needs flour and water.");
        await Library.SaveAsync(Sample.Captions("mine", [$"{own} zeppelin"], "en-GB"));

        Assert.Equal("theirs", (await FindAsync("mine"))[0].Video.Id.Key);
    }

    [SkippableFact]
    public async Task What_is_said_here_and_written_there_makes_videos_similar_and_ones_own_description_does_not()
    {
        await SayAsync("talk", "The wick of the argand lamp.", "A fresnel lens in the tower.");
        await Library.SaveAsync(Sample.Bare("told") with { Title = "Whatever", Description = "Fresnel, argand and their wick." });
        Assert.Equal("told", Assert.Single(await FindAsync("talk")).Video.Id.Key);

        await Library.RemoveAsync(Sample.Id("told"));
        await Library.SaveAsync(Sample.Bare("talk") with { Description = "Fresnel, argand and their wick.", FetchedAt = Sample.FetchedAt.AddDays(1) });
        Assert.Empty(await FindAsync("talk"));
    }

    [SkippableFact]
    public async Task With_vectors_videos_are_found_that_have_no_word_in_common()
    {
        await SayAsync("clinic", "The doctor begins to teach the child.", "A big house by the road.");
        await SayAsync("same", "One physician will commence and instruct every kid.", "Enormous dwelling near every street.");
        await SayAsync("other", "Bread needs flour and water.", "Salt comes last.");
        Assert.DoesNotContain("same", (await FindAsync("clinic")).Select(found => found.Video.Id.Key));

        var meaning = MeaningOf(new HashedEmbeddings());
        await meaning.Embedder!.EmbedPendingAsync(CancellationToken.None);
        var similar = await Library.SimilarTo(meaning).FindAsync(Sample.Id("clinic"), new SimilarQuery(), CancellationToken.None);

        Assert.Equal("same", similar[0].Video.Id.Key);
        Assert.NotEmpty(similar[0].Moments);
        Assert.InRange(similar[0].Score, double.Epsilon, 1);
    }

    private Meaning MeaningOf(IEmbeddingProvider provider)
    {
        var options = new EmbeddingOptions { MinSimilarity = 0.1 };
        var store = new VectorStore(Library.Database, Library.Time);
        var caller = new EmbeddingCaller(provider, options, new ModelTelemetry(new LibraryMeter()), Library.Time);
        var index = new VectorIndex(store, options, Library.Time);
        return new Meaning(new MeaningSearch(store, caller, index), new PassageEmbedder(store, caller, index, Library.Time));
    }

    private async Task SayAsync(string key, params string[] cues)
    {
        await Library.SaveAsync(Sample.Bare(key));
        await Library.SaveAsync(Sample.Captions(key, cues));
    }

    private Task<IReadOnlyList<SimilarVideo>> FindAsync(string key, SimilarQuery? query = null) => Library.Similar.FindAsync(Sample.Id(key), query ?? new SimilarQuery(), CancellationToken.None);
}
