namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>What carries a text: a word that is not common, or some characters where words have no spaces.</summary>
/// <param name="Key">As it is compared.</param>
/// <param name="Weight">How much it carries.</param>
/// <param name="Word">The position of its first word.</param>
internal readonly record struct ContentUnit(string Key, double Weight, int Word);
