using System.Collections;
using System.ComponentModel.DataAnnotations;

namespace WebLibrary.SettingChecks;

/// <summary>Looks through a section of the configuration and the object that was made of it, for values out of range and for names that nobody reads.</summary>
internal static class SettingFaults
{
    /// <summary>What the annotations of the settings, and of those inside them, object to.</summary>
    public static IEnumerable<string> Of(object settings, string path)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(settings, new ValidationContext(settings), results, validateAllProperties: true);
        var own = results.Select(result => $"{string.Join(':', result.MemberNames.Take(1).Prepend(path))}: {result.ErrorMessage}");
        var inner = settings.GetType().GetProperties().SelectMany(property => property.GetValue(settings) switch
        {
            IEnumerable list and not string => list.Cast<object>().SelectMany((item, at) => IsSection(item.GetType()) ? Of(item, $"{path}:{property.Name}:{at}") : []),
            { } part when IsSection(part.GetType()) => Of(part, $"{path}:{property.Name}"),
            _ => [],
        });
        return own.Concat(inner);
    }

    /// <summary>Names that stand in the section and are no property: misspelt ones, which would otherwise do nothing without a word.</summary>
    public static IEnumerable<string> Unknown(IConfigurationSection section, Type type)
    {
        var properties = type.GetProperties().ToDictionary(property => property.Name, property => property.PropertyType, StringComparer.OrdinalIgnoreCase);
        return section.GetChildren().SelectMany(child => !properties.TryGetValue(child.Key, out var inner)
            ? [$"{child.Path}: There is no such setting. {section.Path} has {string.Join(", ", properties.Keys.Order(StringComparer.Ordinal))}."]
            : ItemOf(inner) is { } item ? child.GetChildren().SelectMany(entry => Unknown(entry, item))
            : IsSection(inner) ? Unknown(child, inner)
            : []);
    }

    // Of lists of sections; those of words have nothing inside.
    private static Type? ItemOf(Type type) =>
        type is { IsGenericType: true, GenericTypeArguments: [var item] } && typeof(IEnumerable).IsAssignableFrom(type) && IsSection(item) ? item : null;

    private static bool IsSection(Type type) =>
        type is { IsClass: true, IsAbstract: false } && !typeof(IEnumerable).IsAssignableFrom(type) && (type.Namespace?.StartsWith("WebLibrary", StringComparison.Ordinal) == true || type.Namespace == "VideoDigester");
}
