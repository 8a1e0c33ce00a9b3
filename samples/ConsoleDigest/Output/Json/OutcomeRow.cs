using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>What became of one item, or of a whole command that failed.</summary>
internal sealed record OutcomeRow(string? Id, string Outcome, ErrorRow? Error)
{
    public static OutcomeRow Failed(string? id, Failure failure) => new(id, "failed", ErrorRow.From(failure));
}
