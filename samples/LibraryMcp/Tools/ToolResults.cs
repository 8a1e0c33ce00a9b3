using System.Text.Json;
using LibraryMcp.Rows;
using ModelContextProtocol.Protocol;

namespace LibraryMcp.Tools;

/// <summary>Results of tools that are failures: a line for people and models, and the same typed.</summary>
internal static class ToolResults
{
    public static CallToolResult Failed(FailureRow failure) => Failed(failure, failure);

    /// <param name="failure">Why it failed.</param>
    /// <param name="row">The structured content.</param>
    public static CallToolResult Failed<T>(FailureRow failure, T row) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = $"{failure.Code}: {failure.Message}" }],
        StructuredContent = JsonSerializer.SerializeToElement(row, LibraryJson.Options),
    };

    public static CallToolResult Done<T>(T row) => new()
    {
        Content = [new TextContentBlock { Text = JsonSerializer.Serialize(row, LibraryJson.Options) }],
        StructuredContent = JsonSerializer.SerializeToElement(row, LibraryJson.Options),
    };
}
