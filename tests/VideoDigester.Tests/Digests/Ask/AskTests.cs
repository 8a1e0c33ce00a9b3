using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Ask;

public sealed class AskTests
{
    [Fact]
    public async Task An_answer_has_the_words_it_rests_on_and_where_they_are_said()
    {
        var provider = new ScriptedProvider(AskLibrary.Truly);
        await using var library = await AskLibrary.OpenAsync(provider);

        var answer = await library.Digests.AskAsync(new AskRequest(AskLibrary.Question) { UserId = "ann" });

        Assert.Equal((AskLibrary.Truth, true, "model", "scripted-1"), (answer.Text, answer.IsSupported, answer.Provider, answer.Model));
        var citation = Assert.Single(answer.Citations);
        var segment = SampleTalk.Segments[13];
        Assert.Equal((Fixtures.Id, segment.Start, segment.End, "en"), (citation.VideoId, citation.Start, citation.End, citation.Language));
        Assert.StartsWith(AskLibrary.Quote, citation.Quote, StringComparison.Ordinal);
        Assert.Contains(citation.Quote, segment.Text, StringComparison.Ordinal);
        Assert.Equal("https://video.example/fixture?t=48s", citation.Url);
        Assert.Equal(1000, answer.Usage.InputTokens);
        Assert.True(answer.Usage.Cost > 0);
    }

    [Fact]
    public async Task The_log_has_what_was_used_and_nothing_of_the_question()
    {
        await using var library = await AskLibrary.OpenAsync(new ScriptedProvider(AskLibrary.Truly));

        var answer = await library.Digests.AskAsync(new AskRequest(AskLibrary.Question) { VideoId = Fixtures.Id });
        await library.Digests.AskAsync(new AskRequest(AskLibrary.Question));

        var attempts = await library.AnswersAsync();
        Assert.Equal([("answered", Fixtures.Id.ToString(), (VideoId?)Fixtures.Id), ("answered", "library", null)], attempts.Select(attempt => (attempt.Outcome, attempt.Target, attempt.VideoId)));
        Assert.Equal((answer.Usage, "model", "scripted-1"), (attempts[0].Usage, attempts[0].Provider, attempts[0].Model));
        Assert.All(attempts, attempt => Assert.DoesNotContain("shrinking", attempt.ToString(), StringComparison.Ordinal));
        Assert.Equal(0, await library.Services.GetRequiredService<PartStore>().PruneAsync(DateTimeOffset.UnixEpoch.AddYears(1000), CancellationToken.None));
    }

    [Fact]
    public async Task One_question_is_one_call_and_asking_again_is_another()
    {
        var provider = new ScriptedProvider(AskLibrary.Truly);
        await using var library = await AskLibrary.OpenAsync(provider);

        await library.Digests.AskAsync(new AskRequest(AskLibrary.Question));
        await library.Digests.AskAsync(new AskRequest(AskLibrary.Question));

        Assert.Equal(2, provider.Calls);
    }

    [Fact]
    public async Task The_whole_library_is_asked_or_one_video()
    {
        var provider = new ScriptedProvider(request => AskLibrary.Items([.. new PromptReading(request).Lines.Select(line => AskLibrary.Item(request, line.Text, line.Text, line.Number))]));
        await using var library = await AskLibrary.OpenAsync(provider);
        var other = await library.AddAsync("other", "en", "The delta of the Danube is full of pelicans and reeds.");

        var everywhere = await library.Digests.AskAsync(new AskRequest("delta"));
        var there = await library.Digests.AskAsync(new AskRequest("delta") { VideoId = other });

        Assert.Equal([other, Fixtures.Id], everywhere.Citations.Select(citation => citation.VideoId).Distinct().OrderByDescending(id => id == other));
        Assert.Equal("Talk other", Assert.Single(there.Citations).VideoTitle);
    }

    [Fact]
    public async Task What_two_passages_say_together_cites_both()
    {
        var provider = new ScriptedProvider(request => """
            {"items":[{"text":"Pelicans nest in Sulina and herons feed near Tulcea.","passages":[1,2],"quote":"pelicans nest in the harbour of Sulina"}]}
            """);
        await using var library = await AskLibrary.OpenAsync(provider);
        var filler = string.Join(' ', Enumerable.Repeat("and the reeds grow taller every summer along the banks", 9));
        await library.AddAsync("birds", "en", $"In spring the pelicans nest in the harbour of Sulina {filler}.", $"Later the herons feed near the old town of Tulcea {filler}.");

        var answer = await library.Digests.AskAsync(new AskRequest("Where do pelicans and herons live?"));

        Assert.True(answer.IsSupported);
        Assert.Equal(2, answer.Citations.Count);
    }

