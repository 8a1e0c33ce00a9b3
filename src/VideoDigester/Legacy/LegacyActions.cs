namespace VideoDigester.Legacy;

/// <summary>What users did, by the other application's words.</summary>
internal static class LegacyActions
{
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>: no such word is known.</exception>
    public static InteractionAction Read(LegacyRow row) => row.Text("action")?.ToLowerInvariant() switch
    {
        "skipped" => InteractionAction.Skipped,
        "watched" => InteractionAction.Watched,
        "saved" => InteractionAction.Saved,
        "shared" => InteractionAction.Shared,
        var other => throw new VideoDigesterException(ErrorCode.InvalidMetadata, $"'{other}' is nothing that a user does with a digest here."),
    };
}
