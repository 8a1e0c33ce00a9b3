using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;

namespace VideoDigester.EndToEnd.Tests.Models;

public sealed class ChatClientRegistrationTests
{
    [Fact]
    public async Task A_client_that_the_application_made_stays_its_own()
    {
        var client = new FakeChatClient();
        await using (var services = Services(builder => builder.AddChatClient("mine", client)))
            Assert.Equal("yes", (await Provider(services, "mine").CompleteAsync(Requests.Plain)).Text);

        Assert.False(client.IsDisposed);
    }

    [Fact]
    public async Task A_client_that_is_made_for_the_library_is_disposed_with_the_services()
    {
        var client = new FakeChatClient();
        await using (var services = Services(builder => builder.AddChatClient("made", _ => client)))
            Assert.Equal("fake-1", Provider(services, "made").Model.Name);

        Assert.True(client.IsDisposed);
    }

    [Fact]
    public async Task Clients_that_the_application_registered_are_found_with_and_without_a_key()
    {
        await using var services = Services(builder =>
        {
            builder.Services.AddSingleton<IChatClient>(new FakeChatClient("plain"));
            builder.Services.AddKeyedSingleton<IChatClient>("a", new FakeChatClient("keyed"));
            builder.AddChatClient("first").AddKeyedChatClient("second", "a").AddKeyedChatClient("third", serviceKey: null, options => options.Model = "named");
        });

        Assert.Equal("plain, keyed, named", string.Join(", ", new[] { "first", "second", "third" }.Select(name => Provider(services, name).Model.Name)));
        Assert.Equal("first, second, third", string.Join(", ", services.GetServices<LlmProviderRegistration>().Select(one => one.Name)));
    }

    [Fact]
    public async Task What_is_known_of_the_model_is_what_the_options_say()
    {
        var prices = new LlmPrices(1, 2) { CachedInput = 0.5m };
        await using var services = Services(builder => builder.AddChatClient("known", new FakeChatClient(), options =>
        {
            options.Model = "other-2";
            options.Description = "The other one";
            options.ContextWindow = 8192;
            options.MaxOutputTokens = 1024;
            options.Prices = prices;
        }));

        Assert.Equal(
            new LlmModel("other-2") { ContextWindow = 8192, MaxOutputTokens = 1024, Prices = prices, SupportsJsonSchema = true, Description = "The other one" },
            Provider(services, "known").Model);
    }

    [Fact]
    public async Task The_model_of_the_options_is_asked_for_and_one_the_client_names_is_left_to_it()
    {
        var (named, own) = (new FakeChatClient(), new FakeChatClient());
        await using var services = Services(builder => builder
            .AddChatClient("named", named, options => (options.Model, options.ConfigureCall) = ("other-2", call => call.Seed = 7))
            .AddChatClient("own", own));

        await Provider(services, "named").CompleteAsync(Requests.Plain);
        await Provider(services, "own").CompleteAsync(Requests.Plain);

        Assert.Equal(("other-2", 7L), (named.Options!.ModelId, named.Options.Seed));
        Assert.Null(own.Options!.ModelId);
    }

    [Fact]
    public void A_client_that_names_no_model_needs_one()
    {
        var failure = Assert.Throws<VideoDigesterException>(() => Services(builder => builder.AddChatClient("nameless", new FakeChatClient(model: null))));

        Assert.Equal(ErrorCode.InvalidConfiguration, failure.Code);
        Assert.Contains("set ChatClientProviderOptions.Model", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(ChatClientProviderOptions.Model))]
    [InlineData(nameof(ChatClientProviderOptions.ContextWindow))]
    [InlineData(nameof(ChatClientProviderOptions.MaxOutputTokens))]
    [InlineData(nameof(ChatClientProviderOptions.Prices))]
    [InlineData(nameof(ChatClientProviderOptions.CallTimeout))]
    public void An_option_out_of_range_fails_by_its_name(string option)
    {
        var failure = Assert.Throws<VideoDigesterException>(() => Services(builder => builder.AddChatClient("odd", new FakeChatClient(), options =>
        {
            options.ContextWindow = option == nameof(options.ContextWindow) ? 100 : 8192;
            options.MaxOutputTokens = option == nameof(options.MaxOutputTokens) ? 8192 : 100;
            options.Model = option == nameof(options.Model) ? " " : "m";
            options.Prices = option == nameof(options.Prices) ? new LlmPrices(-1, 1) : null;
            options.CallTimeout = option == nameof(options.CallTimeout) ? TimeSpan.Zero : null;
        })));

        Assert.Equal(ErrorCode.InvalidConfiguration, failure.Code);
        Assert.Contains($"{option} of the provider 'odd'", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extractive")]
    [InlineData("Not a name")]
    [InlineData("taken")]
    public void A_name_that_is_none_or_taken_fails(string name) => Assert.Equal(
        ErrorCode.InvalidConfiguration,
        Assert.Throws<VideoDigesterException>(() => Services(builder => builder.AddChatClient("taken", new FakeChatClient()).AddChatClient(name, new FakeChatClient()))).Code);

    [Fact]
    public async Task A_client_that_nobody_registered_says_what_to_call()
    {
        await using var services = Services(builder => builder.AddChatClient("plain").AddKeyedChatClient("keyed", "a"));

        Assert.Contains("AddChatClient(…)", Assert.Throws<VideoDigesterException>(() => Provider(services, "plain")).Message, StringComparison.Ordinal);
        Assert.Contains("under the key 'a'", Assert.Throws<VideoDigesterException>(() => Provider(services, "keyed")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_counted_where_the_vocabulary_is_there_and_left_open_elsewhere()
    {
        await using var services = Services(builder => builder
            .AddChatClient("known", new FakeChatClient("gpt-4o-mini"))
            .AddChatClient("unknown", new FakeChatClient("llama3.2")));

        Assert.Equal(5, Provider(services, "known").CountTokens("The keeper lit the lamp"));
        Assert.Null(Provider(services, "unknown").CountTokens("The keeper lit the lamp"));
    }

    private static ServiceProvider Services(Action<IVideoDigesterBuilder> configure)
    {
        var services = new ServiceCollection();
        configure(services.AddVideoDigester());
        return services.BuildServiceProvider();
    }

    private static ILlmProvider Provider(ServiceProvider services, string name) => services.GetRequiredKeyedService<ILlmProvider>(name);
}
