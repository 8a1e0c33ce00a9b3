using System.Text.Json;
using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.Console;

public sealed class MigrateAndDoctorTests : IDisposable
{
    private readonly ConsoleLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task The_status_of_an_empty_database_names_what_is_pending_and_changes_nothing()
    {
        var status = (await _library.RunJsonAsync("migrate", "--status")).Ended(0).Line;
        var again = (await _library.RunJsonAsync("migrate", "--status")).Ended(0).Line;

        JsonAssert.HasFields(status, "version", "pending", "engine");
        Assert.Equal(0, status.GetProperty("version").GetInt32());
        Assert.Equal(1, status.GetProperty("pending")[0].GetProperty("version").GetInt32());
        Assert.Equal("sqlite", status.GetProperty("engine").GetString());
        Assert.Equal(status.GetRawText(), again.GetRawText());
    }

    [Fact]
    public async Task Migrating_leaves_nothing_pending()
    {
        var status = (await _library.RunJsonAsync("migrate")).Ended(0).Line;

        Assert.NotEqual(0, status.GetProperty("version").GetInt32());
        Assert.Equal(0, status.GetProperty("pending").GetArrayLength());
    }

    [SkippableFact]
    public async Task A_healthy_library_passes_every_check()
    {
        var program = RealYtDlp.Require(RealYtDlp.Installed);
        await _library.WithTalkAsync();

        var checks = (await _library.RunJsonAsync("doctor", "--yt-dlp", program)).Ended(0).Lines;

        Assert.NotEmpty(checks);
        Assert.All(checks, check =>
        {
            JsonAssert.HasFields(check, "check", "ok", "detail");
            Assert.True(check.GetProperty("ok").GetBoolean(), check.GetRawText());
        });
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Username=u;Password=hush;Database=d;Timeout=2")]
    [InlineData("postgresql://u:hush@127.0.0.1:1/d?connect_timeout=2")]
    public async Task A_database_that_does_not_answer_is_reported_without_its_password(string connection)
    {
        var doctor = (await ConsoleLibrary.RunPlainAsync("--db", connection, "--json", "doctor")).Ended(1);
        var list = (await ConsoleLibrary.RunPlainAsync("list", "--json", "--db", connection)).Ended(1);

        Assert.Contains(doctor.Lines, check => !check.GetProperty("ok").GetBoolean());
        JsonAssert.IsFailure(list.Line, id: null, ErrorCode.DatabaseUnavailable);
        Assert.DoesNotContain("hush", doctor.Output + doctor.Error + list.Output + list.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_a_typed_failure()
    {
        await File.WriteAllTextAsync(_library.Database, new string('x', 5000));

        var run = (await _library.RunJsonAsync("list")).Ended(1);

        Assert.Equal("failed", run.Line.GetProperty("outcome").GetString());
        Assert.Equal(JsonValueKind.String, run.Line.GetProperty("error").GetProperty("code").ValueKind);
    }
}