    [Fact]
    public async Task Where_nothing_has_to_do_with_the_question_nobody_is_asked()
    {
        var provider = new ScriptedProvider(AskLibrary.Truly);
        await using var library = await AskLibrary.OpenAsync(provider);

        var answer = await library.Digests.AskAsync(new AskRequest("quantum chromodynamics"));

        Assert.Equal((Answer.NotSaid, false, 0, 0), (answer.Text, answer.IsSupported, answer.Citations.Count, provider.Calls));
        Assert.Equal(DigestUsage.None, answer.Usage);
    }

    [Fact]
    public async Task Where_the_passages_hold_no_answer_the_library_does_not_say()
    {
        var provider = new ScriptedProvider(_ => """{"items":[]}""");
        await using var library = await AskLibrary.OpenAsync(provider);

        var answer = await library.Digests.AskAsync(new AskRequest("How long is the Nile?"));

        Assert.Equal(("The library does not say.", false, 0, 1), (answer.Text, answer.IsSupported, answer.Citations.Count, provider.Calls));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("extractive")]
    public async Task Without_a_model_the_answer_is_the_best_passages(string? provider)
    {
        await using var library = await AskLibrary.OpenAsync(null);

        var answer = await library.Digests.AskAsync(new AskRequest(AskLibrary.Question) { Provider = provider });

        Assert.Equal((null, false, "extractive", null, DigestUsage.None), (answer.Text, answer.IsSupported, answer.Provider, answer.Model, answer.Usage));
        Assert.Contains("Aswan Dam", answer.Citations[0].Quote, StringComparison.Ordinal);
        Assert.Empty(await library.AnswersAsync());
    }

    [Fact]
    public async Task A_registered_model_is_not_asked_where_nobody_is_named()
    {
        var provider = new ScriptedProvider(AskLibrary.Truly);
        await using var library = await AskLibrary.OpenAsync(provider);

        await library.Digests.AskAsync(new AskRequest(AskLibrary.Question) { Provider = "extractive" });

        Assert.Equal(0, provider.Calls);
    }

    [Fact]
    public async Task A_provider_that_nobody_registered_is_a_typed_failure()
    {
        await using var library = await AskLibrary.OpenAsync(null);

        await FailsAsync(ErrorCode.UnknownProvider, library, new AskRequest(AskLibrary.Question) { Provider = "nobody" });
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("?! …")]
    public async Task An_empty_question_is_refused(string question)
    {
        await using var library = await AskLibrary.OpenAsync(null);

        await FailsAsync(ErrorCode.InvalidRequest, library, new AskRequest(question));
    }

    [Fact]
    public async Task Requests_outside_their_range_are_refused()
    {
        await using var library = await AskLibrary.OpenAsync(null);

        await FailsAsync(ErrorCode.InvalidRequest, library, new AskRequest(new string('a', AskRequest.MaxQuestionLength + 1)));
        await FailsAsync(ErrorCode.InvalidRequest, library, new AskRequest("a") { MaxPassages = 0 });
        await FailsAsync(ErrorCode.InvalidRequest, library, new AskRequest("a") { MaxPassages = 51 });
        await FailsAsync(ErrorCode.InvalidRequest, library, new AskRequest("a") { Language = "not a tag" });
        await FailsAsync(ErrorCode.InvalidRequest, library, new AskRequest("a") { UserId = " " });
        await FailsAsync(ErrorCode.VideoNotFound, library, new AskRequest("a") { VideoId = new VideoId("youtube", "unknown") });
    }

    [Theory]
    [InlineData("\"Nile delta (shrinking OR")]
    [InlineData("-Nile AND -delta")]
    [InlineData("title:Nile lang: channel:\"")]
    [InlineData("Nile' OR 1=1; DROP TABLE videos; --")]
    [InlineData("NEAR(Nile delta, 2) * ^Nile")]
    [InlineData("\0Nile\u202e delta {{count}}")]
    public async Task Nothing_in_a_question_is_syntax(string question)
    {
        await using var library = await AskLibrary.OpenAsync(null);

        var answer = await library.Digests.AskAsync(new AskRequest(question));

        Assert.Contains(answer.Citations, citation => citation.Quote.Contains("Nile", StringComparison.Ordinal));
    }

    [Fact]
    public async Task As_many_passages_are_sent_as_are_allowed()
    {
        var provider = new ScriptedProvider(_ => """{"items":[]}""");
        await using var library = await AskLibrary.OpenAsync(provider, options => options.MaxAskCharacters = 1_000);

        await library.Digests.AskAsync(new AskRequest("water salt river delta sediment") { MaxPassages = 1 });
        await library.Digests.AskAsync(new AskRequest("water salt river delta sediment"));

        var sent = provider.Requests.Select(request => new PromptReading(request).Lines).ToList();
        Assert.Single(sent[0]);
        Assert.InRange(sent[1].Sum(line => line.Text.Length), 500, 1_000);
    }

