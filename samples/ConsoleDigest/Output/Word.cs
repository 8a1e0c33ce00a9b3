using System.Text.Json;

namespace ConsoleDigest.Output;

/// <summary>The name of an enum's value as it stands in JSON and in print: <c>not_live</c>, <c>automatic</c>.</summary>
internal static class Word
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
