using Microsoft.AspNetCore.Http.HttpResults;

namespace WebLibrary.Api.Routes;

/// <summary>Who may write digests here.</summary>
internal static class LlmRoutes
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("", List).WithName("listLlms").WithSummary("Lists the writers of digests: the built-in one and the models.");

    private static Ok<IReadOnlyList<LlmProviderInfo>> List(WriterChoices choices) =>
        TypedResults.Ok<IReadOnlyList<LlmProviderInfo>>([.. choices.Writers.Select(name => new LlmProviderInfo(name, name == choices.Usual, choices.ModelOf(name)))]);
}
