namespace VideoDigester;

/// <summary>
/// The names of what the library measures and traces, for whoever subscribes to it: <c>AddMeter(VideoDigesterTelemetry.MeterName)</c>,
/// <c>AddSource(VideoDigesterTelemetry.ActivitySourceName)</c>. Names are only added by later releases; those of the GenAI conventions follow the conventions. What was said, titles, addresses, questions and
/// prompts are in none of it. docs/telemetry.md has units and which tag stands where.
/// </summary>
public static class VideoDigesterTelemetry
{
    /// <summary>The activity source.</summary>
    public const string ActivitySourceName = "VideoDigester";

    /// <summary>The meter.</summary>
    public const string MeterName = "VideoDigester";

    /// <summary>Instruments.</summary>
    public static class Instruments
    {
        /// <summary>Videos that were added, imported or brought up to date.</summary>
        public const string IngestedVideos = "videodigester.ingest.videos";

        /// <summary>How long that took, a video.</summary>
        public const string IngestDuration = "videodigester.ingest.duration";

        /// <summary>Transcripts that were kept.</summary>
        public const string KeptTranscripts = "videodigester.transcripts.kept";

        /// <summary>How long a run of yt-dlp took.</summary>
        public const string YtDlpDuration = "videodigester.ytdlp.duration";

        /// <summary>How long a request for a digest took, stored ones too.</summary>
        public const string DigestDuration = "videodigester.digest.duration";

        /// <summary>How long a question took.</summary>
        public const string AskDuration = "videodigester.ask.duration";

        /// <summary>How long a search took.</summary>
        public const string SearchDuration = "videodigester.search.duration";

        /// <summary>Reads through the cache (<c>UseHybridCache</c>).</summary>
        public const string CacheReads = "videodigester.cache.reads";

        /// <summary>Pauses of the distributed cache, which kept a read waiting.</summary>
        public const string CachePauses = "videodigester.cache.pauses";

        /// <summary>Calls to models that were made again.</summary>
        public const string ModelRetries = "videodigester.model.retries";

        /// <summary>Jobs that this process works on.</summary>
        public const string ActiveJobs = "videodigester.job.active";

        /// <summary>How long an attempt at a job took.</summary>
        public const string JobDuration = "videodigester.job.duration";

        /// <summary>How long a job had waited when it was begun.</summary>
        public const string JobWait = "videodigester.job.wait";

        /// <summary>Unfinished jobs of the whole queue.</summary>
        public const string QueueJobs = "videodigester.queue.jobs";

        /// <summary>How long the job has waited that has waited longest.</summary>
        public const string QueueAge = "videodigester.queue.age";

        /// <summary>Pauses that sites and providers brought about by refusing.</summary>
        public const string SitePauses = "videodigester.site.pauses";

        /// <summary>How long a call to a model took (GenAI conventions).</summary>
        public const string ModelCallDuration = "gen_ai.client.operation.duration";

        /// <summary>Tokens that a call to a model used (GenAI conventions).</summary>
        public const string ModelTokens = "gen_ai.client.token.usage";
    }

    /// <summary>Spans.</summary>
    public static class Spans
    {
        /// <summary>A video is added by its address.</summary>
        public const string Add = "add";

        /// <summary>A video that was read from disk is kept.</summary>
        public const string Import = "import";

        /// <summary>A video is brought up to date.</summary>
        public const string Refresh = "refresh";

        /// <summary>yt-dlp runs.</summary>
        public const string YtDlp = "yt-dlp";

        /// <summary>A digest is asked for.</summary>
        public const string Digest = "digest";

        /// <summary>A question is asked.</summary>
        public const string Ask = "ask";

        /// <summary>A search.</summary>
        public const string Search = "search";

        /// <summary>A job, followed by its kind: <c>job add</c>.</summary>
        public const string Job = "job";

        /// <summary>A model writes, followed by its name (GenAI conventions): <c>chat gpt-5</c>. Also the value of <see cref="Tags.ModelOperation"/>.</summary>
        public const string Chat = "chat";

        /// <summary>A model makes vectors, followed by its name (GenAI conventions). Also the value of <see cref="Tags.ModelOperation"/>.</summary>
        public const string Embeddings = "embeddings";
    }

    /// <summary>Tags.</summary>
    public static class Tags
    {
        /// <summary>How it failed: a name of <see cref="ErrorCode"/>, or the type of another exception. Absent where it did not.</summary>
        public const string ErrorType = "error.type";

