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
        group.MapGet("/time-saved", GetTimeSavedAsync).WithName("getTimeSaved").WithSummary("Time that digests saved.");
        group.MapGet("/time-saved/entries", EntriesAsync).WithName("listTimeSavedEntries").WithSummary("The videos behind the time that was saved.");
        group.MapGet("/reading", GetReadingAsync).WithName("getReading").WithSummary("Reading against watching.");
        group.MapGet("/skip-rates", GetSkipRatesAsync).WithName("getSkipRates").WithSummary("How many digests that were seen were skipped.");
        group.MapGet("/costs", GetCostsAsync).WithName("getCosts").WithSummary("Tokens and money that digests and answers took.");
        group.MapGet("/latencies", GetLatenciesAsync).RequireAuthorization(DoorSetup.Administration).WithName("getLatencies").WithSummary("How long processing takes.");
        group.MapGet("/growth", GetGrowthAsync).WithName("getGrowth").WithSummary("How the library grows.");
    }

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<TimeSaved>>>> GetTimeSavedAsync(
        [AsParameters] AnalyticsParameters wanted, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.GetTimeSavedAsync(Own(wanted, visitor), cancellationToken));

    private static async Task<Ok<Page<TimeSavedEntry>>> EntriesAsync(
        [AsParameters] AnalyticsParameters wanted, [AsParameters] PageParameters page, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.ListTimeSavedAsync(Own(wanted, visitor), page.Size(), page.After, cancellationToken));

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<ReadingActivity>>>> GetReadingAsync(
        [AsParameters] AnalyticsParameters wanted, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.GetReadingAsync(Own(wanted, visitor), cancellationToken));

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<SkipRate>>>> GetSkipRatesAsync(
        [AsParameters] AnalyticsParameters wanted, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.GetSkipRatesAsync(Own(wanted, visitor), cancellationToken));

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<ProcessingCosts>>>> GetCostsAsync(
        [AsParameters] AnalyticsParameters wanted, ClaimsPrincipal visitor, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.GetCostsAsync(Own(wanted, visitor), cancellationToken));

    private static async Task<Ok<IReadOnlyList<AnalyticsRow<ProcessingLatency>>>> GetLatenciesAsync([AsParameters] AnalyticsParameters wanted, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.GetLatenciesAsync(wanted.ToQuery(user: null), cancellationToken));

    // The library is everybody's.
    private static async Task<Ok<IReadOnlyList<AnalyticsRow<LibraryGrowth>>>> GetGrowthAsync([AsParameters] AnalyticsParameters wanted, ILibraryAnalytics analytics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await analytics.GetGrowthAsync(wanted.ToQuery(user: null), cancellationToken));

    private static AnalyticsQuery Own(AnalyticsParameters wanted, ClaimsPrincipal visitor) => wanted.ToQuery(visitor.Scope(wanted.Everybody ?? false));
}
