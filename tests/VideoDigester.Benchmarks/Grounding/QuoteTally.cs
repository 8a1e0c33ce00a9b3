using VideoDigester.Digests.Grounding;
using VideoDigester.Text;

namespace VideoDigester.Benchmarks.Grounding;

/// <summary>Counts what became of quotes.</summary>
internal sealed class QuoteTally
{
    private int _all;
    private int _found;
    private int _elsewhere;
    private int _exact;

    public void Add(FoundQuote? found, QuoteCut cut, SpokenText spoken, string? list)
    {
        _all++;
        if (found is null)
        {
            if (list is not null)
                Console.WriteLine($"  not found: {list}");
            return;
        }

        var isThere = found.FirstSegment <= cut.LastSegment && found.LastSegment >= cut.FirstSegment;
        _found += isThere ? 1 : 0;
        _elsewhere += isThere ? 0 : 1;
        _exact += isThere && found.Quote.StartsWith(cut.Quote, StringComparison.Ordinal) ? 1 : 0;
        if (!spoken.Of(found.FirstSegment, found.LastSegment).Contains(found.Quote, StringComparison.Ordinal))
            throw new InvalidOperationException($"«{found.Quote}» does not stand in its segments.");
        if (!isThere && list is not null)
            Console.WriteLine($"  elsewhere: {list} | {found.Quote}");
    }

    public void AddForeign(FoundQuote? found, string? list)
    {
        _all++;
        _elsewhere += found is null ? 0 : 1;
        if (found is not null && list is not null)
            Console.WriteLine($"  foreign: {list} | {found.Quote} {found.Similarity:0.00}");
    }

    public void Print(string kind) =>
        Figures.Print($"| {kind} | {_all} | {100.0 * _found / Math.Max(1, _all):0.0} % | {100.0 * _elsewhere / Math.Max(1, _all):0.0} % | {100.0 * _exact / Math.Max(1, _all):0.0} % |");
}
