namespace WebLibrary.Setup;

/// <summary>Asks a host how it is, for containers that have no other program to ask with.</summary>
internal static class HealthCommand
{
    private static readonly Uri Usual = new("http://127.0.0.1:8080/health/ready");

    public static async Task<int> AskAsync(string? address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            using var answer = await client.GetAsync(address is null ? Usual : new Uri(address));
            Console.WriteLine(await answer.Content.ReadAsStringAsync());
            return answer.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            Console.WriteLine("There is no answer.");
            return 1;
        }
    }
}
