using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using VideoDigester;

namespace WebLibrary.Api;

/// <summary>Refuses requests whose members are outside what their attributes say, before anything is done, and names each of them.</summary>
internal static class RequestValidation
{
    public static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var faults = new List<ValidationResult>();
        foreach (var argument in context.Arguments)
            if (argument is not null && argument.GetType().Namespace == typeof(Requests.PageParameters).Namespace && !argument.GetType().IsValueType)
                Validator.TryValidateObject(argument, new ValidationContext(argument), faults, validateAllProperties: true);
        if (faults.Count == 0)
            return await next(context);
        var named =
            from fault in faults
            from member in fault.MemberNames.DefaultIfEmpty("")
            group fault.ErrorMessage ?? "It is not valid." by JsonNamingPolicy.CamelCase.ConvertName(member);
        return TypedResults.ValidationProblem(
            named.ToDictionary(member => member.Key, member => member.ToArray()), "A member is outside what it may be.", title: nameof(ErrorCode.InvalidRequest), type: "urn:videodigester:InvalidRequest",
            extensions: [new("code", ErrorCode.InvalidRequest)]);
    }
}
