using VideoDigester;

namespace WebLibrary.Api.Failures;

/// <summary>The HTTP status that says best what a failure of the library means to whoever asked.</summary>
internal static class FailureStatus
{
    public static int Of(ErrorCode code) => code switch
    {
        ErrorCode.VideoNotFound or ErrorCode.TranscriptNotFound or ErrorCode.DigestNotFound or ErrorCode.CollectionNotFound or ErrorCode.UserNotFound or ErrorCode.FileNotFound =>
            StatusCodes.Status404NotFound,
        ErrorCode.InvalidRequest or ErrorCode.InvalidQuery or ErrorCode.UnknownDigestType or ErrorCode.UnknownProvider => StatusCodes.Status400BadRequest,
        ErrorCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ErrorCode.RateLimited or ErrorCode.BudgetExceeded => StatusCodes.Status429TooManyRequests,
        ErrorCode.LeaseLost => StatusCodes.Status409Conflict,
        ErrorCode.ModelUnavailable or ErrorCode.SiteUnavailable or ErrorCode.Network or ErrorCode.Timeout or ErrorCode.IpBlocked or ErrorCode.BotCheck => StatusCodes.Status503ServiceUnavailable,

        // The library's own house: whoever runs this host has something to do, and whoever asked can only wait.
        ErrorCode.InvalidConfiguration or ErrorCode.SchemaPending or ErrorCode.SchemaTooNew or ErrorCode.SchemaChanged or ErrorCode.DatabaseUnavailable or ErrorCode.DatabaseBusy
            or ErrorCode.DatabaseFull or ErrorCode.DatabaseDenied or ErrorCode.DatabaseInvalid or ErrorCode.ToolMissing or ErrorCode.ToolTooOld or ErrorCode.ToolNeedsRuntime => StatusCodes.Status503ServiceUnavailable,
        ErrorCode.ModelDenied or ErrorCode.ModelFailed or ErrorCode.ModelRefused or ErrorCode.ModelAnswerInvalid or ErrorCode.DigestRejected or ErrorCode.ToolFailed or ErrorCode.SiteChanged =>
            StatusCodes.Status502BadGateway,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>Whether the failure is about this host and not about what was asked: its message may name files and servers.</summary>
    public static bool IsInternal(ErrorCode code) => code is ErrorCode.Unknown or ErrorCode.InvalidConfiguration or ErrorCode.FileNotFound or ErrorCode.FileUnreadable
        or ErrorCode.SchemaPending or ErrorCode.SchemaTooNew or ErrorCode.SchemaChanged or ErrorCode.DatabaseUnavailable or ErrorCode.DatabaseBusy or ErrorCode.DatabaseFull
        or ErrorCode.DatabaseDenied or ErrorCode.DatabaseInvalid or ErrorCode.ToolMissing or ErrorCode.ToolTooOld or ErrorCode.ToolNeedsRuntime or ErrorCode.ToolFailed;
}
