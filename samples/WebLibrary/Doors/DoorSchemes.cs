namespace WebLibrary.Doors;

/// <summary>The ways in, by name.</summary>
internal static class DoorSchemes
{
    /// <summary>Chooses one of the others by what a request brings.</summary>
    public const string Default = "door";

    public const string Local = "local";
    public const string Token = "token";
    public const string Cookie = "cookie";
}
