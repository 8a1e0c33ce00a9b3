using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using WebLibrary.Api.Failures;

namespace WebLibrary.Api;

/// <summary>Refuses requests whose members are outside what their attributes say, before anything is done, and names each of them.</summary>
internal static class RequestValidation
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var faults = new Faults();
        foreach (var argument in context.Arguments)
            if (argument is not null && argument.GetType().Namespace == typeof(Requests.PageParameters).Namespace && !argument.GetType().IsValueType)
                Check(argument, faults);
        return faults.IsEmpty ? await next(context) : new ProblemResult(Problems.Of(faults));
    }

    private static void Check(object argument, Faults faults)
    {
        foreach (var member in argument.GetType().GetProperties())
            foreach (var limit in member.GetCustomAttributes<ValidationAttribute>())
                if (!limit.IsValid(member.GetValue(argument)) && JsonNamingPolicy.CamelCase.ConvertName(member.Name) is var name)
                    faults.Add(name, string.Create(CultureInfo.InvariantCulture, $"'{name}' {Words(limit, member.PropertyType)}."));
    }

    private static string Words(ValidationAttribute limit, Type type) => limit switch
    {
        RangeAttribute range => string.Create(CultureInfo.InvariantCulture, $"has to be from {range.Minimum} to {range.Maximum}"),
        StringLengthAttribute { MinimumLength: > 0 } length => string.Create(CultureInfo.InvariantCulture, $"has to have {length.MinimumLength} to {length.MaximumLength} characters"),
        StringLengthAttribute length => string.Create(CultureInfo.InvariantCulture, $"has to have at most {length.MaximumLength} characters"),
        MaxLengthAttribute most => string.Create(CultureInfo.InvariantCulture, $"has to have at most {most.Length} {(type == typeof(string) ? "characters" : "entries")}"),
        _ => "is not what it may be",
    };
}
