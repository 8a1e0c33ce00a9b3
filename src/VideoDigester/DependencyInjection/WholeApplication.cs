namespace VideoDigester.DependencyInjection;

/// <summary>What the engine asks of the application it is published with, in the words of the warnings of trimming and of native AOT.</summary>
internal static class WholeApplication
{
    public const string Untrimmed =
        "The engine maps the rows of its database by reflection (linq2db), which trimming does not see. Publish the application without PublishTrimmed; code that references VideoDigester.Abstractions only can be trimmed.";

    public const string JustInTime =
        "The engine compiles its queries and mappings while it runs (linq2db), which native AOT cannot. Publish the application without PublishAot; code that references VideoDigester.Abstractions only can be compiled ahead of time.";
}
