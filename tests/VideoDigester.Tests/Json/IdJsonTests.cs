using System.Text.Json;

namespace VideoDigester.Tests.Json;

public sealed class IdJsonTests
{
    [Fact]
    public void Identities_are_the_text_that_people_see()
    {
        var video = new VideoId("youtube", "dQw4w9WgXcQ");

        Assert.Equal("\"youtube:dQw4w9WgXcQ\"", JsonSerializer.Serialize(video));
        Assert.Equal(video, JsonSerializer.Deserialize<VideoId>("\"youtube:dQw4w9WgXcQ\""));
    }

    [Fact]
    public void Each_identity_comes_back_from_its_json()
    {
        var value = Guid.CreateVersion7();
        AssertReturns(new VideoId("generic", "a:b \"c\" ü/?"));
        AssertReturns(new PlaylistId("youtube", "UC/shorts"));
        AssertReturns(new DigestId(value));
        AssertReturns(new JobId(value));
        AssertReturns(new CollectionId(value));
        AssertReturns(new SubscriptionId(value));
        AssertReturns(DigestType.Chapters);

        static void AssertReturns<T>(T id)
            where T : struct
        {
            Assert.Equal(id, JsonSerializer.Deserialize<T>(JsonSerializer.Serialize(id)));
            Assert.Equal([id], JsonSerializer.Deserialize<Dictionary<T, int>>(JsonSerializer.Serialize(new Dictionary<T, int> { [id] = 1 }))!.Keys);
        }
    }

    [Theory]
    [InlineData("\"youtube\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{\"site\":\"youtube\",\"key\":\"a\"}")]
    public void What_is_none_is_refused(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<VideoId>(json));

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\" \"")]
    public void A_kind_of_digest_has_a_name(string json) => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DigestType>(json));

    [Fact]
    public void A_result_of_a_search_names_its_video() =>
        Assert.Contains("\"VideoId\":\"youtube:a\"", JsonSerializer.Serialize(new AnswerCitation { VideoId = new VideoId("youtube", "a"), Start = default, End = default, Quote = "", Language = "en", Url = "" }), StringComparison.Ordinal);
}
