using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;
using WebLibrary.Api.Failures;

namespace WebLibrary.Api.Binding;

/// <summary>A body that requests bring as JSON. It may be left out where none of its members has to be there. It is read here, so that what is wrong with it is said in words of the API.</summary>
/// <typeparam name="TSelf">The body.</typeparam>
internal abstract record RequestBody<TSelf> : IBindableFromHttpContext<TSelf>, IEndpointParameterMetadataProvider
    where TSelf : RequestBody<TSelf>
{
    private const string MediaType = "application/json";

    /// <exception cref="RefusedRequestException">It is missing, no JSON, or not what it may be.</exception>
    /// <exception cref="BadHttpRequestException">It is too large, or said to be no JSON.</exception>
    public static async ValueTask<TSelf?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var type = TypeIn(context.RequestServices);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        if (body.Length == 0)
            return IsOptional(type) ? JsonSerializer.Deserialize("{}"u8, type) : throw new RefusedRequestException(Faults.Body, $"The body is missing. It has to be a JSON object with the members {BodyCheck.Names(type)}.");
        if (!context.Request.HasJsonContentType())
            throw new BadHttpRequestException("The body is no JSON.", StatusCodes.Status415UnsupportedMediaType);
        try
        {
            using var document = JsonDocument.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
            return BodyCheck.FaultsIn(document.RootElement, type) is { IsEmpty: false } faults ? throw new RefusedRequestException(faults) : document.Deserialize(type);
        }
        catch (JsonException exception)
        {
            throw new RefusedRequestException(Faults.Body, exception.LineNumber is { } line ? $"The body is not JSON: look at line {line + 1}." : "The body is not JSON.");
        }
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata([MediaType], typeof(TSelf), IsOptional(TypeIn(builder.ApplicationServices))));

    private static bool IsOptional(JsonTypeInfo type) => !type.Properties.Any(BodyCheck.IsRequired);

    private static JsonTypeInfo<TSelf> TypeIn(IServiceProvider services) => (JsonTypeInfo<TSelf>)services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.GetTypeInfo(typeof(TSelf));
}
