namespace VideoDigester.EndToEnd.Tests.Legacy;

/// <summary>A record that cannot be read fails by itself; those after it are imported.</summary>
public sealed class LegacyOddRowTests
{
    [SkippableTheory]
    [InlineData("UPDATE videos SET tags = (repeat('[', 100) || repeat(']', 100))::jsonb WHERE id = 1", "Video 1 Failed InvalidMetadata")]
    [InlineData("UPDATE videos SET tags = (repeat('[', 1000) || repeat(']', 1000))::jsonb WHERE id = 1", "Video 1 Failed InvalidMetadata")]
    [InlineData("UPDATE digests SET extra_data = (repeat('[', 64) || repeat(']', 64))::jsonb WHERE id = 2", "Digest 2 Failed InvalidMetadata")]
    [InlineData("ALTER TABLE digests ALTER extra_data TYPE json; UPDATE digests SET extra_data = '\"\\ud800\"' WHERE id = 2", "Digest 2")]
    [InlineData("ALTER TABLE digests ALTER extra_data TYPE json; UPDATE digests SET extra_data = '\"\\u0000\"' WHERE id = 2", "Digest 2")]
    [InlineData("ALTER TABLE videos ALTER tags TYPE json; UPDATE videos SET tags = '[\"\\ud800\", \"\\u0000\"]' WHERE id = 2", "Video 2")]
    public async Task A_value_that_is_JSON_to_PostgreSQL_alone_concerns_its_record(string odd, string outcome)
    {
        var original = await OriginalDatabase.CreateAsync();
        await original.RunAsync(odd);
        foreach (var inPostgreSql in (bool[])[false, true])
        {
            await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql);

            var results = await OutcomesAsync(library);

            Assert.Contains(results, result => result.StartsWith(outcome, StringComparison.Ordinal));
            Assert.Contains(results, result => result is "Video 2 Added" or "Digest 1 Added");
            Assert.Contains(results, result => result.StartsWith("Interaction 6", StringComparison.Ordinal));
        }
    }

    [SkippableFact]
    public async Task Bytes_that_are_no_text_concern_their_records()
    {
        var original = await OriginalDatabase.CreateWithoutEncodingAsync();
        await original.RunAsync("UPDATE videos SET title = E'caf\\351' WHERE id = 2; UPDATE users SET email = E'\\351' WHERE id = 2; UPDATE llms SET description = E'\\351'; UPDATE digest_interactions SET action = E'\\351' WHERE id IN (1, 5)");
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql: false);

        var results = await OutcomesAsync(library);

        Assert.Equal(
            ["User 1 Added", "User 2 Failed InvalidMetadata", "Video 1 Added", "Video 2 Failed InvalidMetadata", "Video 3 Failed InvalidMetadata"],
            results.Where(result => result.StartsWith("User", StringComparison.Ordinal) || result.StartsWith("Video", StringComparison.Ordinal)));
        Assert.Equal(
            ["Interaction 1 Failed InvalidMetadata", "Interaction 2 Added", "Interaction 3 Skipped UserNotFound", "Interaction 4 Skipped UserNotFound", "Interaction 5 Failed InvalidMetadata", "Interaction 6 Skipped UserNotFound"],
            results.Where(result => result.StartsWith("Interaction", StringComparison.Ordinal)));
        Assert.Contains("Digest 1 Added", results);
    }

    [SkippableFact]
    public async Task A_table_that_only_joins_two_others_needs_no_key()
    {
        var original = await OriginalDatabase.CreateAsync();
        await original.RunAsync("ALTER TABLE user_digests DROP COLUMN id");
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql: false);

        var results = await OutcomesAsync(library);

        Assert.Equal(["Save  Added", "Save  Skipped DigestNotFound"], results.Where(result => result.StartsWith("Save", StringComparison.Ordinal)));
        Assert.Contains("Interaction 6 Added", results);
    }

    [SkippableFact]
    public async Task What_is_not_about_a_row_ends_the_import()
    {
        var original = await OriginalDatabase.CreateAsync();
        await original.RunAsync("ALTER TABLE user_digests RENAME TO saved; CREATE VIEW user_digests AS SELECT user_id, digest_id, 1 / (user_id - user_id) AS odd FROM saved");
        await using var library = await LegacyLibrary.OpenAsync(original, inPostgreSql: false);

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(library.ImportAsync);

        Assert.Contains("division by zero", failure.Message, StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> OutcomesAsync(LegacyLibrary library) =>
        [.. (await library.ImportAsync()).Select(result => $"{result.Kind} {result.Key} {result.Outcome} {result.Error?.Code}".TrimEnd())];
}
