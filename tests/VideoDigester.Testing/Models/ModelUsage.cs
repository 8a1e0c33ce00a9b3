namespace VideoDigester.Testing.Models;

/// <summary>What a reply says it used.</summary>
/// <param name="Input">Tokens sent, cached ones included.</param>
/// <param name="Output">Tokens received.</param>
/// <param name="Cached">Tokens sent that were cached.</param>
public sealed record ModelUsage(int Input, int Output, int Cached = 0);
