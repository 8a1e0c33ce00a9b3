using System.Net;

namespace VideoDigester.EndToEnd.Tests.Web.Api;

/// <summary>What programs do for a user: reading, saving, collecting, figures.</summary>
public sealed class PeopleApiTests(TalkHost talk) : IClassFixture<TalkHost>
{
    [Fact]
    public async Task What_is_saved_is_listed_until_it_is_not()
    {
        var path = $"/api/v1/me/saved/{talk.Highlights.Id}";

        await talk.SendAsync(HttpMethod.Put, path, new { note = "about lamps" }, HttpStatusCode.OK);
        var saved = Assert.Single((await talk.GetAsync("/api/v1/me/saved")).GetProperty("items").EnumerateArray());
        await talk.SendAsync(HttpMethod.Delete, path, body: null, HttpStatusCode.NoContent);

        Assert.Equal("about lamps", saved.GetProperty("note").GetString());
        Assert.Equal(talk.Highlights.Id.ToString(), saved.GetProperty("digest").GetProperty("id").GetString());
        Assert.Empty((await talk.GetAsync("/api/v1/me/saved")).GetProperty("items").EnumerateArray());
        await talk.SendAsync(HttpMethod.Delete, path, body: null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_read_saves_time()
    {
        Assert.Equal(2, (await talk.GetAsync("/api/v1/me/unread")).GetProperty("items").GetArrayLength());

        await talk.SendAsync(HttpMethod.Post, $"/api/v1/digests/{talk.Highlights.Id}/interactions", new { action = "viewed", dwell = 25.5 }, HttpStatusCode.OK);

        Assert.Equal(1, (await talk.GetAsync("/api/v1/me/unread")).GetProperty("items").GetArrayLength());
        var figures = (await talk.GetAsync("/api/v1/analytics/time-saved"))[0].GetProperty("figures");
        Assert.Equal(699.5, figures.GetProperty("saved").GetDouble());
        Assert.Equal(25.5, figures.GetProperty("reading").GetDouble());
        Assert.Equal("example:lighthouses", (await talk.GetAsync("/api/v1/analytics/time-saved/entries")).GetProperty("items")[0].GetProperty("videoId").GetString());
        Assert.Equal(25.5, (await talk.GetAsync("/api/v1/me/history?action=viewed")).GetProperty("items")[0].GetProperty("dwell").GetDouble());
        Assert.Equal(1, (await talk.GetAsync("/api/v1/analytics/reading?interval=week&zone=Europe/Berlin"))[0].GetProperty("figures").GetProperty("views").GetInt64());
    }

    [Fact]
    public async Task A_collection_is_made_filled_named_anew_and_deleted()
    {
        var made = await talk.SendAsync(HttpMethod.Post, "/api/v1/collections", new { name = "Light" }, HttpStatusCode.Created);
        var path = $"/api/v1/collections/{made.GetProperty("id").GetString()}";

        await talk.SendAsync(HttpMethod.Put, $"{path}/videos/{TalkHost.Talk}", new { position = 0 }, HttpStatusCode.NoContent);
        Assert.Single((await talk.GetAsync($"{path}/videos")).GetProperty("items").EnumerateArray());
        Assert.Equal("Lamps", (await talk.SendAsync(HttpMethod.Put, path, new { name = "Lamps", description = "All of them" }, HttpStatusCode.OK)).GetProperty("name").GetString());
        await talk.SendAsync(HttpMethod.Delete, $"{path}/videos/{TalkHost.Talk}", body: null, HttpStatusCode.NoContent);
        await talk.SendAsync(HttpMethod.Delete, path, body: null, HttpStatusCode.NoContent);
        await talk.SendAsync(HttpMethod.Get, path, body: null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_position_is_remembered_and_forgotten()
    {
        var path = $"/api/v1/me/positions/{TalkHost.Talk}";

        await talk.SendAsync(HttpMethod.Put, path, new { digestId = talk.Highlights.Id.ToString(), item = 1, offset = 61.5 }, HttpStatusCode.OK);
        Assert.Equal(61.5, (await talk.GetAsync(path)).GetProperty("offset").GetDouble());
        await talk.SendAsync(HttpMethod.Delete, path, body: null, HttpStatusCode.NoContent);
        await talk.SendAsync(HttpMethod.Get, path, body: null, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_asks_has_a_name_and_may_take_everything_along()
    {
        Assert.Equal("me", (await talk.GetAsync("/api/v1/me")).GetProperty("id").GetString());
        Assert.Equal("Ann", (await talk.SendAsync(HttpMethod.Put, "/api/v1/me", new { displayName = "Ann" }, HttpStatusCode.OK)).GetProperty("displayName").GetString());
        Assert.Contains("\"Ann\"", (await talk.GetAsync("/api/v1/me/export")).GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST", "/api/v1/collections", """{"name":""}""")]
    [InlineData("POST", "/api/v1/collections", """{"title":"x"}""")]
    [InlineData("POST", "/api/v1/collections", """{"name":"x","ownerId":"ann"}""")]
    [InlineData("POST", "/api/v1/collections", "{")]
    [InlineData("POST", "/api/v1/collections", "null")]
    [InlineData("POST", "/api/v1/ask", """{"question":""}""")]
    [InlineData("POST", "/api/v1/videos", """{"address":"no address"}""")]
    [InlineData("POST", "/api/v1/videos", """{"address":"https://videos.example/a","languages":["not a tag"]}""")]
    [InlineData("POST", "/api/v1/videos", """{"address":"https://videos.example/a","digests":[{"type":""}]}""")]
    [InlineData("POST", "/api/v1/digests", """{"videoId":"example:lighthouses","type":"summary","provider":"none"}""")]
    [InlineData("POST", "/api/v1/digests", """{"videoId":"none","type":"highlights"}""")]
    [InlineData("POST", "/api/v1/digests", """{"videoId":"example:lighthouses","type":"none"}""")]
    [InlineData("POST", "/api/v1/digests", """{"videoId":"example:lighthouses"}""")]
    [InlineData("POST", "/api/v1/subscriptions", """{"address":"ftp://a.example/"}""")]
    [InlineData("PUT", "/api/v1/me/positions/example:lighthouses", """{"item":-1}""")]
    [InlineData("POST", "/api/v1/digests/01957a5e-3f3c-7bd2-8f0e-6a1d5d1b7e11/interactions", """{"action":"eaten"}""")]
    public async Task A_body_that_cannot_be_meant_is_refused(string method, string path, string body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative)) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };
        using var answer = await talk.Client.SendAsync(request);

        await TalkHost.ReadAsync(answer, HttpStatusCode.BadRequest);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Each_member_that_cannot_be_is_named()
    {
        var problem = await talk.SendAsync(HttpMethod.Post, "/api/v1/collections", new { name = new string('x', 201), description = new string('x', 10_001) }, HttpStatusCode.BadRequest);

        Assert.Equal("InvalidRequest", problem.GetProperty("code").GetString());
        Assert.Equal(["description", "name"], problem.GetProperty("errors").EnumerateObject().Select(member => member.Name).Order());
    }

    [Fact]
    public async Task A_question_without_a_model_is_answered_with_what_was_said_about_it()
    {
        var answer = await talk.SendAsync(HttpMethod.Post, "/api/v1/ask", new { question = "What does a coal fire do in a gale?" }, HttpStatusCode.OK);

        Assert.False(answer.TryGetProperty("text", out _));
        Assert.NotEmpty(answer.GetProperty("citations").EnumerateArray());
    }
}
