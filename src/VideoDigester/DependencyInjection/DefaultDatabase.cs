namespace VideoDigester.DependencyInjection;

/// <summary>Where the library lives when nobody says: under the user's local application data.</summary>
internal static class DefaultDatabase
{
    public static string Path => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "VideoDigester",
        "library.db");
}
