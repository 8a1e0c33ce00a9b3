using System.ComponentModel.DataAnnotations;
using WebLibrary.SettingChecks;

namespace WebLibrary.Setup;

/// <summary>The section <c>Library</c> of the configuration: which library this host opens, and what it runs beside it. The library's own options are the section <c>VideoDigester</c>.</summary>
public sealed class LibrarySettings
{
    /// <summary>The database file; without it and <see cref="PostgreSql"/> the library's own default.</summary>
    public string? Sqlite { get; set; }

    /// <summary>A connection string of PostgreSQL, instead of a file.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>A connection string of Redis, for hosts that share a cache; without it the cache is this host's memory.</summary>
    public string? Redis { get; set; }

    /// <summary>Whether what is read is cached. Nothing that is shown is older for it (docs/caching.md); without it each request asks the database for all it shows.</summary>
    public bool Cache { get; set; } = true;

    /// <summary>The worker of this host.</summary>
    public WorkerSettings Worker { get; set; } = new();

    /// <summary>Models that may write digests and answer questions.</summary>
    public IList<ModelSettings> Models { get; } = [];

    /// <summary>The worker that does the jobs of the queue.</summary>
    public sealed class WorkerSettings
    {
        /// <summary>Whether this host runs one. Where none does, another process must: <c>videodigester work</c>, or this host with the setting on.</summary>
        public bool Enabled { get; set; } = true;

        /// <summary>How many jobs at once.</summary>
        [Range(1, 256)]
        public int Concurrency { get; set; } = 2;
    }

    /// <summary>A model behind an API that speaks OpenAI's protocol: OpenAI, Ollama, vLLM, llama.cpp and most others.</summary>
    public sealed class ModelSettings
    {
        /// <summary>What requests call it.</summary>
        [Required]
        public string Name { get; set; } = "";

        /// <summary>The model, as the API calls it.</summary>
        [Required]
        public string Model { get; set; } = "";

        /// <summary>The API, http or https; null for OpenAI's own.</summary>
        [HttpAddress]
        public Uri? Endpoint { get; set; }

        /// <summary>The key. Belongs into the environment or a secret store, not into a file.</summary>
        public string? ApiKey { get; set; }

        /// <summary>The context window in tokens, where the library does not know the model.</summary>
        public int? ContextWindow { get; set; }
    }
}
