using CsCheck;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Texts that nobody types by mistake.</summary>
internal static class HostileQueries
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "`", "(", ")", "[", "]", "{", "}", "*", "-", "+", "^", ":", "&", "|", "!", "<->", "<2>", ":*", ":*A", "\\", "\\'", "''", "%", "_", "~", "?", ",", ";", "--", "/*", "*/", "\0", "\u0001", "\uD800", "\uDC00", "\uFFFF", "\uFEFF", "\u200F", "\u202E",
        "\uE000", "\uE001", "\uE010", "\uE011", "\uE012", "OR", "AND", "NOT", "NEAR", "title:", "lang:en", "tag:", "channel:", "river", "drum", "r*", "川", "橋", "😀", "é", "e\u0301", "ﬁ", "ß", "İ", "\n", "\t", " ", " ", " ", "a", "1", "C++", "“", "«", "»",
    ];

    /// <summary>Pieces of syntax in any order.</summary>
    public static Gen<string> Random { get; } = Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]).Array[0, 24].Select(string.Concat);

    public static IReadOnlyList<string> All { get; } =
    [
        // What our own language has.
        "", " ", "\"", "\"\"", "\"\"\"", "'", "''", "'\"", "\"river", "river\"", "\"ri\"ver", "“river", "«»", "„“", "(", ")", "()", "(()", "())", ")(", "((river)", "(river))", "-", "--", "- -", "-river", "--river", "---river", "-(river)", "-\"river\"", "-()", "OR", "OR OR", "river OR", "OR river", "river OR OR drum", "river OR -drum", "-river OR drum", "| |", "river || drum", "AND", "AND AND", "river AND", "NOT river", "*", "**", "* *", "***river", "river***", "*river", "\"riv*\"", "\"*\"", "-*", "a*", "b* c* d* e*", "1*", "é*", "川*", "*川", "😀*", "'*", "c+*",
        "title:", "title:\"\"", "title:()", "title: river", "title:-river", "title:(-river)", "title:(river -dry)", "title:title:river", "title:(title:river)", "-title:river", "--title:river", "title:river OR drum", "title:* river", "title:\0", "tag:", "tag:river", "tag:\"\"", "tag:%", "river tag:%", "river tag:_", "river tag:'", "river tag:\0", "river tag:\uD800", "river tag:(a b)", "river tag:(-a)", "lang:", "river lang:x", "river lang:%", "river lang:en-%", "river lang:_n", "river lang:'", "river lang:(en OR)", "river lang:\"\"", "channel:'", "river channel:\"'; DROP TABLE channels; --\"", "river channel:@", "river channel:\uD800", "-lang:en", "(lang:en) river", "river -(lang:en)", "river -(title:a drum)", "river OR (title:a)",

        // What the databases have.
        "'; DROP TABLE videos; --", "\"; DROP TABLE videos; --", "' OR '1'='1", "') OR 1=1; --", "river'); DELETE FROM transcripts; --", "$1 @p0 :match ?1", "/* river */", "river -- comment", "NEAR(river delta)", "NEAR(river delta, 5)", "river NEAR/2 delta", "^river", "^ river", "river ^ delta", "{title body}: river", "{a b}:river", "terms:river", "terms : river", "-terms:river", "transcript_passage_terms:river", "river + delta", "rowid:1", "rank:bm25", "river NOT delta", "\"river\" + \"delta\"", "\"river\" *",
        "river & delta", "river && delta", "!river", "!!river", "river & !delta", "river <-> delta", "river <2> delta", "<->", "river:*", "river:*A", "river:ABCD", "'river':*", "river:1,2", "a:1A b:2B", "\\", "\\\\", "\\'", "'\\''", "river\\", "E'river'", "$$river$$", "U&'\\0061'", "river::tsquery", "%", "_", "%river%", "r_ver", "ri%er", "100%", "50_50", "[rR]iver", "~river", "?", "??",

        // Signs that are no letters, or that the index has for itself.
        "\0", "river\0", "\0river", "riv\0er", "\"river\0delta\"", "\u0001\u0002", "\u007F", "\uD800", "\uDC00", "river\uD800", "\uDC00river", "\uD83D", "\uDE00\uD83D", "\uFFFE\uFFFF", "\uFEFFriver", "\u200Friver\u200E", "\u202Eriver\u202C", "\u2066river\u2069", "\u00ADriver", "ri\u00ADver", "\u200Briver", "\u200D", "👨\u200D", "\u0301", "\u0301river", "e\u0301\u0301\u0301\u0301",
        "\uE000", "\uE000drum", "\uE001drum", "\uE010drum", "\uE011drum", "\uE012", "\uE010one", "\uE011it", "\"\uE010drum drum\"", "\"drum\uE012drum\"", "\uE000*", "\uE010*", "\uE012*", "drum\uE012", "-\uE000drum drum", "drum -\uE012", "title:\uE010", "\U000F0000river", "\U0010FFFF", "ﷺ", "ﬃ", "Ⅷ", "①", "K", "İ", "ı", "ſ", "ẞ", "\u1E9B\u0323", "ǅ", "ΐ", "Ω", "٣", "𝟛", "ꙮ", "\uA9FD", "𓀀", "𐍈", "☃", "♥️", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "한\u1100\u1161", "ᄀᄀᄀᄀ", "ﾊﾟ", "゛", "々", "〆", "๛", "ฺ", "\u0E33", "क्ष", "्", "\u0600", "\u061C", "\u06DD",

        // Many and long.
        new('a', 4_096), new('a', 4_097), new('a', 100_000), new('川', 4_096), Run(4_096), Run(256), Run(4_095) + "*", "\"" + Run(4_000) + "\"", Run(2_000) + " OR " + Run(2_000), "-" + Run(3_000) + " river", new('"', 4_096), new('(', 4_096), new(')', 4_096), new('*', 4_096), new('-', 4_096), new('\'', 4_096), new('\\', 4_096), new('\0', 4_096), new('\uD800', 4_096), new('\uE012', 4_096), new('\u0301', 4_096), new('+', 4_096), new('.', 4_096), new('ß', 4_096), new('é', 4_096), new('ใ', 4_096), new('ㄱ', 4_096),
        string.Join(' ', Enumerable.Range(0, 10_000).Select(at => $"w{at}")), string.Join(' ', Enumerable.Range(0, 256).Select(at => $"w{at}")), string.Join(' ', Enumerable.Range(0, 257).Select(at => $"w{at}")), string.Join(" OR ", Enumerable.Range(0, 256).Select(at => $"w{at}")), string.Join(' ', Enumerable.Range(0, 200).Select(at => $"w{at}*")), string.Join(' ', Enumerable.Range(0, 200).Select(at => $"-w{at}")) + " river", string.Join(" OR ", Enumerable.Range(0, 200).Select(at => $"r{at % 10}*")), "\"" + string.Join(' ', Enumerable.Range(0, 250).Select(at => $"w{at}")) + "\"", string.Join(' ', Enumerable.Repeat("river", 256)), string.Join(' ', Enumerable.Repeat("r*", 256)), string.Join(' ', Enumerable.Repeat("\"is what it is\"", 60)), string.Join(" OR ", Enumerable.Range(0, 120).Select(at => $"\"is what it w{at}\"")), string.Join(' ', Enumerable.Repeat("title:river", 200)), string.Join(' ', Enumerable.Repeat("-title:w", 200)) + " river", "river " + string.Join(' ', Enumerable.Repeat("tag:water", 200)), "river lang:(" + string.Join(" OR ", Enumerable.Repeat("en", 200)) + ")", string.Join('-', Enumerable.Range(0, 500).Select(at => $"w{at}")), string.Join('.', Enumerable.Repeat("a", 2_000)), string.Join('\'', Enumerable.Repeat("a", 2_000)), string.Concat(Enumerable.Repeat("😀", 2_000)), string.Concat(Enumerable.Repeat("a川", 2_000)),

        // Deep.
        Nested(16, "(", "river", ")"), Nested(17, "(", "river", ")"), Nested(16, "(a -", "b", ")"), Nested(16, "(a b OR ", "river", " -x)"), Nested(16, "(a OR b (c -d) ", "river", ")"), Nested(8, "(a -(b c OR ", "d", "))"), Nested(8, "(a b -(c d OR ", "x", " (e (f OR g))))"), Nested(16, "(a -\"b c\" OR d ", "e", ")"), Nested(8, "(a (c OR ", "river", " -e))"), Nested(16, "(l'ea* 川 -(a b) ", "river", ")"), "river -" + Nested(15, "(a OR b -", "c", ")"),
        Nested(32, "(", "river", ")"), Nested(33, "(", "river", ")"), Nested(500, "(", "river", ")"), Nested(32, "(river OR ", "drum", ")"), Nested(32, "(a (b OR ", "river", "))"), Nested(16, "(a (b OR ", "river", "))"), Nested(32, "(a b OR ", "river", " -x)"), Nested(31, "(a -", "river", ")") + " b", Nested(32, "-(a -", "b", ")") + " river", Nested(32, "(a OR b (c -d) ", "river", ")"), Nested(31, "(\"a b\" OR \"c d\" ", "river", ")"), "title:" + Nested(32, "(", "river", ")"), Nested(32, "(r* OR l'ea* 川 ", "river", ")"), Nested(32, "(a -\"b c\" OR d ", "e", ")"), Nested(32, "(a (c OR ", "river", " -e))"),
    ];

    // Characters of which no pair is there twice.
    private static string Run(int length) => string.Concat(Enumerable.Range(0, length).Select(at => (char)('\u4E00' + at)));

    private static string Nested(int depth, string open, string inner, string close) => string.Concat(Enumerable.Repeat(open, depth)) + inner + string.Concat(Enumerable.Repeat(close, depth));
}
