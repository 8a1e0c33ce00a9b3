using System.Text.Json;
using VideoDigester;
using WebLibrary.Api.Requests;

namespace WebLibrary.Api.Binding;

/// <summary>Says what a value of a type may be, in the words of those who send it.</summary>
internal static class ValueWords
{
    private static readonly Dictionary<Type, string> Known = new()
    {
        [typeof(string)] = "a text",
        [typeof(bool)] = "true or false",
        [typeof(int)] = "a whole number",
        [typeof(double)] = "a number",
        [typeof(TimeSpan)] = "a number of seconds",
        [typeof(DateTimeOffset)] = "a moment like 2026-03-12T18:00:00Z",
        [typeof(VideoId)] = "the id of a video: its site and the site's key, like youtube:dQw4w9WgXcQ",
        [typeof(PlaylistId)] = "the id of a playlist, as /playlists has it",
        [typeof(DigestId)] = "the id of a digest, a UUID",
        [typeof(JobId)] = "the id of a job, a UUID",
        [typeof(CollectionId)] = "the id of a collection, a UUID",
        [typeof(SubscriptionId)] = "the id of a subscription, a UUID",
        [typeof(DigestType)] = "a kind of digest, like highlights",
    };

    /// <summary>What a value may be, to stand behind "has to be"; null for types that nobody sends alone.</summary>
    public static string? Of(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return WordsOf(value) is { } words ? $"one of {string.Join(", ", words)}" : Known.GetValueOrDefault(value);
    }

    /// <summary>The words that a parameter or member takes; null for those that take others.</summary>
    public static IReadOnlyList<string>? WordsOf(Type? type)
    {
        var value = Nullable.GetUnderlyingType(type ?? typeof(object)) ?? type;
        if (value is { IsGenericType: true } && value.GetGenericTypeDefinition() == typeof(Word<>))
            value = value.GetGenericArguments()[0];
        return value is { IsEnum: true } ? [.. Enum.GetNames(value).Select(JsonNamingPolicy.CamelCase.ConvertName)] : null;
    }
}
