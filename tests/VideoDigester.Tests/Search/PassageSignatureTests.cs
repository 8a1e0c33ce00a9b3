using CsCheck;
using VideoDigester.Storage.Search;

namespace VideoDigester.Tests.Search;

public sealed class PassageSignatureTests
{
    private static readonly Gen<ushort[]> Hashes = Gen.Int[0, PassageSignature.HashCount - 1].Select(hash => (ushort)hash).Array[0, 400];

    [Fact]
    public void What_was_written_is_read_as_often_as_it_was_there() => Gen.Select(Hashes, Gen.Int[0, 40]).Sample((hashes, repeats) =>
    {
        var all = hashes.Concat(hashes.Take(3).SelectMany(hash => Enumerable.Repeat(hash, repeats))).ToArray();
        var expected = all.GroupBy(hash => hash).ToDictionary(group => group.Key, group => Math.Min(16, group.Count()));
        var asked = expected.Keys.Concat(hashes.Select(hash => (ushort)((hash + 1) % PassageSignature.HashCount))).Distinct().Order().ToArray();
        var times = new int[asked.Length];

        PassageSignature.Read(PassageSignature.Write(all), asked, times);

        Assert.Equal(asked.Select(hash => expected.GetValueOrDefault(hash)), times);
    });

    [Fact]
    public void Each_of_all_hashes_can_be_there()
    {
        var all = Enumerable.Range(0, PassageSignature.HashCount).Select(hash => (ushort)hash).ToArray();
        var times = new int[all.Length];

        PassageSignature.Read(PassageSignature.Write([.. all]), all, times);
        Assert.All(times, count => Assert.Equal(1, count));

        foreach (var hash in new ushort[] { 0, 1, PassageSignature.HashCount - 1 })
        {
            PassageSignature.Read(PassageSignature.Write([hash]), all, times);
            Assert.Equal(all.Select(other => other == hash ? 1 : 0), times);
        }
    }

    [Fact]
    public void The_order_in_which_they_come_makes_no_difference() => Gen.Select(Hashes, Gen.Int).Sample((hashes, seed) =>
    {
        var shuffled = hashes.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(PassageSignature.Write([.. hashes]), PassageSignature.Write(shuffled));
    });

    [Fact]
    public void Counts_are_of_passages_not_of_words()
    {
        var counts = new int[PassageSignature.HashCount];
        PassageSignature.Count(PassageSignature.Write([7, 7, 7, 9]), counts);
        PassageSignature.Count(PassageSignature.Write([9]), counts);
        Assert.Equal((1, 2, 3), (counts[7], counts[9], counts.Sum()));
    }

    [Fact]
    public void Damaged_bytes_are_read_to_an_end_without_an_error() => Gen.Select(Gen.Byte.Array[0, 300], Hashes, Gen.Int[0, 2_000], Gen.Byte).Sample((noise, hashes, at, value) =>
    {
        var cut = PassageSignature.Write([.. hashes]);
        var changed = cut.ToArray();
        changed[at % changed.Length] = value;
        var asked = Enumerable.Range(0, PassageSignature.HashCount).Select(hash => (ushort)hash).ToArray();
        var (times, counts) = (new int[asked.Length], new int[PassageSignature.HashCount]);

        foreach (var signature in new[] { noise, changed, cut[..(at % (cut.Length + 1))], [.. cut, .. noise], Enumerable.Repeat(value, at).ToArray() })
        {
            PassageSignature.Read(signature, asked, times);
            Assert.All(times, count => Assert.True(count >= 0));
            PassageSignature.Count(signature, counts);
        }
    });

    [Fact]
    public void Ones_and_zeros_without_an_end_come_to_one()
    {
        var (times, counts) = (new int[1], new int[PassageSignature.HashCount]);
        foreach (var value in new byte[] { 0, 1, 127, 128, 254, 255 })
        {
            PassageSignature.Read(Enumerable.Repeat(value, 1_000_000).ToArray(), [5], times);
            PassageSignature.Count(Enumerable.Repeat(value, 1_000_000).ToArray(), counts);
        }
    }
}
