using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.Testing.Models;

/// <summary>A provider of models on this machine, which speaks a real protocol, behaves as it is told and remembers what it was asked.</summary>
public abstract class ModelServer(Func<ModelCall, ModelReply> answer) : IAsyncDisposable
{
    private readonly ConcurrentQueue<ModelCall> _calls = new();
    private readonly TaskCompletionSource _abandoned = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stop = new();
    private WebApplication? _application;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<ModelCall> Calls => [.. _calls];

    /// <summary>Ends when a client goes away from a reply that hangs.</summary>
    public Task Abandoned => _abandoned.Task;

    /// <summary>The path of the protocol.</summary>
    protected abstract string Path { get; }

    /// <summary>The content type of its streams.</summary>
    protected abstract string StreamType { get; }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _application, null) is not { } application)
            return;
        await _stop.CancelAsync();
        await application.DisposeAsync();
        _stop.Dispose();
    }

    /// <summary>Reads a request; throws <see cref="ModelRequestException"/> as the provider would.</summary>
    protected abstract ModelCall Read(JsonObject body, IHeaderDictionary headers);

    protected abstract JsonNode Envelope(ModelError error);

    protected abstract JsonNode Whole(ModelCall call, ModelReply reply);

    /// <summary>What a stream begins with.</summary>
    protected abstract IEnumerable<string> Opening(ModelCall call, ModelReply reply);

    protected abstract string Piece(ModelCall call, ModelReply reply, string text);

    /// <summary>What a stream ends with.</summary>
    protected abstract IEnumerable<string> Closing(ModelCall call, ModelReply reply);

    /// <summary>An error in the middle of a stream.</summary>
    protected abstract string StreamedError(ModelError error);

    protected static async Task<TServer> StartAsync<TServer>(TServer server)
        where TServer : ModelServer
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var application = builder.Build();
        application.Run(server.ServeAsync);
        await application.StartAsync();
        server._application = application;
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        server.Address = new Uri(addresses!.Addresses.Single());
        return server;
    }

    protected static ModelRequestException Refused(string message, string type = "invalid_request_error", string? code = null, int status = 400) =>
        new(status, new ModelError(message, type, code));

    /// <summary>A member of a request that must be there.</summary>
    protected static JsonNode Required(JsonObject body, string name) => body[name] ?? throw Refused($"Missing required parameter: '{name}'.");

    private async Task ServeAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _stop.Token);
        try
        {
            if (context.Request.Method != "POST" || context.Request.Path != Path)
                throw Refused($"Unknown request URL: {context.Request.Method} {context.Request.Path}.", "not_found_error", status: 404);
            var call = await ReadAsync(context.Request);
            _calls.Enqueue(call);
            await ReplyAsync(context, call, answer(call), end.Token);
        }
        catch (ModelRequestException refusal)
        {
            context.Response.StatusCode = refusal.Status;
            await WriteWholeAsync(context.Response, Envelope(refusal.Error).ToJsonString(), end.Token);
        }
        catch (OperationCanceledException)
        {
            if (context.RequestAborted.IsCancellationRequested && !_stop.IsCancellationRequested)
                _abandoned.TrySetResult();
        }
    }

    private async Task<ModelCall> ReadAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        JsonNode? body;
        try
        {
            body = JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw Refused("We could not parse the JSON body of your request.");
        }

        if (body is not JsonObject members)
            throw Refused("The body of your request is no JSON object.");
        try
        {
            return Read(members, request.Headers) with
            {
                Body = text,
                Headers = request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            };
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            throw Refused($"A member of your request has another type: {exception.Message}");
        }
    }

    private async Task ReplyAsync(HttpContext context, ModelCall call, ModelReply reply, CancellationToken cancellationToken)
    {
        if (reply.Gate is { } gate)
            await gate.WaitAsync(cancellationToken);
        var response = context.Response;
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers)
            response.Headers[name] = value;
        if (reply.HangsAfter is not null && (!call.IsStreaming || reply.Status >= 400))
            await Task.Delay(Timeout.Infinite, cancellationToken);
        if (reply.RawBody is { } raw)
            await WriteWholeAsync(response, raw, cancellationToken);
        else if (reply.Status >= 400)
            await WriteWholeAsync(response, Envelope(reply.Error ?? new ModelError("No.")).ToJsonString(), cancellationToken);
        else if (call.IsStreaming)
            await StreamAsync(context, call, reply, cancellationToken);
        else if (reply.CutAfter is { } cut)
            await CutAsync(context, Whole(call, reply).ToJsonString(), cut, cancellationToken);
        else
            await WriteWholeAsync(response, Whole(call, reply).ToJsonString(), cancellationToken);
    }

    private static async Task WriteWholeAsync(HttpResponse response, string body, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        response.ContentType ??= "application/json; charset=utf-8";
        response.ContentLength = bytes.Length;
        await response.Body.WriteAsync(bytes, cancellationToken);
    }

    private static async Task CutAsync(HttpContext context, string body, int characters, CancellationToken cancellationToken)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, Math.Min(bytes.Length - 1, characters)), cancellationToken);
        await context.Response.Body.FlushAsync(cancellationToken);
        context.Abort();
    }

    private async Task StreamAsync(HttpContext context, ModelCall call, ModelReply reply, CancellationToken cancellationToken)
    {
        context.Response.ContentType = StreamType;
        foreach (var frame in Opening(call, reply))
            await WriteAsync(frame);
        var sent = 0;
        foreach (var piece in reply.Pieces())
        {
            if (await InterruptsAsync(sent))
                return;
            await WriteAsync(Piece(call, reply, piece));
            sent += piece.Length;
        }

        if (await InterruptsAsync(sent))
            return;
        foreach (var frame in Closing(call, reply))
            await WriteAsync(frame);

        async Task WriteAsync(string frame)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(frame), cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
        }

        async Task<bool> InterruptsAsync(int characters)
        {
            if (reply.HangsAfter <= characters)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            if (reply.FailsAfter <= characters)
            {
                await WriteAsync(StreamedError(reply.Error ?? new ModelError("No.")));
                return true;
            }

            if (reply.CutAfter <= characters)
            {
                context.Abort();
                return true;
            }

            return false;
        }
    }
}
