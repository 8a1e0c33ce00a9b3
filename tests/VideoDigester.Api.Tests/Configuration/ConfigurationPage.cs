using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace VideoDigester.Api.Tests.Configuration;

/// <summary>Writes the page of all options.</summary>
internal static class ConfigurationPage
{
    private const string None = "–";
    private const string Processors = "the number of processors";

    private static readonly CultureInfo Numbers = CultureInfo.InvariantCulture;

    public static string Write(IEnumerable<OptionSection> sections)
    {
        var page = new StringBuilder("""
            # Configuration

            Every option of every package, written from the options themselves by a test (`tests/VideoDigester.Api.Tests/Configuration`). What is out of its range is refused when a host starts, and on first use where there is no host, by a message that names the option.

            An application that keeps its settings in configuration binds them as it binds its own, and what is set in code afterwards counts:

            ```csharp
            services.AddVideoDigester(options => configuration.GetSection("VideoDigester").Bind(options));
            ```

            ```json
            { "VideoDigester": { "YtDlp": { "MaxConcurrentCalls": 4, "MetadataMaxAge": "06:00:00" }, "Digests": { "Budget": { "MaxCostPerDay": 5 } } } }
            ```

            The settings of the sample web host are in [deployment.md](deployment.md), the options of the command line in [console.md](console.md).

            """.ReplaceLineEndings("\n"));
        foreach (var section in sections)
        {
            page.Append(Numbers, $"\n## {section.Type.Name}\n\n{XmlDocuments.Of(section.Type).Summary(section.Type)} Set by {section.SetBy}.\n\n| option | type | unless set | range | |\n|---|---|---|---|---|\n");
            foreach (var (path, option, owner) in OptionsOf(section.Type, "", Make(section.Type)))
            {
                var summary = XmlDocuments.Of(option.DeclaringType!).Summary(option);
                page.Append(Numbers, $"| `{path}` | {TypeOf(option.PropertyType)} | {Default(option, owner, summary)} | {Range(option)} | {summary} |\n");
            }
        }

        return page.ToString();
    }

    /// <summary>The classes of options that a section has rows of.</summary>
    public static IEnumerable<Type> TypesOf(OptionSection section) =>
        OptionsOf(section.Type, "", Make(section.Type)).Select(option => option.Owner.GetType()).Append(section.Type);

    private static IEnumerable<(string Path, PropertyInfo Option, object Owner)> OptionsOf(Type type, string prefix, object owner)
    {
        foreach (var option in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(option => option.MetadataToken))
        {
            if (IsGroup(option.PropertyType))
            {
                foreach (var inner in OptionsOf(option.PropertyType, $"{prefix}{option.Name}.", option.GetValue(owner)!))
                    yield return inner;
                continue;
            }

            yield return ($"{prefix}{option.Name}", option, owner);
        }
    }

    private static bool IsGroup(Type type) =>
        type.IsClass && type.Assembly.GetName().Name!.StartsWith("VideoDigester", StringComparison.Ordinal) && type.GetConstructor(Type.EmptyTypes) is not null
        && (type.Name.EndsWith("Options", StringComparison.Ordinal) || type.Name.EndsWith("Budget", StringComparison.Ordinal));

    private static object Make(Type type) => Activator.CreateInstance(type)!;

    private static string TypeOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return $"{TypeOf(inner)}, or null";
        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type) && type.GetGenericArguments() is [var item])
            return $"list of {TypeOf(item)}";
        return type == typeof(string) ? "text"
            : type == typeof(bool) ? "true, false"
            : type == typeof(int) || type == typeof(long) ? "number"
            : type == typeof(double) || type == typeof(decimal) ? "decimal"
            : type == typeof(TimeSpan) ? "time"
            : type == typeof(Uri) ? "address"
            : type.IsEnum ? string.Join(", ", Enum.GetNames(type).Select(name => $"`{name}`"))
            : type.IsSubclassOf(typeof(Delegate)) ? "code"
            : $"`{type.Name}`";
    }

    private static string Default(PropertyInfo option, object owner, string summary) => option.GetValue(owner) switch
    {
        // The page is the same on every machine.
        int when summary.Contains(Processors, StringComparison.Ordinal) => Processors,
        null => None,
        "" => None,
        string text => $"`{text}`",
        bool value => value ? "true" : "false",
        TimeSpan time => Time(time),
        Enum value => $"`{value}`",
        IEnumerable list => list.Cast<object>().Any() ? string.Join(", ", list.Cast<object>().Select(item => $"`{item}`")) : "none",
        IFormattable number => number.ToString("#,0.########", Numbers),
        var other => $"`{other}`",
    };

    private static string Range(PropertyInfo option)
    {
        if (option.GetCustomAttribute<RangeAttribute>() is { } range)
            return range.Maximum is double and >= long.MaxValue ? $"{Bound(range, range.Minimum)} or more" : $"{Bound(range, range.Minimum)} to {Bound(range, range.Maximum)}";
        if (option.GetCustomAttribute<StringLengthAttribute>() is { } length)
            return $"up to {length.MaximumLength} characters";
        return option.GetCustomAttribute<RequiredAttribute>() is not null && !option.PropertyType.IsValueType ? "not empty" : None;
    }

    private static string Bound(RangeAttribute range, object bound) =>
        range.OperandType == typeof(TimeSpan) ? Time(TimeSpan.Parse((string)bound, Numbers)) : Convert.ToDecimal(bound, Numbers).ToString("#,0.########", Numbers);

    private static string Time(TimeSpan time)
    {
        foreach (var (unit, length) in new[] { ("day", TimeSpan.FromDays(1)), ("hour", TimeSpan.FromHours(1)), ("minute", TimeSpan.FromMinutes(1)), ("second", TimeSpan.FromSeconds(1)) })
            if (time >= length && time.Ticks % length.Ticks == 0)
                return $"{(time / length).ToString("#,0", Numbers)} {unit}{(time == length ? "" : "s")}";
        return time == TimeSpan.Zero ? "0" : $"{time.TotalMilliseconds.ToString("#,0.###", Numbers)} ms";
    }
}
