using System.Diagnostics;
using System.Numerics.Tensors;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage.Search;

namespace VideoDigester.Benchmarks.Search.Vectors;

/// <summary>
/// What a byte a dimension loses, and what it costs to look at every vector: against exact numbers, on random directions and on clusters, from a fixed seed, in turn in one run.
/// </summary>
internal static class VectorRun
{
    private const int Vectors = 50_000;
    private const int Queries = 200;
    private const int Dimensions = 384;
    private const int Clusters = 200;
    private const int Best = 10;

    // How far the vectors of a cluster are from its centre, as a share of its length in each dimension.
    private const float Spread = 0.05f;

    public static int Run()
    {
        var random = new Random(1);
        Compare("random directions", [.. Enumerable.Range(0, Vectors + Queries).Select(_ => Direction(random))]);
        var centres = Enumerable.Range(0, Clusters).Select(_ => Direction(random)).ToArray();
        Compare($"{Clusters} clusters", [.. Enumerable.Range(0, Vectors + Queries).Select(_ => Near(centres[random.Next(Clusters)], random))]);
        return 0;
    }

    private static void Compare(string name, float[][] vectors)
    {
        var (stored, queries) = (vectors[..Vectors], vectors[Vectors..]);
        var snapshot = VectorSnapshot.Empty(Dimensions).With([.. stored.Select((vector, at) => new VectorEntry(new PassagePlace(at, at), QuantisedVector.Of(vector)))], Vectors);
        var (ours, theirs, found, error) = (new List<double>(), new List<double>(), 0, 0.0);
        foreach (var query in queries)
        {
            var start = Stopwatch.GetTimestamp();
            var nearest = new NearestPassages(Best, minSimilarity: -1, filter: null);
            snapshot.Scan(query, nearest, CancellationToken.None);
            var answer = nearest.TakeBestFirst();
            ours.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            start = Stopwatch.GetTimestamp();
            var exact = new NearestPassages(Best, minSimilarity: -1, filter: null);
            for (var at = 0; at < Vectors; at++)
                exact.Offer(new PassagePlace(at, at), TensorPrimitives.Dot<float>(query, stored[at]));
            var best = exact.TakeBestFirst();
            theirs.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);

            found += answer.Select(passage => passage.PassageId).Intersect(best.Select(passage => passage.PassageId)).Count();
            foreach (var passage in answer)
                error = Math.Max(error, Math.Abs(passage.Similarity - TensorPrimitives.Dot<float>(query, stored[passage.PassageId])));
        }

        FigureTable.Add($"vectors, a look at {Vectors:N0}, {name}", $"{Figures.Median(ours):0.0} ms, recall@{Best} {(double)found / (Best * Queries):0.000}", $"at floats, {Figures.Median(theirs):0.0} ms", Figures.Median(theirs) / Figures.Median(ours));
        Figures.Print($"{name}: recall@{Best} {(double)found / (Best * Queries):0.000}, largest error of a cosine {error:0.0000}; a look at {Vectors} vectors of {Dimensions} dimensions {Figures.Median(ours):0.0} ms, at floats {Figures.Median(theirs):0.0}, ratio {Figures.Median(ours) / Figures.Median(theirs):0.00}");
    }

    private static float[] Near(float[] centre, Random random)
    {
        var vector = Direction(random);
        TensorPrimitives.MultiplyAdd<float>(vector, Spread * MathF.Sqrt(Dimensions), centre, vector);
        return QuantisedVector.Unit(vector)!;
    }

    // Normal in each dimension, so that no direction is likelier than another (G. E. P. Box, M. E. Muller 1958).
    private static float[] Direction(Random random) => QuantisedVector.Unit(
        [.. Enumerable.Range(0, Dimensions).Select(_ => (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))])!;
}
