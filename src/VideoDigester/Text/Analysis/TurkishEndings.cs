using System.Collections.Frozen;

namespace VideoDigester.Text.Analysis;

/// <summary>The endings that Turkish writes behind the apostrophe of a name, folded. Single consonants are not among them: other languages write those too, as in <c>I'm</c>.</summary>
internal static class TurkishEndings
{
    private static readonly FrozenSet<string> Endings = FrozenSet.Create(
        StringComparer.Ordinal,
        ("a e i u ya ye yi yu na ne ni nu in un nin nun da de ta te dan den tan ten nda nde ndan nden la le yla yle "
            + "daki deki taki teki ndaki ndeki li lu lilar liler lik luk siz suz ca ce nca nce si su sini sunu sinin sunun sina sine sinda sinde dir dur tir tur ydi ydu "
            + "lar ler lari leri larin lerin lara lere larda lerde lardan lerden ki inci uncu nci ncu").Split(' '));

    /// <summary>Whether a folded piece of a word is such an ending.</summary>
    public static bool Contains(string piece) => Endings.Contains(piece);
}
