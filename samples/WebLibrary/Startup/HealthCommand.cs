namespace WebLibrary.Startup;

/// <summary>Asks a host how it is, for containers that have no other program to ask with.</summary>
internal static class HealthCommand
{
    private static readonly string[] Anywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>Asks the address that is given, or the one at which a host with these settings listens.</summary>
    public static async Task<int> AskAsync(string[] args)
    {
        var address = args is [var given, ..] && !given.StartsWith('-') ? given : Ready(Listening(args));
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(new Uri(address));
            Console.WriteLine($"{address}: {await answer.Content.ReadAsStringAsync()}");
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or UriFormatException or NotSupportedException or InvalidOperationException)
        {
            Console.WriteLine($"{address}: There is no answer.");
            return 1;
        }
    }

    // As the host itself reads it, the last source first.
    private static string Listening(string[] args) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables("ASPNETCORE_")
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build()["Urls"] ?? "http://127.0.0.1:5000";

    private static string Ready(string urls)
    {
        var address = BindingAddress.Parse(urls.Split(';')[0]);
        return $"{address.Scheme}://{(Anywhere.Contains(address.Host) ? "127.0.0.1" : address.Host)}:{address.Port}/health/ready";
    }
}
