namespace VideoDigester;

/// <summary>One thing in which a request differs from a stored digest.</summary>
/// <param name="Aspect">What differs.</param>
/// <param name="Stored">What the stored digest has, or null.</param>
/// <param name="Requested">What the request has, or null.</param>
public sealed record DigestDifference(DigestAspect Aspect, string? Stored, string? Requested);
