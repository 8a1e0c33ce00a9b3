using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace VideoDigester.Extensions.AI.Failures;

/// <summary>
/// Finds the answer of a provider in an exception of its client. <see cref="HttpRequestException"/> is known; the others by their shapes:
/// <list type="bullet">
/// <item><c>Status</c> or <c>StatusCode</c>, a number or <see cref="HttpStatusCode"/> (System.ClientModel, Azure.Core, Anthropic),</item>
/// <item><c>ResponseBody</c> or <c>Body</c>, text or JSON (Anthropic),</item>
/// <item><c>GetRawResponse()</c> with <c>Headers.TryGetValue(name, out value)</c> and <c>Content</c> (System.ClientModel, Azure.Core).</item>
/// </list>
/// </summary>
[RequiresUnreferencedCode(ClientAssemblies.Whole)]
internal static class ProviderErrorReader
{
    /// <summary>Deep enough for what clients nest, and an end for what should have none.</summary>
    private const int MostCauses = 8;

    /// <summary>The answer, put together from all causes, or null where none of them holds one.</summary>
    public static ProviderError? Read(Exception exception)
    {
        ProviderError? found = null;
        foreach (var cause in Causes(exception))
            if (ReadOne(cause) is { } error)
                found = found is null ? error : found.Or(error);
        return found;
    }

    /// <summary>An exception and those underneath; of several attempts the last one.</summary>
    public static IEnumerable<Exception> Causes(Exception exception)
    {
        var cause = exception;
        for (var depth = 0; depth < MostCauses && cause is not null; depth++)
        {
            yield return cause;
            cause = cause is AggregateException { InnerExceptions: [.., var last] } ? last : cause.InnerException;
        }
    }

    private static ProviderError? ReadOne(Exception exception)
    {
        if (exception is HttpRequestException request)
            return request.StatusCode is { } code ? new ProviderError((int)code) : null;
        if (exception is ErrorContentException content)
            return new ProviderError(Status: null, Body: ErrorBody.Write(content.Code, content.Message));
        var error = new ProviderError(Status(exception), Body: Body(exception)).Or(FromResponse(exception));
        return error is { Status: null, Body: null } ? null : error;
    }

    private static int? Status(Exception exception)
    {
        var status = ObjectShape.Property(exception, "Status") ?? ObjectShape.Property(exception, "StatusCode");
        return status switch
        {
            // 0 is how clients say that no answer came.
            int number and >= 100 and < 600 => number,
            HttpStatusCode code => (int)code,
            _ => null,
        };
    }

    private static string? Body(Exception exception) =>
        ObjectShape.Text(exception, "ResponseBody")
        ?? (ObjectShape.Property(exception, "Body") is System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Object } body ? body.GetRawText() : null);

    private static ProviderError? FromResponse(Exception exception)
    {
        if (ObjectShape.Call(exception, "GetRawResponse") is not { } response)
            return null;
        var headers = ObjectShape.Property(response, "Headers");
        return new ProviderError(
            Status: null,
            Header(headers, ProviderError.RetryAfterHeader),
            Header(headers, ProviderError.RetryAfterMillisecondsHeader),
            ObjectShape.Property(response, "Content")?.ToString());
    }

    private static string? Header(object? headers, string name)
    {
        if (headers is null)
            return null;
        object?[] arguments = [name, null];
        return ObjectShape.Call(headers, "TryGetValue", arguments) is true ? arguments[1] as string : null;
    }
}
