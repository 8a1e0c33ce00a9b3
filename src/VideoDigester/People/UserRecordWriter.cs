using System.Globalization;
using System.Text.Json;
using VideoDigester.Storage;
using VideoDigester.Storage.People;

namespace VideoDigester.People;

/// <summary>The records of a user's export. Moments are ISO 8601 in UTC, spans are seconds.</summary>
internal static class UserRecordWriter
{
    public static void Write(Utf8JsonWriter json, LibraryUser user)
    {
        json.WriteStartObject("user");
        json.WriteString("id", user.Id);
        json.WriteString("displayName", user.DisplayName);
        json.WriteString("email", user.Email);
        WriteMoment(json, "addedAt", user.AddedAt);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SavedDigest saved)
    {
        json.WriteStartObject();
        WriteDigest(json, saved.Digest);
        WriteMoment(json, "savedAt", saved.SavedAt);
        json.WriteString("note", saved.Note);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, DigestInteraction interaction)
    {
        json.WriteStartObject();
        json.WriteString("action", StoredName<InteractionAction>.Of(interaction.Action));
        WriteDigest(json, interaction.Digest);
        WriteMoment(json, "occurredAt", interaction.OccurredAt);
        WriteSeconds(json, "dwell", interaction.Dwell);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReadingPosition position)
    {
        json.WriteStartObject();
        json.WriteString("videoId", position.VideoId.ToString());
        json.WriteString("digestId", position.DigestId?.ToString());
        if (position.Item is { } item)
            json.WriteNumber("item", item);
        else
            json.WriteNull("item");
        WriteSeconds(json, "offset", position.Offset);
        WriteMoment(json, "updatedAt", position.UpdatedAt);
        json.WriteEndObject();
    }

    /// <summary>The members of a collection, without its videos.</summary>
    public static void Write(Utf8JsonWriter json, CollectionInfo collection)
    {
        json.WriteString("id", collection.Id.ToString());
        json.WriteString("name", collection.Name);
        json.WriteString("description", collection.Description);
        WriteMoment(json, "createdAt", collection.CreatedAt);
        WriteMoment(json, "updatedAt", collection.UpdatedAt);
    }

    public static void Write(Utf8JsonWriter json, Subscription subscription)
    {
        json.WriteStartObject();
        json.WriteString("id", subscription.Id.ToString());
        json.WriteString("address", subscription.Request.Address);
        json.WriteString("title", subscription.Title);
        json.WriteString("state", StoredName<SubscriptionState>.Of(subscription.State));
        WriteSeconds(json, "interval", subscription.Request.Interval);
        json.WriteStartArray("digests");
        foreach (var order in subscription.Request.Digests)
            json.WriteStringValue(order.Type.Name);
        json.WriteEndArray();
        WriteMoment(json, "addedAt", subscription.AddedAt);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, OwnedJob job)
    {
        json.WriteStartObject();
        json.WriteString("id", job.Id);
        json.WriteString("kind", job.Kind);
        json.WriteString("target", job.Target);
        json.WriteString("state", job.State);
        WriteMoment(json, "createdAt", job.CreatedAt.Value);
        WriteMoment(json, "finishedAt", job.FinishedAt?.Value);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ListedDigest digest)
    {
        json.WriteStartObject();
        WriteDigest(json, digest.ToSummary());
        WriteMoment(json, "generatedAt", digest.Row.GeneratedAt.Value);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ProcessingAttempt attempt)
    {
        json.WriteStartObject();
        json.WriteString("step", StoredName<ProcessingStep>.Of(attempt.Step));
        json.WriteString("outcome", attempt.Outcome);
        json.WriteString("target", attempt.Target);
        json.WriteString("videoId", attempt.VideoId?.ToString());
        WriteMoment(json, "startedAt", attempt.StartedAt);
        WriteMoment(json, "completedAt", attempt.CompletedAt);
        json.WriteString("error", attempt.Error?.Code.ToString());
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, OwnedRemoval removal)
    {
        json.WriteStartObject();
        json.WriteString("videoId", $"{removal.Site}:{removal.ExternalId}");
        json.WriteString("title", removal.Title);
        WriteMoment(json, "removedAt", removal.RemovedAt.Value);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, OwnedSpending spending)
    {
        json.WriteStartObject();
        json.WriteString("day", spending.Day);
        json.WriteNumber("tokens", spending.Tokens);
        json.WriteNumber("cost", spending.Cost);
        json.WriteEndObject();
    }

    private static void WriteDigest(Utf8JsonWriter json, DigestSummary digest)
    {
        json.WriteString("digestId", digest.Id.ToString());
        json.WriteString("videoId", digest.VideoId.ToString());
        json.WriteString("type", digest.Type.Name);
        json.WriteString("language", digest.Language);
    }

    private static void WriteMoment(Utf8JsonWriter json, string name, DateTimeOffset? moment) =>
        json.WriteString(name, moment?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture));

    private static void WriteSeconds(Utf8JsonWriter json, string name, TimeSpan? span)
    {
        if (span is { } given)
            json.WriteNumber(name, given.TotalSeconds);
        else
            json.WriteNull(name);
    }
}
