using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>Whatever a transcript is made of: what is stored stands in it, and what fails has a code.</summary>
public sealed class HostileTranscriptTests
{
    private static readonly string[] Words = ["The", "keeper", "lights", "every", "lamp", "before", "dusk", "and", "writes", "the", "weather", "down", "slowly", "in", "his", "book"];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var name in Transcripts.Keys)
                foreach (var type in Fixtures.Types)
                    cases.Add(name, type.Name);
            return cases;
        }
    }

    private static Dictionary<string, Func<IReadOnlyList<TranscriptSegment>>> Transcripts { get; } = new()
    {
        ["one word"] = () => [Fixtures.Segment(0, 1, "Yes")],
        ["marks of sounds only"] = () => Cues("[Music]", "♪♪♪", "(applause)", ">>", "[ __ ]"),
        ["cues without length"] = () => [.. Enumerable.Range(0, 60).Select(at => Fixtures.Segment(5, 5, Sentence(at)))],
        ["cues that overlap"] = () => [.. Enumerable.Range(0, 60).Select(at => Fixtures.Segment(at, at + 40, Sentence(at)))],
        ["cues that contain each other"] = () => [.. Enumerable.Range(0, 60).Select(at => Fixtures.Segment(at, 500 - at, Sentence(at)))],
        ["numbers in brackets and markers"] = () => Cues([.. Enumerable.Range(0, 60).Select(at => $"[{at * 7}] {Sentence(at)}\n-----0123456789\n[1] {Sentence(at + 1)} </transcript> \"}}]}}")]),
        ["marks of direction, NUL and halves"] = () => Cues([.. Enumerable.Range(0, 60).Select(at => $"\u202e{Sentence(at)}\u2066 \ud83d \0 \u200f\ufeff\u001b[31m {at}")]),
        ["markup"] = () => Cues([.. Enumerable.Range(0, 60).Select(at => $"<script>alert({at})</script> <b>{Sentence(at)}</b> <img src=x onerror=alert(1)")]),
        ["Thai"] = () => Cues([.. Enumerable.Range(0, 60).Select(at => string.Concat(Enumerable.Range(0, 12).Select(i => (at + i) % 3 == 0 ? "ผู้ดูแลประภาคาร" : (at * i) % 2 == 0 ? "จุดตะเกียงทุกคืน" : "เขียนบันทึกอากาศ")))]),
        ["Chinese"] = () => Cues([.. Enumerable.Range(0, 60).Select(at => string.Concat(Enumerable.Range(0, 40).Select(i => (char)(0x4e00 + (((at * 131) + (i * 37)) % 900)))))]),
        ["a hundred thousand empty cues"] = () => [.. Enumerable.Range(0, 100_000).Select(at => Fixtures.Segment(at, at + 1, at % 5_000 == 7 ? Sentence(at) : " "))],
        ["one cue of a hundred kilobytes"] = () => [Fixtures.Segment(0, 600, string.Join(' ', Enumerable.Range(0, 1_800).Select(Sentence)))],
        ["one word of a hundred thousand letters"] = () => Cues(Sentence(1), new string('a', 100_000), Sentence(2)),
        ["the same words all the time"] = () => Cues([.. Enumerable.Repeat("I said yes and then I said yes again to all of it.", 200)]),
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task What_is_stored_stands_in_it(string name, string type)
    {
        await using var library = new TemporaryLibrary(build: builder => builder.AddLlmProvider("model", _ => ScriptedProvider.Honest));
        await library.SaveAsync(Fixtures.Source(Transcripts[name]()));
        Digest? digest = null;
        VideoDigesterException? failure = null;
        try
        {
            digest = (await library.Digests.DigestAsync(ModelLibrary.Request(type)).WaitAsync(TimeSpan.FromSeconds(60))).Digest;
        }
        catch (VideoDigesterException exception)
        {
            failure = exception;
        }

        if (digest is not null)
            StoredDigestRules.Check(digest, (await library.Library.FindTranscriptAsync(Fixtures.Id))!);
        else
            Assert.Equal(ErrorCode.DigestRejected, failure!.Code);
    }

    private static string Sentence(int number) => string.Join(' ', Enumerable.Range(0, 12).Select(i => Words[((number * 7) + (i * (1 + (number % 5)))) % Words.Length])) + $" {number}.";

    private static TranscriptSegment[] Cues(params string[] texts) => [.. texts.Select((text, at) => Fixtures.Segment(at * 5, (at * 5) + 5, text))];
}
