using System.Text.Json;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>Checks on the program's JSON.</summary>
internal static class JsonAssert
{
    /// <summary>The object has exactly these fields, in this order.</summary>
    public static void HasFields(JsonElement element, params string[] names) =>
        Assert.Equal(names, element.EnumerateObject().Select(field => field.Name));

    /// <summary>The line is a failure with this code.</summary>
    public static void IsFailure(JsonElement line, string? id, ErrorCode code)
    {
        Assert.Equal(id, line.GetProperty("id").GetString());
        Assert.Equal("failed", line.GetProperty("outcome").GetString());
        HasFields(line.GetProperty("error"), "code", "message", "retryable");
        Assert.Equal(code.ToString(), line.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(code.IsRetryable(), line.GetProperty("error").GetProperty("retryable").GetBoolean());
        Assert.NotEqual("", line.GetProperty("error").GetProperty("message").GetString());
    }
}
