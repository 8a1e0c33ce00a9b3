using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using VideoDigester;

namespace WebLibrary.Api.Routes;

/// <summary>Who may write digests here.</summary>
internal static class LlmRoutes
{
    private const string BuiltIn = "extractive";

    public static void Map(RouteGroupBuilder group) => group.MapGet("", List).WithSummary("Lists the writers of digests: the built-in one and the models.");

    private static Ok<IReadOnlyList<LlmProviderInfo>> List(IServiceProvider services, IOptions<VideoDigesterOptions> options) =>
        TypedResults.Ok<IReadOnlyList<LlmProviderInfo>>(
        [
            .. services.GetServices<LlmProviderRegistration>().Select(registration => registration.Name).Prepend(BuiltIn)
                .Select(name => new LlmProviderInfo(name, name == options.Value.Digests.DefaultProvider, ModelOf(services, name))),
        ]);

    private static LlmModel? ModelOf(IServiceProvider services, string name) => name == BuiltIn ? null : services.GetRequiredKeyedService<ILlmProvider>(name).Model;
}
