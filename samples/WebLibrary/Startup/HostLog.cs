using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Options;
using WebLibrary.Api;
using WebLibrary.Doors;
using WebLibrary.Setup;

namespace WebLibrary.Startup;

/// <summary>What whoever runs the host finds in its log: which library it opens, what will not work as it is set up, and what becomes of the settings when their file changes.</summary>
internal sealed partial class HostLog(IOptions<LibrarySettings> library, WriterChoices writers, IOptionsMonitor<DoorSettings> doors, IConfiguration configuration, ILogger<HostLog> logger) : IHostedService
{
    private IDisposable? _listening;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        LogLibrary(library.Value switch
        {
            { PostgreSql.Length: > 0 } => "in PostgreSQL",
            { Sqlite: { Length: > 0 } file } => Path.GetFullPath(file),
            _ => Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "VideoDigester", "library.db"),
        });
        if (writers.Fault is { } fault)
            LogWriter(fault);
        _listening = doors.OnChange(settings => LogRead(settings.Tokens.Count));
        foreach (var file in ((IConfigurationRoot)configuration).Providers.OfType<JsonConfigurationProvider>().Where(file => file.Source.ReloadOnChange))
            file.Source.OnLoadException = failed => LogUnread(failed.Provider.Source.Path, failed.Exception.Message);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _listening?.Dispose();
        return Task.CompletedTask;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The library is {Library}")]
    private partial void LogLibrary(string library);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "{Fault} Digests and questions that name no writer fail")]
    private partial void LogWriter(string fault);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "The settings were read again: {Tokens} tokens")]
    private partial void LogRead(int tokens);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "{File} cannot be read again, and the settings before it stay in force: {Reason}")]
    private partial void LogUnread(string? file, string reason);
}
