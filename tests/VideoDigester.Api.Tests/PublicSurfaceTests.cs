using Microsoft.Extensions.DependencyInjection;
using PublicApiGenerator;

namespace VideoDigester.Api.Tests;

/// <summary>What is public is a promise: a change shows here and is reviewed.</summary>
public sealed class PublicSurfaceTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        IncludeAssemblyAttributes = false,
        DenyNamespacePrefixes = [],
    };

    [Fact]
    public Task Of_the_abstractions() => Verifier.Verify(typeof(IVideoLibrary).Assembly.GeneratePublicApi(Options));

    [Fact]
    public Task Of_the_engine() => Verifier.Verify(typeof(VideoDigesterClient).Assembly.GeneratePublicApi(Options));

    [Fact]
    public Task Of_the_PostgreSQL_package() => Verifier.Verify(typeof(VideoDigesterPostgreSqlExtensions).Assembly.GeneratePublicApi(Options));

    [Fact]
    public Task Of_the_package_for_chat_clients() => Verifier.Verify(typeof(VideoDigesterChatClientExtensions).Assembly.GeneratePublicApi(Options));
}
