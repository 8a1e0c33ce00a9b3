namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What the contracts of people share: videos with digests, and users who are called by their names.</summary>
public abstract class PeopleContract : StorageContract
{
    private protected const string Ann = "ann";
    private protected const string Bob = "bob";

    private protected IDigestInteractions Interactions => Library.Interactions;

    private protected ICollections Collections => Library.Collections;

    private protected ILibraryUsers Users => Library.Users;

    /// <summary>A video with its captions.</summary>
    private protected async Task<VideoId> AddVideoAsync(string key)
    {
        await Library.SaveAsync(Sample.Full(key));
        await Library.SaveAsync(Sample.Transcript(key));
        return Sample.Id(key);
    }

    /// <summary>A digest of a video with captions, written a minute after the one before.</summary>
    private protected async Task<DigestId> DigestAsync(string key, int variant = 0, DigestType? type = null, string language = "en", string? userId = null, bool supersede = false, Transcript? transcript = null)
    {
        Library.Time.Advance(TimeSpan.FromMinutes(1));
        var digest = Sample.Digest(key, transcript ?? Sample.Transcript(key), Library.Time.GetUtcNow(), variant) with { Type = type ?? DigestType.Highlights, Language = language, WordCount = 40 + variant };
        var identity = Sample.Identity($"{key} {variant} {type} {language}");
        return (await Library.Digests.SaveAsync(digest, identity, supersede, Library.Attempt with { UserId = userId }, CancellationToken.None)).Id;
    }

    /// <summary>A video with a digest.</summary>
    private protected async Task<DigestId> AddDigestAsync(string key)
    {
        await AddVideoAsync(key);
        return await DigestAsync(key);
    }

    /// <summary>All that a list shows, read in pages.</summary>
    private protected static async Task<List<T>> AllAsync<T>(Func<string?, Task<Page<T>>> read)
    {
        var all = new List<T>();
        string? after = null;
        do
        {
            var page = await read(after);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }

    private protected static async Task RefusedAsync(ErrorCode code, Func<Task> call) => Assert.Equal(code, (await Assert.ThrowsAsync<VideoDigesterException>(call)).Code);

    /// <summary>Passes a moment, so that what is done next is later.</summary>
    private protected void Later() => Library.Time.Advance(TimeSpan.FromSeconds(1));
}
