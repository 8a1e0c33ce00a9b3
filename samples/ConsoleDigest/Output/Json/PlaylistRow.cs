using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record PlaylistRow(
    string? Id, string Outcome, string? Title, long Listed, long Added, long Updated, long Unchanged, long Failed, long Skipped, long Nested, bool StoppedEarly, ErrorRow? Error)
{
    public static PlaylistRow From(PlaylistDone done) => new(
        done.Id?.ToString(), Word.Of(done.Outcome), done.Title, done.Listed, done.Added, done.Updated, done.Unchanged, done.Failed, done.Skipped, done.Nested, done.StoppedEarly, ErrorRow.From(done.Error));
}
