namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class AnalyzeTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Each_field_has_its_presence_types_range_and_length()
    {
        VideoFolder.Write(_library.PathOf("in"), "one", "First", views: 5);
        VideoFolder.Write(_library.PathOf("in"), "two", "The second", views: 70);

        var fields = (await _library.RunJsonAsync("analyze", _library.PathOf("in"))).Ended(0).Lines;

        Assert.All(fields, field => JsonAssert.HasFields(field, "field", "present", "null", "types", "minimum", "maximum", "longest"));
        var views = fields.Single(field => field.GetProperty("field").GetString() == "view_count");
        Assert.Equal(2, views.GetProperty("present").GetInt64());
        Assert.Equal(0, views.GetProperty("null").GetInt64());
        Assert.Equal(2, views.GetProperty("types").GetProperty("integer").GetInt64());
        Assert.Equal(5, views.GetProperty("minimum").GetDouble());
        Assert.Equal(70, views.GetProperty("maximum").GetDouble());
        Assert.Equal(10, fields.Single(field => field.GetProperty("field").GetString() == "title").GetProperty("longest").GetInt64());
    }

    [Fact]
    public async Task It_needs_no_library_and_makes_none()
    {
        VideoFolder.Write(_library.PathOf("in"), "one", "First");

        (await _library.RunAsync("analyze", _library.PathOf("in"))).Ended(0);

        Assert.False(File.Exists(_library.Database));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_sets_the_exit_code()
    {
        VideoFolder.Write(_library.PathOf("in"), "one", "First");
        await File.WriteAllTextAsync(Path.Combine(_library.PathOf("in"), "bad.info.json"), "this is no JSON");

        var run = (await _library.RunJsonAsync("analyze", _library.PathOf("in"))).Ended(1);

        Assert.Contains("bad.info.json", run.Error, StringComparison.Ordinal);
        Assert.Contains(run.Lines, field => field.GetProperty("field").GetString() == "title");
    }

    [Fact]
    public async Task A_folder_that_does_not_exist_is_a_typed_failure()
    {
        var run = (await _library.RunJsonAsync("analyze", _library.PathOf("nowhere"))).Ended(1);

        JsonAssert.IsFailure(run.Line, id: null, ErrorCode.FileNotFound);
    }
}
