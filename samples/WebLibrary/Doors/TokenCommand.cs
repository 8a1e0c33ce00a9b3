using System.Text.Json;

namespace WebLibrary.Doors;

/// <summary>Makes a token for a user: shown once, its hash for the configuration.</summary>
internal static class TokenCommand
{
    /// <summary>What whoever runs the host does to let people in.</summary>
    public const string HowTo = "'dotnet WebLibrary.dll token NAME' (or 'dotnet run --project samples/WebLibrary -- token NAME') prints one and its entry for Doors:Tokens.";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    public static int Print(string user)
    {
        var token = TokenText.Create();
        var entry = new { User = user, Sha256 = Convert.ToHexStringLower(TokenText.Hash(token)!), IsAdministrator = false };
        Console.WriteLine($"The token, which is kept nowhere: {token}");
        Console.WriteLine("For Doors:Tokens of the configuration:");
        Console.WriteLine(JsonSerializer.Serialize(entry, Readable));
        return 0;
    }
}
