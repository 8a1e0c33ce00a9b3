using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ConsoleDigest.Output;

/// <summary>Standard output for programs: one JSON object a line, in UTF-8, written as soon as it is known.</summary>
internal sealed class JsonLines
{
    private readonly Stream _output = Console.OpenStandardOutput();

    /// <summary>Whether standard output refused a line: nothing more can be said there.</summary>
    public bool IsBroken { get; private set; }

    public void Write<T>(T row, JsonTypeInfo<T> type) => WriteLine(JsonSerializer.SerializeToUtf8Bytes(row, type));

    /// <summary>Writes an object that is JSON already, laid out on one line.</summary>
    public void Write(JsonElement element)
    {
        var line = new MemoryStream();
        using (var writer = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = Json.ConsoleJson.Letters }))
            element.WriteTo(writer);
        WriteLine(line.ToArray());
    }

    /// <summary>Writes an object that stands on one line already.</summary>
    public void WriteLine(string json) => WriteLine(Encoding.UTF8.GetBytes(json));

    private void WriteLine(ReadOnlySpan<byte> line)
    {
        try
        {
            _output.Write([.. line, (byte)'\n']);
            _output.Flush();
        }
        catch (IOException)
        {
            IsBroken = true;
            throw;
        }
    }
}
