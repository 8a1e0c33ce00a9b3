using System.Text.Json.Nodes;
using VideoDigester.Processing.Queue;
using VideoDigester.Storage.People;

namespace VideoDigester.Tests.Processing;

public sealed class JobRequestJsonTests
{
    private static readonly VideoId Video = new("youtube", "dQw4w9WgXcQ");
    private static readonly JobId Id = JobId.Create(DateTimeOffset.UnixEpoch);
    private static readonly DigestOrder Order = new(DigestType.Chapters) { Language = "de", Provider = "openai" };

    public static TheoryData<string, JobRequest> Requests => new()
    {
        {
            """{"kind":"add","address":"https://example.org/v","options":{"languages":["en","de"],"allowTranslated":true,"maxAge":"01:00:00","skipRemoved":false},"digests":[{"type":"chapters","language":"de","provider":"openai"}],"priority":"high","notBefore":"2026-03-01T12:00:00+00:00","userId":"ann"}""",
            new AddJobRequest("https://example.org/v")
            {
                Options = new AddOptions { Languages = ["en", "de"], AllowTranslated = true, MaxAge = TimeSpan.FromHours(1) },
                Digests = [Order],
                Priority = JobPriority.High,
                NotBefore = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
                UserId = "ann",
            }
        },
        {
            """{"kind":"refresh","videoId":"youtube:dQw4w9WgXcQ","options":{"languages":[],"allowTranslated":false,"maxAge":"00:00:00","refetchTranscripts":true},"priority":"normal"}""",
            new RefreshJobRequest(Video) { Options = new RefreshOptions { RefetchTranscripts = true } }
        },
        {
            """{"kind":"transcript","videoId":"youtube:dQw4w9WgXcQ","languages":["fr"],"allowTranslated":false,"digests":[],"priority":"low"}""",
            new TranscriptJobRequest(Video) { Languages = ["fr"], Priority = JobPriority.Low }
        },
        {
            """{"kind":"digest","digest":{"videoId":"youtube:dQw4w9WgXcQ","type":"summary","transcriptLanguage":"en","userId":"bob","force":true},"priority":"normal","userId":"bob"}""",
            new DigestJobRequest(new DigestRequest(Video, DigestType.Summary) { TranscriptLanguage = "en", Force = true, UserId = "bob" })
        },
        {
            """{"kind":"playlist","address":"https://example.org/feed","options":{"add":{"languages":[],"allowTranslated":false,"skipRemoved":false},"firstEntries":10,"listAll":true,"retryFailed":false,"restore":false},"digests":[{"type":"chapters","language":"de","provider":"openai"}],"priority":"normal"}""",
            new PlaylistJobRequest("https://example.org/feed") { Options = new PlaylistOptions { FirstEntries = 10, ListAll = true }, Digests = [Order] }
        },
        { """{"kind":"reindex","options":{"all":true},"priority":"normal"}""", new ReindexJobRequest { Options = new ReindexOptions { All = true } } },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_request_is_kept_as_json_and_read_back(string json, JobRequest request)
    {
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(json), JsonNode.Parse(JobRequestJson.Write(request))), JobRequestJson.Write(request));

        var read = Read(json);
        Assert.IsType(request.GetType(), read);
        Assert.Equivalent(request, read, strict: true);
        Assert.Equal(JobRequestJson.Write(request), JobRequestJson.Write(read));
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public void Members_of_a_later_release_are_left_out(string json, JobRequest request) =>
        Assert.Equivalent(request, Read(json.Replace("{\"kind\"", "{\"mood\":{\"is\":[1]},\"kind\"", StringComparison.Ordinal)), strict: true);

    [Theory]
    [MemberData(nameof(Requests))]
    public void A_deleted_user_is_in_no_member_of_a_request(string json, JobRequest request)
    {
        const string Secret = "ann@secret";
        request = request is DigestJobRequest digest ? new DigestJobRequest(digest.Digest with { UserId = Secret }) : request with { UserId = Secret };
        Assert.Contains(Secret, JobRequestJson.Write(request), StringComparison.Ordinal);

        var left = JobDetacher.WithoutUser(JobRequestJson.Write(request));

        Assert.DoesNotContain(Secret, left, StringComparison.Ordinal);
        Assert.Equal((request.Kind, null), (Read(left).Kind, Read(left).UserId));
        Assert.NotNull(json);
    }

    [Fact]
    public void Every_kind_of_request_is_among_those_that_are_tried() =>
        Assert.Equal(Enum.GetValues<JobKind>().Order(), Requests.Select(row => ((JobRequest)row[1]).Kind).Distinct().Order());

    [Fact]
    public void Members_that_an_earlier_release_did_not_write_have_their_usual_values()
    {
        Assert.Equivalent(new AddJobRequest("https://example.org/v"), Read("""{"kind":"add","address":"https://example.org/v"}"""), strict: true);
        Assert.Equivalent(new PlaylistJobRequest("https://example.org/v"), Read("""{"kind":"playlist","address":"https://example.org/v","options":{}}"""), strict: true);
        Assert.Equivalent(new TranscriptJobRequest(Video), Read("""{"kind":"transcript","videoId":"youtube:dQw4w9WgXcQ"}"""), strict: true);
        Assert.Equivalent(new RefreshJobRequest(Video), Read("""{"kind":"refresh","videoId":"youtube:dQw4w9WgXcQ"}"""), strict: true);
    }

    [Theory]
    [InlineData("""{"kind":"dream","address":"https://example.org/v"}""")]
    [InlineData("""{"address":"https://example.org/v"}""")]
    [InlineData("""{"kind":"add","address":"https://example.org/v","priority":"urgent"}""")]
    [InlineData("""{"kind":"refresh","videoId":"no id"}""")]
    [InlineData("""{"kind":"add","address":null}""")]
    [InlineData("""{"kind":"add","address":"https://example.org/v","priority":null}""")]
    [InlineData("""{"kind":"add","address":"https://example.org/v","options":null}""")]
    [InlineData("""{"kind":"add","address":"https://example.org/v","options":{"languages":[null]}}""")]
    [InlineData("""{"kind":"add","address":"https://example.org/v","digests":null}""")]
    [InlineData("""{"kind":"add","address":"https://example.org/v","digests":[null]}""")]
    [InlineData("""{"kind":"add","address":"https://example.org/v","digests":[{}]}""")]
    [InlineData("""{"kind":"add","address":"https://example.org/v","digests":[{"type":null}]}""")]
    [InlineData("""{"kind":"playlist","address":"https://example.org/v","options":{"add":null}}""")]
    [InlineData("""{"kind":"digest","digest":null}""")]
    [InlineData("""{"kind":"digest","digest":{"videoId":"youtube:dQw4w9WgXcQ","type":null}}""")]
    [InlineData("""{"kind":"reindex","options":null}""")]
    [InlineData("""{"kind":"digest"}""")]
    [InlineData("""{"kind":7}""")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    public void What_a_newer_release_wrote_and_what_is_damaged_is_refused_with_the_name_of_the_job(string json)
    {
        var failure = Assert.Throws<VideoDigesterException>(() => Read(json));

        Assert.Equal(ErrorCode.SchemaTooNew, failure.Code);
        Assert.Contains($"'{Id}'", failure.Message, StringComparison.Ordinal);
    }

    private static JobRequest Read(string json) => JobRequestJson.Read(json, Id);
}
