using System.Collections.Frozen;
using System.Text.Json;

namespace VideoDigester.Diagnostics;

/// <summary>How an enum stands in a tag: <c>LiveNow</c> is <c>live_now</c>.</summary>
internal static class MeasuredName<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    public static string Of(T value) => Names[value];
}
