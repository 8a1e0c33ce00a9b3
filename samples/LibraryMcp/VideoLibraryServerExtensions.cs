using System.Reflection;
using LibraryMcp;
using LibraryMcp.Resources;
using LibraryMcp.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using VideoDigester;

// That of the builder it extends.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes a server of the Model Context Protocol one of the library.</summary>
public static class VideoLibraryServerExtensions
{
    private static readonly Type[] Tools =
        [typeof(AddVideoTool), typeof(SearchLibraryTool), typeof(ListVideosTool), typeof(GetTranscriptTool), typeof(GetDigestTool), typeof(MakeDigestTool), typeof(AskLibraryTool)];

    private static readonly Type[] Kinds = [typeof(TranscriptResource), typeof(DigestResource)];

    /// <summary>
    /// Adds the library's tools and resources, and tells clients what they are. The services must hold <c>IVideoLibrary</c> and <c>IDigestService</c>, as <c>AddVideoDigester</c> adds them. Where a transport
    /// authenticates its requests, what is written for somebody is written for the <c>ClaimTypes.NameIdentifier</c> of the request's user.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <param name="words">What is said of a failure of the library, whose own message speaks to who writes an application and may name the host's files; null says that.</param>
    /// <returns>The same builder.</returns>
    public static IMcpServerBuilder AddVideoLibrary(this IMcpServerBuilder builder, Func<Failure, string>? words = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var wording = new FailureWording(words ?? (failure => failure.Message));
        builder.Services.AddSingleton(wording).Configure<McpServerOptions>(options =>
        {
            options.ServerInfo ??= new Implementation { Name = "videodigester", Title = "VideoDigester", Version = Version };
            options.ServerInstructions ??= ServerInstructions.Text;
        });
        return builder
            .WithTools(Tools.Select(type => LibraryTool.Create(type, wording)))
            .WithResources(Kinds.Select(type => LibraryResource.Create(type, wording)))
            .WithListResourcesHandler(new RecentResources(wording).ListAsync);
    }

    private static string Version => typeof(VideoLibraryServerExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
