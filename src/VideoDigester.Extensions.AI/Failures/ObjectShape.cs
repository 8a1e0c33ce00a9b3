using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace VideoDigester.Extensions.AI.Failures;

/// <summary>
/// Reads public members of objects whose types are not referenced: this package knows no SDK. A member that is not there, was renamed or throws is null, and
/// the reading is a little poorer.
/// </summary>
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
internal static class ObjectShape
{
    /// <summary>The value of a property, or null.</summary>
    public static object? Property(object target, string name)
    {
        try
        {
            // The most derived one: a property may hide another of its name.
            for (var type = target.GetType(); type is not null; type = type.BaseType)
                if (type.GetProperty(name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly) is { CanRead: true } property)
                    return property.GetValue(target);
            return null;
        }
        catch (Exception exception) when (exception is TargetInvocationException or AmbiguousMatchException or MethodAccessException)
        {
            return null;
        }
    }

    /// <summary>The value of a property that is a text, or null.</summary>
    public static string? Text(object target, string name) => Property(target, name) as string;

    /// <summary>The result of a method, or null.</summary>
    public static object? Call(object target, string name, params object?[] arguments)
    {
        try
        {
            var method = target.GetType().GetMethods(BindingFlags.Instance | BindingFlags.Public)
                .FirstOrDefault(one => one.Name == name && one.GetParameters() is var parameters && parameters.Length == arguments.Length
                    && parameters.Zip(arguments).All(pair => pair.Second is null || pair.First.ParameterType.IsInstanceOfType(pair.Second)));
            return method?.Invoke(target, arguments);
        }
        catch (Exception exception) when (exception is TargetInvocationException or ArgumentException or MethodAccessException)
        {
            return null;
        }
    }
}
