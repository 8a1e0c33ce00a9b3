using System.Globalization;
using Microsoft.Extensions.Configuration;
using VideoDigester;

namespace ConsoleDigest.Models;

/// <summary>What the user set once and for all: in the environment, or else as a user secret of the same name.</summary>
internal static class Settings
{
    private static readonly Lazy<IConfiguration> Secrets = new(ReadSecrets);

    /// <summary>A setting, or null where it is not set or empty.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: the user secrets cannot be read.</exception>
    public static string? Find(string name) => Given(Environment.GetEnvironmentVariable(name)) ?? Given(Secrets.Value[name]);

    /// <summary>A setting that is a number.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidConfiguration"/>: it is none, or is below <paramref name="least"/> or above <paramref name="most"/>.</exception>
    public static decimal? FindNumber(string name, decimal least, decimal most) => Find(name) switch
    {
        null => null,
        { } text when decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most => number,
        _ => throw new VideoDigesterException(ErrorCode.InvalidConfiguration, string.Create(CultureInfo.InvariantCulture, $"{name} is not a number from {least} to {most}.")),
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static IConfiguration ReadSecrets()
    {
        try
        {
            return new ConfigurationBuilder().AddUserSecrets(typeof(Settings).Assembly, optional: true).Build();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or FormatException)
        {
            // Without the exception's message: it may show a piece of the file.
            throw new VideoDigesterException(ErrorCode.InvalidConfiguration, "The user secrets of this program cannot be read; 'dotnet user-secrets list --project samples/ConsoleDigest' may say why.");
        }
    }
}
