using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using WebLibrary.Api.Failures;

namespace WebLibrary.Api.Binding;

/// <summary>Holds a body against what is to be made of it, and names all that does not fit: members that are none, are missing, or are something else.</summary>
internal static class BodyCheck
{
    /// <summary>What a caller made up may be anything.</summary>
    private const int LongestShown = 50;

    public static Faults FaultsIn(JsonElement body, JsonTypeInfo type)
    {
        var faults = new Faults();
        Check(body, type, path: "", faults);
        return faults;
    }

    private static void Check(JsonElement value, JsonTypeInfo type, string path, Faults faults)
    {
        if (type.Kind is JsonTypeInfoKind.Object)
            CheckObject(value, type, path, faults);
        else if (type.Kind is JsonTypeInfoKind.Enumerable)
            CheckList(value, type, path, faults);
        else if (!Fits(value, type))
            faults.Add(path, $"'{path}' has to be {ValueWords.Of(type.Type) ?? "something else"}.");
    }

    private static void CheckObject(JsonElement value, JsonTypeInfo type, string path, Faults faults)
    {
        if (value.ValueKind is not JsonValueKind.Object)
        {
            faults.Add(path.Length > 0 ? path : Faults.Body, $"{(path.Length > 0 ? $"'{path}'" : "The body")} has to be an object with the members {Names(type)}.");
            return;
        }

        foreach (var member in value.EnumerateObject())
            if (Find(type, member.Name) is not { } known)
                faults.Add(Within(path, Shown(member.Name)), $"There is no member '{Within(path, Shown(member.Name))}'. There are {Names(type)}.");
            else if (member.Value.ValueKind is not JsonValueKind.Null)
                Check(member.Value, type.Options.GetTypeInfo(known.PropertyType), Within(path, known.Name), faults);
            else if (!TakesNull(known))
                faults.Add(Within(path, known.Name), $"'{Within(path, known.Name)}' cannot be null: leave it out.");

        foreach (var wanted in type.Properties.Where(IsRequired))
            if (!value.EnumerateObject().Any(member => Find(type, member.Name) == wanted))
                faults.Add(Within(path, wanted.Name), $"'{Within(path, wanted.Name)}' is missing.");
    }

    private static void CheckList(JsonElement value, JsonTypeInfo type, string path, Faults faults)
    {
        if (value.ValueKind is not JsonValueKind.Array)
        {
            faults.Add(path, $"'{path}' has to be a list.");
            return;
        }

        foreach (var (at, item) in value.EnumerateArray().Index())
            if (item.ValueKind is JsonValueKind.Null)
                faults.Add($"{path}[{at}]", $"'{path}[{at}]' cannot be null.");
            else
                Check(item, type.Options.GetTypeInfo(type.ElementType!), $"{path}[{at}]", faults);
    }

    /// <summary>Whether a member has to be there.</summary>
    public static bool IsRequired(JsonPropertyInfo member) => member.IsRequired || member.AssociatedParameter is { HasDefaultValue: false, IsMemberInitializer: false };

    private static bool TakesNull(JsonPropertyInfo member) => member.PropertyType.IsValueType ? Nullable.GetUnderlyingType(member.PropertyType) is not null : member.IsSetNullable;

    private static bool Fits(JsonElement value, JsonTypeInfo type)
    {
        try
        {
            value.Deserialize(type);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonPropertyInfo? Find(JsonTypeInfo type, string name) => type.Properties.FirstOrDefault(member =>
        string.Equals(member.Name, name, type.Options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    /// <summary>The members that a body may have.</summary>
    public static string Names(JsonTypeInfo type) => string.Join(", ", type.Properties.Select(member => member.Name));

    private static string Within(string path, string name) => path.Length > 0 ? $"{path}.{name}" : name;

    private static string Shown(string name) => name.Length <= LongestShown ? name : name[..LongestShown];
}
