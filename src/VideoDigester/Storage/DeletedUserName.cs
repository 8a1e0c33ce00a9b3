namespace VideoDigester.Storage;

/// <summary>The random names of deleted users who are counted on. Nobody is called so: what names one is refused at every door.</summary>
internal static class DeletedUserName
{
    private const string Prefix = "deleted:";

    public static string Create() => $"{Prefix}{Guid.NewGuid():N}";

    public static bool Is(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) && Guid.TryParseExact(name[Prefix.Length..], "N", out _);
}
