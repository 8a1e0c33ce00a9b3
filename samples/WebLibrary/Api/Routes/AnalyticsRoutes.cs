using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Figures: one's own, and everybody's for administrators. Times are in seconds.</summary>
internal static class AnalyticsRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/time-saved", TimeSavedAsync).WithName("getTimeSaved").WithSummary("Time that digests saved.");
        group.MapGet("/time-saved/entries", EntriesAsync).WithName("listTimeSavedEntries").WithSummary("The videos behind the time that was saved.");
        group.MapGet("/reading", ReadingAsync).WithName("getReading").WithSummary("Reading against watching.");
        group.MapGet("/skip-rates", SkipRatesAsync).WithName("getSkipRates").WithSummary("How many digests that were seen were skipped.");
        group.MapGet("/costs", CostsAsync).WithName("getCosts").WithSummary("Tokens and money that digests and answers took.");
        group.MapGet("/latencies", LatenciesAsync).RequireAuthorization(DoorSetup.Administration).WithName("getLatencies").WithSummary("How long processing takes.");
        group.MapGet("/growth", GrowthAsync).WithName("getGrowth").WithSummary("How the library grows.");
    }

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<TimeSaved>>>> TimeSavedAsync(
        [AsParameters] AnalyticsParameters wanted, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.TimeSavedAsync(Own(wanted, visitor), cancellationToken));

    private static async Task<Ok<Page<TimeSavedEntry>>> EntriesAsync(
        [AsParameters] AnalyticsParameters wanted, [AsParameters] PageParameters page, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.ListTimeSavedAsync(Own(wanted, visitor), page.Size(), page.After, cancellationToken));

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<ReadingActivity>>>> ReadingAsync(
        [AsParameters] AnalyticsParameters wanted, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.ReadingAsync(Own(wanted, visitor), cancellationToken));

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<SkipRate>>>> SkipRatesAsync(
        [AsParameters] AnalyticsParameters wanted, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.SkipRatesAsync(Own(wanted, visitor), cancellationToken));

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<ProcessingCosts>>>> CostsAsync(
        [AsParameters] AnalyticsParameters wanted, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.CostsAsync(Own(wanted, visitor), cancellationToken));

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<ProcessingLatency>>>> LatenciesAsync([AsParameters] AnalyticsParameters wanted, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.LatenciesAsync(wanted.ToQuery(user: null), cancellationToken));

    // The library is everybody's.
    private static async Task<Ok<IReadOnlyList<AnalyticsRow<LibraryGrowth>>>> GrowthAsync([AsParameters] AnalyticsParameters wanted, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.GrowthAsync(wanted.ToQuery(user: null), cancellationToken));

    private static AnalyticsQuery Own(AnalyticsParameters wanted, ClaimsPrincipal visitor) => wanted.ToQuery(visitor.Scope(wanted.Everybody ?? false));
}
