using System.Globalization;
using VideoDigester.Testing.Crew;

namespace VideoDigester.Benchmarks.Crew;

/// <summary>Prints what runs came to.</summary>
internal static class CrewTable
{
    public static void Head() => Console.WriteLine($"{"",-30}{"jobs",6}{"took",9}{"jobs/s",8}{"ideal",8}{"share",7}{"busy",6}{"attempts",10}{"answers",9}{"digests",9}  faults");

    /// <param name="name">Which run it was.</param>
    /// <param name="report">What came of it.</param>
    /// <param name="slots">How many jobs could run at a time.</param>
    /// <param name="alone">How long jobs take where nothing else runs. Attempts that fail take their time, too: the ideal is that of the attempts that there were.</param>
    public static void Row(string name, CrewReport report, int slots, IReadOnlyList<CrewSpan> alone)
    {
        var jobs = report.Spans.Sum(span => span.Jobs);
        var speed = jobs / report.Took.TotalSeconds;
        var ideal = slots * jobs / report.Spans.Sum(span => span.Attempts * alone.Single(other => other.Kind == span.Kind).Mean.TotalSeconds);
        var busy = report.Spans.Sum(span => span.Attempts * span.Mean.TotalSeconds) / (slots * report.Took.TotalSeconds);
        FigureTable.Add($"crew, {name}", $"{speed:0.00} jobs/s", $"what waiting for site and model allows, {ideal:0.00}", speed / ideal);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-30}{report.Jobs,6}{report.Took.TotalSeconds,8:0.0}s{speed,8:0.00}{ideal,8:0.00}{speed / ideal,7:0.00}{busy,6:0.00}{report.Attempts,10}{report.ModelAnswers,9}{report.Digests,9}  {(report.Faults.Count == 0 ? "none" : report.Faults.Count)}"));
        foreach (var fault in report.Faults.Take(10))
            Console.WriteLine("    " + fault);
    }
}
