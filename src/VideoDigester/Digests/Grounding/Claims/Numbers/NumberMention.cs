namespace VideoDigester.Digests.Grounding.Claims.Numbers;

/// <summary>A number in a text.</summary>
/// <param name="Readings">What it may be: "1.500" is read in two ways.</param>
/// <param name="Parts">Its parts, any of which evidence may mean by itself: of a time the hour and the minute.</param>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends, exclusive.</param>
/// <param name="IsClaim">Whether a text that says it says something about quantity or time; "one" and "first" seldom do.</param>
/// <param name="IsWord">Whether it is written in words.</param>
internal sealed record NumberMention(IReadOnlyList<string> Readings, IReadOnlyList<string> Parts, int From, int To, bool IsClaim, bool IsWord);
