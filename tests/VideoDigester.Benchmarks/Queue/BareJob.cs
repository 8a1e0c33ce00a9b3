using System.Text.Json;

namespace VideoDigester.Benchmarks.Queue;

/// <summary>A new job as the statement that queues it takes it.</summary>
internal static class BareJob
{
    public static string Json()
    {
        var id = Guid.CreateVersion7().ToString();
        return $$"""
            [{"ordinal":0,"place":0,"public_id":"{{id}}","kind":"add","target":"{{QueueFilling.Target}}","unique_key":"add:{{id}}","request":"{{JsonEncodedText.Encode(QueueFilling.Request)}}","site":"","priority":0,"flow":"","not_before":null,"user_id":null,"subscription_id":null}]
            """;
    }
}
