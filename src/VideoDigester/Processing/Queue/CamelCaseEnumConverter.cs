using System.Text.Json;
using System.Text.Json.Serialization;

namespace VideoDigester.Processing.Queue;

/// <summary>Enums as words: their numbers may change with a release.</summary>
internal sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
