using VideoDigester.Digests.Grounding;

namespace VideoDigester.Benchmarks.Grounding;

/// <summary>Counts how many texts of a kind are kept, and why the others are not.</summary>
internal sealed class ShareTally(string name, bool wantKept, bool list)
{
    private readonly Dictionary<ComplaintKind, int> _kinds = [];
    private int _kept;
    private int _all;

    public void Add(string text, ClaimVerdict verdict, string? instead = null)
    {
        _all++;
        _kept += verdict.Holds ? 1 : 0;
        if (!verdict.Holds)
            foreach (var kind in verdict.Complaints.Select(complaint => complaint.Kind).Distinct())
                _kinds[kind] = _kinds.GetValueOrDefault(kind) + 1;
        if (list && verdict.Holds != wantKept)
            Console.WriteLine($"  {name}: {verdict.Support:0.00} {string.Join("; ", verdict.Complaints.Select(complaint => $"{complaint.Kind} {complaint.Detail}"))} | {text}{(instead is null ? "" : $" | {instead}")}");
    }

    public void Print()
    {
        var share = _all == 0 ? 0 : 100.0 * (wantKept ? _kept : _all - _kept) / _all;
        Figures.Print($"| {name} | {_all} | {(wantKept ? "kept" : "caught")} {share:0.0} % | {string.Join(", ", _kinds.OrderByDescending(kind => kind.Value).Select(kind => $"{kind.Key} {kind.Value}"))} |");
    }
}
