using CsCheck;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Records of one video that say more or less, at moments that come in any order.</summary>
internal static class RecordGenerator
{
    private static readonly Gen<string?> Text = OneOf<string?>(null, "", "a", "b", "It's \0 \uD800 🌉", "long " + new string('x', 700));
    private static readonly Gen<long?> Count = Gen.OneOf(Gen.Const((long?)null), Gen.Long[0, long.MaxValue].Select(count => (long?)count));
    private static readonly Gen<PublishedDate?> Published = Gen.OneOf(
        Gen.Const((PublishedDate?)null),
        Gen.Int[0, 4].Select(day => (PublishedDate?)PublishedDate.OnDay(new DateOnly(1968, 9, 20).AddDays(day))),
        Gen.Int[0, 96].Select(hour => (PublishedDate?)PublishedDate.At(new DateTimeOffset(1968, 9, 20, 0, 0, 0, TimeSpan.Zero).AddHours(hour))));

    private static readonly Gen<IReadOnlyList<string>> Names =
        OneOf("x", "X", "y", "z'", "é", "").Array[0, 4].Select(names => (IReadOnlyList<string>)names);

    private static readonly Gen<ChannelMetadata?> Channel = Gen.Select(OneOf<string?>(null, "UC1", "UC2"), Text, Count, OneOf<bool?>(null, true, false))
        .Select((key, name, followers, verified) => key is null ? null : new ChannelMetadata { Key = key, Name = name, FollowerCount = followers, IsVerified = verified });

    public static Gen<VideoMetadata> Record { get; } =
        Gen.Select(Gen.Int[0, 20], Text, Text, Count, Published, Names, Names, Channel)
            .Select((minute, title, description, views, published, tags, categories, channel) => Sample.Bare("random", Sample.FetchedAt.AddMinutes(minute)) with
            {
                Title = title,
                Description = description,
                ViewCount = views,
                Published = published,
                Tags = tags,
                Categories = categories,
                Channel = channel,
                LiveStatus = minute % 3 == 0 ? (LiveStatus)(minute % 5) : null,
                Chapters = minute % 4 == 0 ? [new Chapter(TimeSpan.Zero, TimeSpan.FromSeconds(minute), title ?? "")] : [],
                Duration = minute % 2 == 0 ? TimeSpan.FromMilliseconds(minute + 0.5) : null,
            });

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(at => values[at]);
}
