namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>Where the uses of a word would be if they fell anywhere: what bursts are measured against (Church and Gale 1995).</summary>
internal static class Scatter
{
    /// <summary>In how many of s equal stretches a word of n uses is expected by chance: s · (1 − (1 − 1/s)^n).</summary>
    public static double Expected(int uses, int stretches) => stretches * (1 - Math.Pow(1 - (1.0 / stretches), uses));
}
