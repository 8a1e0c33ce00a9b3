using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using VideoDigester;
using WebLibrary.Api.Failures;

namespace WebLibrary.Api.Json;

/// <summary>How the library's own records are written and read: the API has no other.</summary>
internal static class ApiJson
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(LeaveOutUsers).WithAddedModifier(LeaveOutFiles).WithAddedModifier(LeaveOutHost);
        options.Converters.Add(new SecondsConverter());
        options.Converters.Add(new PublishedDateConverter());
        options.Converters.Add(new JobRequestConverter());

        // Codes are names, the same wherever the library states them.
        options.Converters.Add(new JsonStringEnumConverter<ErrorCode>(namingPolicy: null, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    // What was imported names files of the host.
    private static void LeaveOutFiles(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if ((type.Type == typeof(Video) && property.Name.Equals(nameof(Video.SourcePath), StringComparison.OrdinalIgnoreCase))
                || (type.Type == typeof(TranscriptInfo) && property.Name.Equals(nameof(TranscriptInfo.SourceUrl), StringComparison.OrdinalIgnoreCase)))
                property.ShouldSerialize = (_, value) => value is string text && WebAddress.Is(text);
    }

    // What is about the host is for whoever reads its log: names of machines and processes, and what failed there.
    private static void LeaveOutHost(JsonTypeInfo type)
    {
        var names = type.Type == typeof(Job) || type.Type == typeof(ProcessingAttempt) || type.Type == typeof(QueueStatus);
        for (var at = type.Properties.Count - 1; at >= 0; at--)
            if (names && type.Properties[at].Name.StartsWith(nameof(Job.Worker), StringComparison.OrdinalIgnoreCase))
                type.Properties.RemoveAt(at);
            else if (type.Type == typeof(DiagnosticCheck) && type.Properties[at].Name.Equals(nameof(DiagnosticCheck.Detail), StringComparison.OrdinalIgnoreCase))
                type.Properties[at].Get = check => HostWords.ForAdministrators(((DiagnosticCheck)check).Detail);
            else if (type.Type == typeof(Failure) && type.Properties[at].Name.Equals(nameof(Failure.Message), StringComparison.OrdinalIgnoreCase))
                type.Properties[at].Get = failure => Problems.WordsOf((Failure)failure);
    }

    // Users may watch a job that somebody else queued before them, and compare digests that others asked for; for whom that was is nobody's business.
    private static void LeaveOutUsers(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(JobRequest)) && type.Type != typeof(DigestRequest) && type.Type != typeof(SubscriptionRequest))
            return;
        for (var at = type.Properties.Count - 1; at >= 0; at--)
            if (type.Properties[at].Name.Equals(nameof(JobRequest.UserId), StringComparison.OrdinalIgnoreCase))
                type.Properties.RemoveAt(at);
    }
}
