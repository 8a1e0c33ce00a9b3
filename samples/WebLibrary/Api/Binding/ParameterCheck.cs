using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Primitives;
using WebLibrary.Api.Failures;

namespace WebLibrary.Api.Binding;

/// <summary>Says which parameters of an address ASP.NET Core could not read, and what they may be. Its own words are for those who wrote the route.</summary>
internal static class ParameterCheck
{
    private static readonly MethodInfo Parse = typeof(ParameterCheck).GetMethod(nameof(Parses), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>Empty where all can be read.</summary>
    public static Faults FaultsIn(HttpContext context)
    {
        var faults = new Faults();

        // Whoever handles failures finds the request's own endpoint there and nowhere else.
        if (context.Features.Get<IExceptionHandlerFeature>() is not { Endpoint: { } endpoint, RouteValues: { } route })
            return faults;
        foreach (var parameter in endpoint.Metadata.GetOrderedMetadata<IParameterBindingMetadata>())
        {
            var type = parameter.ParameterInfo.ParameterType;
            type = Nullable.GetUnderlyingType(type) ?? type;
            type = type.IsArray ? type.GetElementType()! : type;
            type = Nullable.GetUnderlyingType(type) ?? type;
            if (ValueWords.Of(type) is not { } words)
                continue;
            var name = NameOf(parameter);
            var values = route.TryGetValue(name, out var value) ? new StringValues(value?.ToString()) : context.Request.Query[name];
            if (values.Count == 0 && !parameter.IsOptional)
                faults.Add(name, $"'{name}' is missing. It has to be {words}.");
            else if (type != typeof(string) && values.Any(text => !(bool)Parse.MakeGenericMethod(type).Invoke(null, [text])!))
                faults.Add(name, $"'{name}' has to be {words}.");
        }

        return faults;
    }

    private static string NameOf(IParameterBindingMetadata parameter) =>
        parameter.ParameterInfo.GetCustomAttribute<FromQueryAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(parameter.Name);

    private static bool Parses<T>(string? text)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out _);
}
