using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace LibraryMcp.Tools;

/// <summary>A tool of the library: its arguments are what its schema says, and its failures are typed results.</summary>
internal sealed class LibraryTool : DelegatingMcpServerTool
{
    private readonly FailureWording _wording;

    private LibraryTool(McpServerTool tool, FailureWording wording)
        : base(tool)
    {
        _wording = wording;
        tool.ProtocolTool.InputSchema = ToolSchemas.Input(tool.ProtocolTool.InputSchema);
    }

    /// <summary>Makes the tool that the only method of a class with <see cref="McpServerToolAttribute"/> is. The class is made anew for each call, with the services of the request.</summary>
    public static LibraryTool Create(Type type, FailureWording wording)
    {
        var method = type.GetMethods().Single(candidate => candidate.GetCustomAttribute<McpServerToolAttribute>() is not null);
        var row = method.GetCustomAttribute<McpServerToolAttribute>()!.OutputSchemaType ?? method.ReturnType.GetGenericArguments()[0];
        var tool = McpServerTool.Create(method, context => ActivatorUtilities.CreateInstance(context.Services!, type), new McpServerToolCreateOptions
        {
            SerializerOptions = LibraryJson.Options,
            OutputSchema = ToolSchemas.Output(row),
        });
        return new LibraryTool(tool, wording);
    }

    /// <inheritdoc/>
    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            LeaveOutNulls(request.Params?.Arguments);
            ArgumentCheck.Require(ProtocolTool.InputSchema, request.Params?.Arguments);
            return await base.InvokeAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            return ToolResults.Failed(_wording.Of(exception, ProtocolTool.Name, request.Services!));
        }
    }

    // Null is what some clients send for what they leave out; the SDK takes it for a value.
    private static void LeaveOutNulls(IDictionary<string, JsonElement>? arguments)
    {
        foreach (var name in arguments?.Where(argument => argument.Value.ValueKind is JsonValueKind.Null).Select(argument => argument.Key).ToList() ?? [])
            arguments!.Remove(name);
    }
}