    [Fact]
    public async Task Where_the_window_is_smaller_than_stated_the_better_half_is_tried()
    {
        var provider = new ScriptedProvider((request, _, _) => new PromptReading(request).Lines.Count > 1
            ? throw new VideoDigesterException(ErrorCode.ContextExceeded, "too long")
            : Task.FromResult(ScriptedProvider.Response("""{"items":[]}""")));
        await using var library = await AskLibrary.OpenAsync(provider);

        var answer = await library.Digests.AskAsync(new AskRequest("water salt river delta sediment"));

        Assert.False(answer.IsSupported);
        Assert.True(provider.Calls > 1);
    }

    [Fact]
    public async Task A_window_that_holds_no_passage_is_a_typed_failure()
    {
        var provider = new ScriptedProvider(AskLibrary.Truly) { Model = new LlmModel("tiny") { ContextWindow = 300 } };
        await using var library = await AskLibrary.OpenAsync(provider);

        await FailsAsync(ErrorCode.ContextExceeded, library, new AskRequest(AskLibrary.Question));

        Assert.Equal((0, ErrorCode.ContextExceeded), (provider.Calls, Assert.Single(await library.AnswersAsync()).Error!.Code));
    }

    [Fact]
    public async Task Beyond_a_budget_nothing_is_sent()
    {
        var provider = new ScriptedProvider(AskLibrary.Truly);
        await using var library = await AskLibrary.OpenAsync(provider, options => options.Budget.MaxTokensPerDay = 100);

        await FailsAsync(ErrorCode.BudgetExceeded, library, new AskRequest(AskLibrary.Question));

        Assert.Equal(0, provider.Calls);
        Assert.Equal(ErrorCode.BudgetExceeded, Assert.Single(await library.AnswersAsync()).Error!.Code);
    }

    [Fact]
    public async Task Answers_count_in_the_user_s_budget()
    {
        var provider = new ScriptedProvider((request, _, _) => Task.FromResult(ScriptedProvider.Response(AskLibrary.Truly(request)) with { Usage = new LlmUsage { InputTokens = 9_000, OutputTokens = 500 } }));
        await using var library = await AskLibrary.OpenAsync(provider, options => options.Budget.MaxTokensPerUserPerDay = 12_000);

        await library.Digests.AskAsync(new AskRequest(AskLibrary.Question) { UserId = "ann" });

        await FailsAsync(ErrorCode.BudgetExceeded, library, new AskRequest(AskLibrary.Question) { UserId = "ann" });
        await library.Digests.AskAsync(new AskRequest(AskLibrary.Question) { UserId = "bob" });
    }

    [Fact]
    public async Task A_cancelled_question_ends_at_once()
    {
        using var cancellation = new CancellationTokenSource();
        var provider = new ScriptedProvider(async (_, _, token) =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, token);
            return ScriptedProvider.Response("");
        });
        await using var library = await AskLibrary.OpenAsync(provider);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => library.Digests.AskAsync(new AskRequest(AskLibrary.Question), cancellation.Token));
    }

    [Fact]
    public async Task A_passing_failure_is_tried_again_and_a_lasting_one_is_the_caller_s()
    {
        var provider = new ScriptedProvider((request, call, _) => call switch
        {
            1 => throw new VideoDigesterException(ErrorCode.ModelUnavailable, "overloaded"),
            2 => Task.FromResult(ScriptedProvider.Response(AskLibrary.Truly(request))),
            _ => throw new VideoDigesterException(ErrorCode.ModelDenied, "no credit"),
        });
        await using var library = await AskLibrary.OpenAsync(provider);

        Assert.True((await library.Digests.AskAsync(new AskRequest(AskLibrary.Question))).IsSupported);
        await FailsAsync(ErrorCode.ModelDenied, library, new AskRequest(AskLibrary.Question));
    }

    [Fact]
    public async Task An_answer_in_another_language_is_judged_by_what_both_write_alike()
    {
        var provider = new ScriptedProvider(request => AskLibrary.Items(
            AskLibrary.Item(request, "Seit dem Bau des Staudamms in Assuan bleibt der Schlamm hinter der Mauer, und das Delta wird kleiner.", AskLibrary.Quote),
            AskLibrary.Item(request, "Das Delta hat seit 1970 genau 38 Prozent seiner Fläche verloren.", AskLibrary.Quote)));
        await using var library = await AskLibrary.OpenAsync(provider);

        var answer = await library.Digests.AskAsync(new AskRequest("Warum schrumpft das Delta des Nile?"));

        Assert.StartsWith("Seit dem Bau", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1970", answer.Text, StringComparison.Ordinal);
    }

    private static async Task FailsAsync(ErrorCode code, TemporaryLibrary library, AskRequest request) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<VideoDigesterException>(() => library.Digests.AskAsync(request))).Code);
}
