namespace VideoDigester;

/// <summary>The writing has begun. Does not come where a stored digest is the answer.</summary>
/// <param name="Provider">Who writes.</param>
/// <param name="Model">The model that writes.</param>
/// <param name="Chunks">Into how many pieces the transcript was cut; each is read once.</param>
public sealed record DigestStarted(string Provider, string Model, int Chunks) : DigestEvent;
