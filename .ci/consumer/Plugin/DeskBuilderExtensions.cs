using Microsoft.Extensions.DependencyInjection;
using VideoDigester;

namespace Plugin;

/// <summary>Adds what the plug-in has: a model, a source of transcripts, and a kind of digest that models write.</summary>
public static class DeskBuilderExtensions
{
    public const string Provider = "desk";

    public static readonly DigestType Findings = new("findings");

    public static IVideoDigesterBuilder AddDesk(this IVideoDigesterBuilder builder) =>
        builder
            .AddLlmProvider<DeskModel>(Provider)
            .AddTranscriptSource<DeskTranscripts>()
            .AddDigestType(new DigestTypeDefinition
            {
                Name = Findings.Name,
                ItemKind = "finding",
                Instructions = "Every thing that was found: where, and what was done with it.",
                MaxItems = 8,
            });
}
