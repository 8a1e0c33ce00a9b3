using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Next">On the last row of a page after which there are more: what <c>--after</c> takes. Else null.</param>
internal sealed record UserInfoRow(string Id, string? DisplayName, string? Email, DateTime AddedAt, string? Next)
{
    public static UserInfoRow From(LibraryUser user, string? next) => new(user.Id, user.DisplayName, user.Email, user.AddedAt.UtcDateTime, next);
}
