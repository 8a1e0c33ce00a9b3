using CsCheck;
using VideoDigester.Search.Vectors;

namespace VideoDigester.Tests.Search.Vectors;

public sealed class QuantisedVectorTests
{
    [Fact]
    public void The_form_is_a_scale_and_a_byte_for_each_dimension()
    {
        var stored = QuantisedVector.Of(QuantisedVector.Unit([3, -4, 0])!);

        // 95² + 127² + 0² is the square of 158.6.
        Assert.Equal(7, stored.Length);
        Assert.Equal([95, -127, 0], QuantisedVector.ComponentsOf(stored).ToArray());
        Assert.Equal(1 / 158.6, QuantisedVector.ScaleOf(stored), 0.00001);
        Assert.Equal(BitConverter.GetBytes(QuantisedVector.ScaleOf(stored)), stored[..4]);
    }

    [Fact]
    public void A_vector_is_as_similar_to_itself_as_can_be() =>
        Gen.Float[-1, 1].Array[1, 1000].Where(vector => Array.Exists(vector, x => Math.Abs(x) > 0.001f)).Sample(vector =>
        {
            var stored = QuantisedVector.Of(QuantisedVector.Unit(vector)!);
            var similarity = QuantisedVector.Similarity(QuantisedVector.Unit(vector), stored);
            Assert.InRange(similarity, 0.999f, 1.00001f);
        });

    [Fact]
    public void The_similarity_is_the_cosine_but_for_the_rounding() =>
        Gen.Select(Gen.Float[-1, 1].Array[100, 400], Gen.Int).Sample((vector, seed) =>
        {
            var random = new Random(seed);
            var query = vector.Select(_ => (float)random.NextDouble() - 0.5f).ToArray();
            var (unit, other) = (QuantisedVector.Unit(query)!, QuantisedVector.Unit(vector)!);

            Assert.Equal(unit.Zip(other, (a, b) => (double)a * b).Sum(), QuantisedVector.Similarity(unit, QuantisedVector.Of(other)), 0.02);
        });

    [Fact]
    public void Every_number_of_dimensions_is_summed_whole()
    {
        for (var dimensions = 1; dimensions < 100; dimensions++)
        {
            var unit = Enumerable.Range(1, dimensions).Select(x => (float)x).ToArray();
            var components = Enumerable.Range(1, dimensions).Select(x => (sbyte)-x).ToArray();

            Assert.Equal(-Enumerable.Range(1, dimensions).Sum(x => x * x), QuantisedVector.Dot(unit, components), 1f);
        }
    }

    [Theory]
    [InlineData(1e-38f)]
    [InlineData(1e-44f)]
    [InlineData(1e38f)]
    public void The_length_of_a_vector_does_not_matter(float length) =>
        Assert.Equal(1, QuantisedVector.Similarity(QuantisedVector.Unit([1, 1, -1]), QuantisedVector.Of(QuantisedVector.Unit([length, length, -length])!)), 0.001f);

    [Theory]
    [InlineData()]
    [InlineData(0f, 0f)]
    [InlineData(1f, float.NaN)]
    [InlineData(float.NegativeInfinity, 1f)]
    [InlineData(float.PositiveInfinity, 1f)]
    public void What_has_no_direction_is_no_vector(params float[] vector) => Assert.Null(QuantisedVector.Unit(vector));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_ten_nearest_are_those_of_exact_numbers(bool isClustered)
    {
        var (vectors, queries) = (Vectors(isClustered, 4_000, seed: 1), Vectors(isClustered, 50, seed: 2));
        var stored = vectors.Select(vector => QuantisedVector.Of(vector)).ToList();

        var found = queries.Average(query =>
        {
            var exact = Nearest(vectors.Select(vector => vector.Zip(query, (a, b) => a * b).Sum()));
            return Nearest(stored.Select(vector => QuantisedVector.Similarity(query, vector))).Intersect(exact).Count() / 10.0;
        });

        Assert.True(found >= 0.98, $"recall@10 is {found:F4}");
    }

    private static IEnumerable<int> Nearest(IEnumerable<float> similarities) =>
        similarities.Select((similarity, at) => (similarity, at)).OrderByDescending(pair => pair.similarity).Take(10).Select(pair => pair.at);

    // Clustered as the vectors of a model are: a hundred themes, and texts around them.
    private static List<float[]> Vectors(bool isClustered, int count, int seed)
    {
        const int dimensions = 384;
        var (themes, random) = (new Random(99), new Random(seed));
        var centres = Enumerable.Range(0, 100).Select(_ => Direction(themes, dimensions)).ToList();
        return [.. Enumerable.Range(0, count).Select(at =>
        {
            var own = Direction(random, dimensions);
            return QuantisedVector.Unit(isClustered ? [.. own.Zip(centres[at % 100], (a, b) => (0.6f * a) + b)] : own)!;
        })];
    }

    private static float[] Direction(Random random, int dimensions) =>
        QuantisedVector.Unit([.. Enumerable.Range(0, dimensions).Select(_ => (float)Enumerable.Range(0, 6).Sum(_ => random.NextDouble() - 0.5))])!;
}
