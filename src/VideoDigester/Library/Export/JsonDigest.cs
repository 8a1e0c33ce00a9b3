using System.Text.Json;

namespace VideoDigester.Library.Export;

/// <summary>A digest in the exported JSON.</summary>
internal static class JsonDigest
{
    public static void Write(Utf8JsonWriter json, Digest digest)
    {
        json.WriteStartObject();
        json.WriteString("id", digest.Id.ToString());
        json.WriteString("type", digest.Type.Name);
        json.WriteString("language", digest.Language);
        json.WriteString("provider", digest.Provider);
        json.WriteString("model", digest.Model);
        json.WriteString("transcriptHash", digest.TranscriptHash);
        json.WriteString("title", digest.Title);
        json.WriteString("overview", digest.Overview);
        json.WriteArray("items", digest.Items, WriteItem);
        WriteUsage(json, digest.Usage);
        json.WriteNumber("coverage", digest.Coverage);
        json.WriteNumber("grounding", digest.Grounding);
        json.WriteNumber("dropped", digest.Dropped);
        json.WriteInstant("generatedAt", digest.GeneratedAt);
        json.WriteInstant("staleAt", digest.StaleAt);
        json.WriteEndObject();
    }

    private static void WriteUsage(Utf8JsonWriter json, DigestUsage usage)
    {
        json.WriteStartObject("usage");
        json.WriteCount("inputTokens", usage.InputTokens);
        json.WriteCount("cachedInputTokens", usage.CachedInputTokens);
        json.WriteCount("outputTokens", usage.OutputTokens);
        if (usage.Cost is { } cost)
            json.WriteNumber("cost", cost);
        else
            json.WriteNull("cost");
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, DigestItem item)
    {
        json.WriteStartObject();
        json.WriteString("kind", item.Kind);
        json.WriteSeconds("start", item.Start);
        json.WriteSeconds("end", item.End);
        json.WriteString("title", item.Title);
        json.WriteString("text", item.Text);
        if (item.Fields is { } fields)
        {
            json.WritePropertyName("fields");
            json.WriteRawValue(fields);
        }

        json.WriteString("quote", item.Quote);
        json.WriteNumber("support", item.Support);
        json.WriteArray("evidence", item.Evidence, WriteEvidence);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, DigestEvidence evidence)
    {
        json.WriteStartObject();
        json.WriteNumber("firstSegment", evidence.FirstSegment);
        json.WriteNumber("lastSegment", evidence.LastSegment);
        json.WriteSeconds("start", evidence.Start);
        json.WriteSeconds("end", evidence.End);
        json.WriteString("quote", evidence.Quote);
        json.WriteEndObject();
    }
}
