using WebLibrary.Api.Documents;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Json;
using WebLibrary.Api.Routes;

namespace WebLibrary.Api;

/// <summary>The library for programs: JSON under <c>/api/v1</c>, described at <c>/openapi/v1.json</c> and, for people, at <c>/reference</c>.</summary>
internal static class ApiRoutes
{
    public static void AddLibraryApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddExceptionHandler<FailureHandler>();
        services.AddSingleton<WriterChoices>();
        services.AddApiDocument();
    }

    public static void MapLibraryApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter(ConditionalGet.FilterAsync).AddEndpointFilter(RequestValidation.FilterAsync)
            .WithMetadata(Failing(StatusCodes.Status400BadRequest), Failing(StatusCodes.Status401Unauthorized), Failing(StatusCodes.Status429TooManyRequests));
        ((IEndpointConventionBuilder)api).Add(DescribeMissing);
        VideoRoutes.Map(api.MapGroup("/videos").WithTags("Videos"));
        TranscriptRoutes.Map(api.MapGroup("/videos/{id}").WithTags("Transcripts"));
        ShelfRoutes.Map(api.MapGroup("").WithTags("Channels and categories"));
        PlaylistRoutes.Map(api.MapGroup("/playlists").WithTags("Playlists"));
        DigestRoutes.Map(api.MapGroup("/digests").WithTags("Digests"));
        LlmRoutes.Map(api.MapGroup("/llms").WithTags("Models"));
        SearchRoutes.Map(api.MapGroup("").WithTags("Search"));
        MeRoutes.Map(api.MapGroup("/me").WithTags("Me"));
        ReadingRoutes.Map(api.MapGroup("/me").WithTags("Reading"));
        CollectionRoutes.Map(api.MapGroup("/collections").WithTags("Collections"));
        JobRoutes.Map(api.MapGroup("/jobs").WithTags("Jobs"));
        SubscriptionRoutes.Map(api.MapGroup("/subscriptions").WithTags("Subscriptions"));
        AnalyticsRoutes.Map(api.MapGroup("/analytics").WithTags("Analytics"));
        AdministrationRoutes.Map(api.MapGroup("").WithTags("Administration"));
        app.MapApiDocument();
    }

    // What has a name may be missing.
    private static void DescribeMissing(EndpointBuilder endpoint)
    {
        if (endpoint is RouteEndpointBuilder { RoutePattern.Parameters.Count: > 0 })
            endpoint.Metadata.Add(Failing(StatusCodes.Status404NotFound));
    }

    private static ProducesResponseTypeMetadata Failing(int status) => new(status, typeof(Problem), [ProblemResult.MediaType]);
}
