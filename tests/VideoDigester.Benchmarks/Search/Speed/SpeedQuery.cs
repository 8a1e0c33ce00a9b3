namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>One of the fixed queries.</summary>
/// <param name="Group">What kind of query it is.</param>
/// <param name="Query">The query.</param>
internal sealed record SpeedQuery(string Group, SearchQuery Query)
{
    /// <summary>The fixed set of 50.</summary>
    public static IReadOnlyList<SpeedQuery> All { get; } =
    [
        .. Of("rare", "kolmogorov", "backpropagation", "wittgenstein", "thermodynamics", "cryptography", "serendipity"),
        .. Of("common", "people", "think", "know", "like", "world", "time"),
        .. Of("stop words", "the", "to be or not to be", "it is what it is", "and of the"),
        .. Of("phrase", "\"artificial intelligence\"", "\"machine learning\"", "\"the meaning of life\"", "\"speed of light\"", "\"self driving\"", "\"you know what\""),
        .. Of("prefix", "neuro*", "comput*", "intell*", "robot*", "qu*"),
        .. Of("OR of ten",
            "robot OR human OR machine OR brain OR mind OR language OR science OR physics OR math OR code",
            "love OR fear OR death OR life OR god OR truth OR beauty OR pain OR joy OR hope",
            "python OR java OR compiler OR kernel OR linux OR database OR server OR memory OR cache OR network",
            "mars OR rocket OR planet OR star OR galaxy OR universe OR gravity OR quantum OR particle OR energy"),
        .. Of("AND of two", "neural network", "free will", "robot consciousness", "human brain", "people think", "rocket mars", "game theory"),
        .. Of("AND of three", "deep learning problem", "meaning of life", "artificial general intelligence", "think about people", "stock market crash"),
        new("filtered", new SearchQuery { Text = "people", Channel = "channel3" }),
        new("filtered", new SearchQuery { Text = "neural network", Channel = "channel5" }),
        new("filtered", new SearchQuery { Text = "intelligence", PublishedFrom = Day(2021), PublishedBefore = Day(2022) }),
        new("filtered", new SearchQuery { Text = "think", PublishedFrom = Day(2023) }),
        new("filtered", new SearchQuery { Text = "consciousness", Language = "en-GB" }),
        new("filtered", new SearchQuery { Text = "know", Language = "en-GB" }),
        new("filtered", new SearchQuery { Text = "robot OR machine", Channel = "channel1", PublishedBefore = Day(2021) }),
    ];

    private static IEnumerable<SpeedQuery> Of(string group, params string[] texts) => texts.Select(text => new SpeedQuery(group, new SearchQuery { Text = text }));

    private static DateTimeOffset Day(int year) => new(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
}
