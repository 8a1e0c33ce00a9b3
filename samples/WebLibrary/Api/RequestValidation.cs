using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using WebLibrary.Api.Failures;

namespace WebLibrary.Api;

/// <summary>Refuses requests whose members are outside what their attributes say, before anything is done, and names each of them; and requests for digests that nobody here writes.</summary>
internal static class RequestValidation
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var faults = new Faults();
        foreach (var argument in context.Arguments)
            if (argument is not null && argument.GetType().Namespace == typeof(Requests.PageParameters).Namespace && !argument.GetType().IsValueType)
                Check(argument, faults);
        if (!faults.IsEmpty)
            return new ProblemResult(Problems.Of(faults));
        foreach (var orders in context.Arguments.OfType<Requests.IOrdersDigests>())
            context.HttpContext.RequestServices.GetRequiredService<WriterChoices>().Require(orders.Digests);
        return await next(context);
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
