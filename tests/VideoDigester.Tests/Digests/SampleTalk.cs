namespace VideoDigester.Tests.Digests;

/// <summary>Two minutes of a talk, written for these tests.</summary>
internal static class SampleTalk
{
    private static readonly string[] Lines =
    [
        "[Music]",
        "Good morning. Today we look at",
        "two things that water builds: river deltas and salt flats.",
        "A river delta begins with sediment.",
        "The river picks up sand and mud in the hills",
        "and carries this sediment down to the coast.",
        "As long as the water is fast, the sediment stays in the water.",
        "But at the coast the river slows down,",
        "and slow water cannot hold its sediment.",
        "The sand falls first, then the mud,",
        "and layer by layer the delta grows into the sea.",
        "You can see this in the Nile, where the delta",
        "moved forward for thousands of years.",
        "When Egypt built the Aswan Dam, the sediment stayed behind the wall,",
        "and since then the Nile delta has been shrinking.",
        "So a delta is a balance between the river and the sea.",
        "[Applause]",
        "Now let us leave the coast and go to the desert.",
        "Salt flats are what a lake leaves behind.",
        "Rain washes a little salt out of the mountains every year,",
        "and the salt collects in a lake without an outlet.",
        "The sun takes the water but it cannot take the salt.",
        "Year after year the lake gets saltier,",
        "until one dry summer nothing but a white crust of salt remains.",
        "In Bolivia such a crust covers ten thousand square kilometres.",
        "After rain, a thin sheet of water turns the salt flat into a mirror.",
        "Engineers love that mirror: satellites use the salt flat",
        "to check how exactly they measure heights.",
        "And under the crust there is brine full of lithium,",
        "which is why batteries begin in the desert.",
        "So remember: rivers build with sediment, the sun builds with salt.",
        "Thank you very much.",
    ];

    public static IReadOnlyList<TranscriptSegment> Segments { get; } =
        [.. Lines.Select((line, i) => Fixtures.Segment((i * 3.75) + (i > 16 ? 1.5 : 0), (i * 3.75) + 3.5 + (i > 16 ? 1.5 : 0), line))];
}
