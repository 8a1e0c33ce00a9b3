using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>Requests that are given up at any moment leave nothing behind that keeps others waiting or caps closed.</summary>
public sealed class GivingUpTests
{
    [Fact]
    public async Task Requests_given_up_at_any_moment_leave_no_claim_and_no_reservation()
    {
        var random = new Random(5);
        var provider = new ScriptedProvider(async (request, _, token) =>
        {
            await Task.Delay(random.Next(0, 12), token);
            return ScriptedProvider.Response(HonestModel.Answer(request));
        })
        { Model = new LlmModel("small") { ContextWindow = 4_000, SupportsJsonSchema = true, Prices = new LlmPrices(1, 4) } };
        await using var library = new TemporaryLibrary(build: builder => builder.AddLlmProvider("model", _ => provider));
        await library.SaveAsync(Fixtures.Source(ModelLibrary.Long(12)));
        await library.Digests.DigestAsync(ModelLibrary.Request("summary"));

        for (var round = 0; round < 60; round++)
        {
            using var givingUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(random.Next(0, 120)));
            var isStreamed = round % 2 == 0;
            var request = ModelLibrary.Request(round % 3 == 0 ? "summary" : "highlights") with { Force = true, UserId = round % 4 == 0 ? "ann" : null };
            var first = isStreamed ? StreamAsync(library, request, givingUp.Token) : library.Digests.DigestAsync(request, givingUp.Token);
            var second = library.Digests.DigestAsync(request, givingUp.Token);
            foreach (var failure in new[] { await Record.ExceptionAsync(() => first), await Record.ExceptionAsync(() => second) })
                Assert.True(failure is null or OperationCanceledException, $"{round}: {failure}");
            Assert.Equal((0, 0L, 0m), (await ClaimsAsync(library), (await SpentAsync(library)).ReservedTokens, (await SpentAsync(library)).ReservedCost));
        }
    }

    private static async Task StreamAsync(TemporaryLibrary library, DigestRequest request, CancellationToken cancellationToken)
    {
        await foreach (var _ in library.Digests.StreamAsync(request, cancellationToken))
        {
        }
    }

    private static Task<int> ClaimsAsync(TemporaryLibrary library) =>
        library.Services.GetRequiredService<LibraryDatabase>().QueryAsync(connection => Task.FromResult(connection.Claims.Count(claim => claim.ReleasedAt == null)), CancellationToken.None);

    private static Task<BudgetSpending> SpentAsync(TemporaryLibrary library) =>
        library.Services.GetRequiredService<BudgetStore>().FindAsync(BudgetLimit.Everybody, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime), CancellationToken.None);
}
