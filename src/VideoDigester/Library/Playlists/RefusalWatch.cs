using VideoDigester.Storage.Jobs;

namespace VideoDigester.Library.Playlists;

/// <summary>Tells a site that does not want to be asked now from a video that cannot be had.</summary>
internal sealed class RefusalWatch
{
    private int _inARow;

    /// <summary>
    /// Whether to stop asking. Too many requests is said of all of them; a refusal without a reason may be about one address of a feed that names many sites, so that only the second in a row counts.
    /// </summary>
    public bool Takes(Failure? failure)
    {
        _inARow = IsRefusal(failure) ? _inARow + 1 : 0;
        return failure?.Code == ErrorCode.RateLimited || _inARow > 1;
    }

    public static bool IsRefusal(Failure? failure) => failure is { Code: var code } && SiteReport.IsRefusal(code);

    /// <summary>Whether a failure is none of a playlist, but of all that would come after it.</summary>
    public static bool ConcernsAll(Failure? failure) => IsRefusal(failure) || failure?.Code
        is ErrorCode.DatabaseUnavailable or ErrorCode.DatabaseBusy or ErrorCode.DatabaseFull or ErrorCode.DatabaseDenied or ErrorCode.DatabaseInvalid
        or ErrorCode.SchemaPending or ErrorCode.SchemaTooNew or ErrorCode.SchemaChanged
        or ErrorCode.ToolMissing or ErrorCode.InvalidConfiguration or ErrorCode.LeaseLost;
}
