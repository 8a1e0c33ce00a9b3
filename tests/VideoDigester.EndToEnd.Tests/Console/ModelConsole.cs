using VideoDigester.Testing.Llm;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>The real program with a provider of models on this machine.</summary>
internal static class ModelConsole
{
    /// <summary>A key that must not be seen anywhere.</summary>
    public const string Key = "sk-test-5up3r-53cr3t-0123456789abcdef";

    /// <summary>A home of one's own: user secrets of the developer are no part of a test.</summary>
    public static ConsoleLibrary WithoutKeys(this ConsoleLibrary library)
    {
        var home = Directory.CreateDirectory(library.PathOf("home")).FullName;
        library.Environment["HOME"] = home;
        library.Environment["APPDATA"] = home;
        return library;
    }

    public static ConsoleLibrary WithKeys(this ConsoleLibrary library)
    {
        library.WithoutKeys().Environment["OPENAI_API_KEY"] = Key;
        library.Environment["ANTHROPIC_API_KEY"] = Key;
        return library;
    }

    /// <summary>The options that lead to a provider on this machine.</summary>
    public static string[] To(OpenAiServer server, string model = "gpt-test") => ["--provider", "openai", "--model", model, "--endpoint", server.Endpoint.AbsoluteUri];

    /// <summary>An honest answer to whatever is asked.</summary>
    public static ModelReply Honest(ModelCall call) => ModelReply.Says(HonestModel.Answer(RequestOf(call)));

    // Not every protocol names the schema, so it is known by what it asks for.
    private static LlmRequest RequestOf(ModelCall call) => new()
    {
        Messages = call.Messages,
        Schema = new LlmSchema(call.SchemaName ?? NameOf(call.Schema ?? ""), call.Schema ?? "{}"),
    };

    private static string NameOf(string schema) => schema switch
    {
        _ when schema.Contains("\"keep\"", StringComparison.Ordinal) => "choose",
        _ when schema.Contains("\"points\"", StringComparison.Ordinal) => "detailed",
        _ when schema.Contains("\"title\"", StringComparison.Ordinal) => "chapters",
        _ => "highlights",
    };
}
