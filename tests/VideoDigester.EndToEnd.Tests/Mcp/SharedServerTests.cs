namespace VideoDigester.EndToEnd.Tests.Mcp;

/// <summary>The tests that share a server.</summary>
[CollectionDefinition(Name)]
public sealed class SharedServerTests : ICollectionFixture<SharedServer>
{
    public const string Name = "MCP";
}
