using System.ClientModel;
using System.ClientModel.Primitives;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using OpenAI;
using OpenAI.Chat;
using VideoDigester;
using WebLibrary.SettingChecks;

namespace WebLibrary.Setup;

/// <summary>Opens the library as the configuration says.</summary>
internal static class LibrarySetup
{
    // Servers of one's own ask for none, and the client wants one.
    private const string NoKey = "none";

    /// <summary>Longer than any call that the library allows.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public static void AddLibrary(this WebApplicationBuilder builder)
    {
        // A file for what a service manager or a container mounts beside the program: tokens, models.
        if (builder.Configuration["Settings"] is { Length: > 0 } file)
            AddFile(builder.Configuration, Path.GetFullPath(file));
        var section = builder.Configuration.GetSection("Library");
        var own = builder.Configuration.GetSection("VideoDigester");
        builder.Services.AddOptions<LibrarySettings>().Bind(section);
        var settings = section.Get<LibrarySettings>() ?? new LibrarySettings();
        Check(section, settings, own);

        var library = builder.Services.AddVideoDigester(own.Bind);
        if (settings.PostgreSql is { Length: > 0 } connection)
            library.UsePostgreSql(connection);
        else if (settings.Sqlite is { Length: > 0 } path)
            library.UseSqlite(path);
        if (settings.Redis is { Length: > 0 } redis)
            builder.Services.AddStackExchangeRedisCache(options => options.Configuration = redis);
        if (settings.Cache)
            library.UseHybridCache();
        foreach (var model in settings.Models)
            library.AddChatClient(model.Name, _ => ClientOf(model), options => (options.Model, options.ContextWindow) = (model.Model, model.ContextWindow));
        if (settings.Worker.Enabled)
            library.AddWorker(worker => worker.Concurrency = settings.Worker.Concurrency);
        builder.Services.AddHealthChecks().AddVideoDigesterHealthChecks();
    }

    // Looked at every few seconds: a watcher would watch all that is below its folder, and sees nothing where the file is mounted or a link.
    private static void AddFile(ConfigurationManager configuration, string path)
    {
        if (!File.Exists(path))
            throw new SettingException([$"Settings: There is no file {path}."]);
        var folder = new PhysicalFileProvider(Path.GetDirectoryName(path)!, ExclusionFilters.None) { UsePollingFileWatcher = true, UseActivePolling = true };
        configuration.AddJsonFile(folder, Path.GetFileName(path), optional: false, reloadOnChange: true);
    }

    private static void Check(IConfigurationSection section, LibrarySettings settings, IConfigurationSection own)
    {
        var faults = SettingFaults.Unknown(section, typeof(LibrarySettings)).Concat(SettingFaults.Unknown(own, typeof(VideoDigesterOptions))).Concat(SettingFaults.Of(settings, section.Path)).ToList();
        if (settings is { PostgreSql.Length: > 0, Sqlite.Length: > 0 })
            faults.Add("Library:Sqlite, Library:PostgreSql: Both are set, and a host opens one library. Leave one of them empty.");
        if (faults.Count > 0)
            throw new SettingException(faults);
    }

    // It neither retries nor gives up: the library does both.
    private static IChatClient ClientOf(LibrarySettings.ModelSettings model) => new ChatClient(
        model.Model,
        new ApiKeyCredential(model.ApiKey is { Length: > 0 } key ? key : NoKey),
        new OpenAIClientOptions { Endpoint = model.Endpoint, NetworkTimeout = Patience, RetryPolicy = new ClientRetryPolicy(maxRetries: 0) }).AsIChatClient();
}
