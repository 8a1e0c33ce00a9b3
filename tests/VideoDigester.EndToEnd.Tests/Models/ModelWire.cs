using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using VideoDigester.Testing.Models;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>A provider on this machine, a real client that is connected to it, and the library's view of both.</summary>
internal sealed class ModelWire : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public ModelWire(ModelServer server, IChatClient client, Action<ChatClientProviderOptions>? configure = null)
    {
        (Server, Client) = (server, client);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(Clock);
        services.AddVideoDigester().AddChatClient("wire", client, options =>
        {
            options.CallTimeout = Limit;
            configure?.Invoke(options);
        });
        _services = services.BuildServiceProvider();
        Provider = _services.GetRequiredKeyedService<ILlmProvider>("wire");
    }

    /// <summary>What a call may take by <see cref="Clock"/>, which stands until a test moves it.</summary>
    public static TimeSpan Limit { get; } = TimeSpan.FromMinutes(2);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public ModelServer Server { get; }

    public IChatClient Client { get; }

    public ILlmProvider Provider { get; }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Client.Dispose();
        await Server.DisposeAsync();
    }
}