        /// <summary>What was done to a video: a name of <see cref="Spans"/>.</summary>
        public const string Operation = "videodigester.operation";

        /// <summary>What came of it: <c>added</c>, <c>updated</c>, <c>unchanged</c>, <c>failed</c>; of a job its state.</summary>
        public const string Outcome = "videodigester.outcome";

        /// <summary>The site, as in <see cref="VideoId.Site"/> and <see cref="Job.Site"/>.</summary>
        public const string Site = "videodigester.site";

        /// <summary>The video. On spans only.</summary>
        public const string VideoId = "videodigester.video.id";

        /// <summary>Why a video that was kept has no transcript: a name of <see cref="ErrorCode"/>.</summary>
        public const string TranscriptError = "videodigester.transcript.error";

        /// <summary>Where captions come from: <c>uploaded</c>, <c>imported</c>, <c>speech</c>, <c>automatic</c>, <c>translated</c>.</summary>
        public const string TranscriptSource = "videodigester.transcript.source";

        /// <summary>What was read through the cache: <c>video</c>, <c>transcript</c>, <c>transcript_choice</c>, <c>digest</c>, <c>digests</c>, <c>identity</c>, <c>videos</c>, <c>hits</c>, <c>video_hits</c>, <c>similar</c>, <c>failed_lookup</c>.</summary>
        public const string CacheKind = "videodigester.cache.kind";

        /// <summary>What came of it: <c>hit</c>, or <c>miss</c> where the read went to the library.</summary>
        public const string CacheResult = "videodigester.cache.result";

        /// <summary>What yt-dlp was asked for: <c>metadata</c>, <c>captions</c> and what later releases add.</summary>
        public const string YtDlpStage = "videodigester.ytdlp.stage";

        /// <summary>The kind of digest.</summary>
        public const string DigestType = "videodigester.digest.type";

        /// <summary>Who writes: <c>extractive</c> or the name of a provider; absent where the request failed and named nobody.</summary>
        public const string DigestProvider = "videodigester.digest.provider";

        /// <summary>Whether the digest was stored already.</summary>
        public const string DigestCached = "videodigester.digest.cached";

        /// <summary>Whether a question was answered.</summary>
        public const string AnswerSupported = "videodigester.answer.supported";

        /// <summary>What was looked for: <c>hits</c> or <c>videos</c>.</summary>
        public const string SearchItems = "videodigester.search.items";

        /// <summary>Whether all that there is was looked at.</summary>
        public const string SearchComplete = "videodigester.search.complete";

        /// <summary>The most hits that were wanted. On spans only.</summary>
        public const string SearchPageSize = "videodigester.search.page_size";

        /// <summary>How many hits the page has. On spans only.</summary>
        public const string SearchHits = "videodigester.search.hits";

        /// <summary>The kind of job.</summary>
        public const string JobKind = "videodigester.job.kind";

        /// <summary>The state of jobs.</summary>
        public const string JobState = "videodigester.job.state";

        /// <summary>The job. On spans only.</summary>
        public const string JobId = "videodigester.job.id";

        /// <summary>What a model does: <see cref="Spans.Chat"/> or <see cref="Spans.Embeddings"/> (GenAI conventions).</summary>
        public const string ModelOperation = "gen_ai.operation.name";

        /// <summary>The name under which the provider is registered (GenAI conventions).</summary>
        public const string ModelProvider = "gen_ai.provider.name";

        /// <summary>The model (GenAI conventions).</summary>
        public const string Model = "gen_ai.request.model";

        /// <summary>The most tokens that the answer may have (GenAI conventions). On spans only.</summary>
        public const string ModelMaxTokens = "gen_ai.request.max_tokens";

        /// <summary>Why the answer ended (GenAI conventions). On spans only.</summary>
        public const string ModelFinishReasons = "gen_ai.response.finish_reasons";

        /// <summary>Tokens sent (GenAI conventions). On spans only.</summary>
        public const string ModelInputTokens = "gen_ai.usage.input_tokens";

        /// <summary>Tokens received (GenAI conventions). On spans only.</summary>
        public const string ModelOutputTokens = "gen_ai.usage.output_tokens";

        /// <summary>Which tokens are counted: <c>input</c> or <c>output</c> (GenAI conventions).</summary>
        public const string ModelTokenType = "gen_ai.token.type";
    }
}
