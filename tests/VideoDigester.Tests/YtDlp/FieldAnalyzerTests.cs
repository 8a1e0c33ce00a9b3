namespace VideoDigester.Tests.YtDlp;

public sealed class FieldAnalyzerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("videodigester-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Fields_are_counted_over_a_folder_of_any_depth()
    {
        Write("a.info.json", """{"id":"1","duration":43,"upload_date":"20240501","tags":["a","b"],"subtitles":{"en":[1,2,3]},"title":null}""");
        Write("deep/er/b.INFO.JSON", """{"id":"22","duration":"50","upload_date":"19580301","tags":[],"title":null,"comments":[[1,[2]],{"a":{}}]}""");
        Write("deep/c.json", """{"id":"3","duration":-1.5,"duration":12.25,"rating":NaN,"live":true}""");
        Write("deep/notes.txt", "not looked at");

        var analysis = await YtDlpFieldAnalyzer.AnalyzeAsync(_folder);

        Assert.Equal(3, analysis.Records);
        Assert.Empty(analysis.Unreadable);
        Assert.Equal(["duration", "id", "tags", "title", "upload_date", "comments", "live", "rating", "subtitles"], analysis.Fields.Select(field => field.Field));
        Assert.Equal("3 0 float=1,integer=1,string=1 12.25 43 2", Line(analysis, "duration"));
        Assert.Equal("3 0 string=3   2", Line(analysis, "id"));
        Assert.Equal("2 0 array=2   2", Line(analysis, "tags"));
        Assert.Equal("2 2    ", Line(analysis, "title"));
        Assert.Equal("2 0 string=2 19580301 20240501 8", Line(analysis, "upload_date"));
        Assert.Equal("1 0 array=1   2", Line(analysis, "comments"));
        Assert.Equal("1 0 object=1   1", Line(analysis, "subtitles"));
        Assert.Equal("1 0 float=1   ", Line(analysis, "rating"));
    }

    [Fact]
    public async Task Named_pipes_and_devices_are_listed_and_never_waited_for()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var pipe = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(_folder, "1.json")]))
            await pipe.WaitForExitAsync();
        File.CreateSymbolicLink(Path.Combine(_folder, "2.json"), "/dev/zero");

        var analysis = await YtDlpFieldAnalyzer.AnalyzeAsync(_folder).WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal([ErrorCode.InvalidMetadata, ErrorCode.InvalidMetadata], analysis.Unreadable.Select(file => file.Error.Code));
    }

    [Fact]
    public async Task Unreadable_files_are_listed_and_leave_no_trace_in_the_counts()
    {
        Write("1.json", """{"id":"1"}""");
        Write("2.json", """{"id":"2","broken":""");
        Write("3.json", "[]");
        var seen = new List<int>();

        var analysis = await YtDlpFieldAnalyzer.AnalyzeAsync(_folder, new Progress(seen));

        Assert.Equal(1, analysis.Records);
        Assert.Equal("1 0 string=1   1", Line(analysis, "id"));
        Assert.Equal(["2.json", "3.json"], analysis.Unreadable.Select(file => Path.GetFileName(file.Path)));
        Assert.All(analysis.Unreadable, file => Assert.Equal(ErrorCode.InvalidMetadata, file.Error.Code));
        Assert.Equal([1, 2, 3], seen);
    }

    [Fact]
    public async Task A_single_file_may_have_any_name()
    {
        Write("record", """{"id":"1"}""");

        Assert.Equal(1, (await YtDlpFieldAnalyzer.AnalyzeAsync(Path.Combine(_folder, "record"))).Records);
    }

    [Fact]
    public async Task The_number_of_fields_is_bounded()
    {
        Write("many.json", $"{{{string.Join(',', Enumerable.Range(0, 12_000).Select(i => $"\"field{i}\":{i}"))}}}");

        Assert.Equal(10_000, (await YtDlpFieldAnalyzer.AnalyzeAsync(_folder)).Fields.Count);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_typed_failure() =>
        Assert.Equal(ErrorCode.FileNotFound, (await Assert.ThrowsAsync<VideoDigesterException>(() => YtDlpFieldAnalyzer.AnalyzeAsync(Path.Combine(_folder, "absent")))).Code);

    [Fact]
    public async Task The_analysis_can_be_cancelled()
    {
        Write("1.json", "{}");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => YtDlpFieldAnalyzer.AnalyzeAsync(_folder, null, new CancellationToken(canceled: true)));
    }

    private static string Line(YtDlpFieldAnalysis analysis, string field)
    {
        var report = analysis.Fields.Single(candidate => candidate.Field == field);
        var types = string.Join(',', report.Types.OrderBy(type => type.Key, StringComparer.Ordinal).Select(type => $"{type.Key}={type.Value}"));
        return FormattableString.Invariant($"{report.Present} {report.Null} {types} {report.Minimum} {report.Maximum} {report.Longest}");
    }

    private void Write(string name, string json)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, json);
    }

    private sealed class Progress(List<int> seen) : IProgress<int>
    {
        public void Report(int value) => seen.Add(value);
    }
}
