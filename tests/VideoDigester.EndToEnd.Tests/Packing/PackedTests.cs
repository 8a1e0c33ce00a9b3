namespace VideoDigester.EndToEnd.Tests.Packing;

/// <summary>Tests of the packages: they are packed once for all of them.</summary>
[CollectionDefinition(Name)]
public sealed class PackedTests : ICollectionFixture<PackedFiles>
{
    public const string Name = "packed files";
}
