using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace LibraryMcp.Resources;

/// <summary>A kind of resource of the library: its failures are errors of the protocol.</summary>
internal sealed class LibraryResource : DelegatingMcpServerResource
{
    /// <summary>The first version of the protocol that has no code of its own for a resource that is not there.</summary>
    private const string FirstWithoutCode = "2026-07-28";

    private readonly FailureWording _wording;

    private LibraryResource(McpServerResource resource, FailureWording wording)
        : base(resource) => _wording = wording;

    /// <summary>Makes the resource that the only method of a class with <see cref="McpServerResourceAttribute"/> is. The class is made anew for each read, with the services of the request.</summary>
    public static LibraryResource Create(Type type, FailureWording wording)
    {
        var method = type.GetMethods().Single(candidate => candidate.GetCustomAttribute<McpServerResourceAttribute>() is not null);
        return new LibraryResource(McpServerResource.Create(method, context => ActivatorUtilities.CreateInstance(context.Services!, type)), wording);
    }

    /// <summary>The error for an address under which there is nothing. The address is not repeated: it is the client's own.</summary>
    public static McpProtocolException NotFound(McpErrorCode code = McpErrorCode.ResourceNotFound) => new("There is no such resource in the library.", code);

    /// <inheritdoc/>
    public override async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.ReadAsync(request, cancellationToken);
        }
        catch (McpProtocolException missing) when (missing.ErrorCode is McpErrorCode.ResourceNotFound && IsNewer(request.Server.NegotiatedProtocolVersion))
        {
            throw NotFound(McpErrorCode.InvalidParams);
        }
        catch (Exception exception) when (exception is not McpProtocolException && (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested))
        {
            throw ProtocolFailures.Of(exception, _wording, "Reading a resource", request.Services!);
        }
    }

    // Versions are dates.
    private static bool IsNewer(string? version) => string.CompareOrdinal(version, FirstWithoutCode) >= 0;
}
