using VideoDigester.Processes;
using VideoDigester.Speech.Commands;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Speech;

public sealed class SpeechCommandTests : IDisposable
{
    private const string Vtt = "WEBVTT\\n\\n00:00:00.500 --> 00:00:02.000\\nGood evening\\n\\n00:00:02.000 --> 00:00:04.000\\nand welcome\\n";
    private const string Srt = "1\\n00:00:00,500 --> 00:00:02,000\\nGood evening\\n\\n2\\n00:00:02,000 --> 00:00:04,000\\nand welcome\\n";
    private const string WhisperCpp = """{"result":{"language":"en"},"transcription":[{"timestamps":{"from":"00:00:00,500","to":"00:00:02,000"},"offsets":{"from":500,"to":2000},"text":" Good evening"},{"offsets":{"from":2000,"to":4000},"text":" and welcome"}]}""";
    private const string Whisper = """{"text":" Good evening and welcome","segments":[{"id":0,"start":0.5,"end":2.0,"text":" Good evening","avg_logprob":NaN},{"id":1,"start":2.0,"end":4.0,"text":" and welcome"}],"language":"en"}""";

    private static readonly TranscriptSegment[] Words =
    [
        new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2), "Good evening"),
        new(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4), "and welcome"),
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [SkippableTheory]
    [InlineData("vtt", Vtt, null, CaptionFormat.Vtt)]
    [InlineData("srt", Srt, null, CaptionFormat.Srt)]
    [InlineData("json", WhisperCpp, "en", null)]
    [InlineData("json", Whisper, "en", null)]
    public async Task Every_format_is_read_from_a_file_and_from_what_is_printed(string extension, string body, string? language, CaptionFormat? format)
    {
        using var writes = new FakeRecognizer($"printf '%b' '{body}' > \"$2/anything.{extension}\"");
        using var prints = new FakeRecognizer($"printf '%b' '{body}'");

        var written = await RecognizeAsync(writes);
        var printed = await RecognizeAsync(prints, options => (options.ReadsStandardOutput, _) = (true, options.Arguments.Remove("{output}")));

        Assert.All([written!, printed!], heard => Assert.Equal(Words, heard.Segments));
        Assert.Equal((language, format), (written!.Language, written.Format));
    }

    [SkippableFact]
    public async Task Placeholders_are_parts_of_one_argument_and_what_is_not_known_leaves_its_item_out()
    {
        using var fake = new FakeRecognizer($"for a in \"$@\"; do echo \"[$a]\" >> \"$LOG\"; done; printf '%b' '{Vtt}' > \"$2/t.vtt\"");
        void Configure(SpeechCommandOptions options)
        {
            options.Arguments.Add("--language={language}");
            options.Arguments.Add("--length={duration}s;$(touch x)");
        }

        await RecognizeAsync(fake, Configure, request => request with { Language = "en-GB", Duration = TimeSpan.FromSeconds(61.5) });
        Assert.Equal(["[--language=en]", "[--length=61.5s;$(touch x)]"], fake.Log.TakeLast(2));
        Assert.Equal($"[{_folder.PathOf("it's audio.wav")}]", fake.Log[1]);

        await RecognizeAsync(fake, Configure);
        Assert.EndsWith("output]", fake.Log[^1], StringComparison.Ordinal);

        await RecognizeAsync(fake, options =>
        {
            Configure(options);
            options.UnknownLanguage = "auto";
        });
        Assert.Equal("[--language=auto]", fake.Log[^1]);
    }

    [SkippableFact]
    public async Task Of_several_files_the_richest_counts_unless_the_options_say_otherwise()
    {
        using var fake = new FakeRecognizer($"printf '%b' '{Srt}' > \"$2/a.srt\"; printf '%b' '{Vtt}' > \"$2/a.vtt\"; printf '%b' '{Whisper}' > \"$2/a.json\"; echo x > \"$2/a.txt\"");

        Assert.Null((await RecognizeAsync(fake))!.Format);
        Assert.Equal(CaptionFormat.Srt, (await RecognizeAsync(fake, options => options.OutputFormat = SpeechOutputFormat.Srt))!.Format);
    }

    [SkippableTheory]
    [InlineData("touch \"$2/a.srt\"")]
    [InlineData("printf 'WEBVTT\\n\\n' > \"$2/a.vtt\"")]
    [InlineData("""echo '{"segments":[],"language":"en"}' > "$2/a.json" """)]
    [InlineData("""echo '{"transcription":[{"offsets":{"from":0,"to":1},"text":"  "}]}' > "$2/a.json" """)]
    public async Task Silence_is_no_transcript(string script)
    {
        using var fake = new FakeRecognizer(script);

        Assert.Null(await RecognizeAsync(fake));
    }

    [SkippableTheory]
    [InlineData("echo loading model >&2; echo 'no such model: tiny' >&2; exit 3", ErrorCode.ToolFailed, "exit code 3.*no such model: tiny")]
    [InlineData("exit 0", ErrorCode.EmptyBody, "wrote no transcript")]
    [InlineData("echo '{\"segments\": [' > \"$2/a.json\"", ErrorCode.NotCaptions, "JSON")]
    [InlineData("echo '{\"text\": \"hello\"}' > \"$2/a.json\"", ErrorCode.NotCaptions, "neither")]
    [InlineData("echo '{\"segments\": [{\"text\": \"hello\"}]}' > \"$2/a.json\"", ErrorCode.UnsupportedCaptions, "without times")]
    [InlineData("yes", ErrorCode.TooLarge, "more than")]
    [InlineData("yes > \"$2/a.vtt\"", ErrorCode.TooLarge, "more than")]
    [InlineData("head -c 300000 /dev/zero > \"$2/a.vtt\"", ErrorCode.TooLarge, "more than")]
    [InlineData("ln -s /etc/passwd \"$2/a.vtt\"", ErrorCode.EmptyBody, "wrote no transcript")]
    [InlineData("mkfifo \"$2/transcript.json\"", ErrorCode.EmptyBody, "wrote no transcript")]
    public async Task Every_failure_has_its_code(string script, ErrorCode code, string message)
    {
        using var fake = new FakeRecognizer(script);

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => RecognizeAsync(fake, options => options.MaxOutputBytes = 256 * 1024));

        Assert.Equal(code, failure.Code);
        Assert.Matches(message, failure.Message);
        Assert.False(failure.IsRetryable);
        Assert.Empty(fake.FindProcesses());
    }

    [SkippableFact]
    public async Task A_named_pipe_beside_the_transcript_is_left_alone()
    {
        using var fake = new FakeRecognizer($"mkfifo \"$2/a.json\"; mkdir \"$2/b.json\"; printf '%b' '{Vtt}' > \"$2/a.vtt\"");

        Assert.Equal(Words, (await RecognizeAsync(fake))!.Segments);
    }

    [SkippableFact]
    public async Task A_program_that_is_not_there_is_ToolMissing()
    {
        using var fake = new FakeRecognizer("");

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => RecognizeAsync(fake, options => options.ExecutablePath = "no-such-recognizer"));

        Assert.Equal(ErrorCode.ToolMissing, failure.Code);
    }

    [SkippableFact]
    public async Task A_program_that_hangs_is_ended_in_time_with_the_children_that_left_it()
    {
        using var fake = new FakeRecognizer("setsid --fork sleep 600 >/dev/null 2>&1; sleep 600");

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => RecognizeAsync(fake, options => options.Timeout = TimeSpan.FromSeconds(1)));

        Assert.Equal(ErrorCode.Timeout, failure.Code);
        Assert.Contains("SpeechCommandOptions.Timeout", failure.Message, StringComparison.Ordinal);
        Assert.Empty(fake.FindProcesses());
    }

    [SkippableFact]
    public async Task A_call_that_is_given_up_leaves_no_process_and_no_folder()
    {
        using var fake = new FakeRecognizer("setsid --fork sleep 600 >/dev/null 2>&1; pwd >> \"$LOG\"; sleep 600");
        using var giveUp = new CancellationTokenSource();

        var recognizing = RecognizeAsync(fake, token: giveUp.Token);
        while (fake.Log.Count < 2)
            await Task.Delay(10);
        await giveUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => recognizing);
        Assert.Empty(fake.FindProcesses());
        Assert.False(Directory.Exists(fake.Log[1]));
    }

    [SkippableFact]
    public async Task Audio_is_made_WAV_first_where_the_program_reads_nothing_else()
    {
        using var ffmpeg = new FakeRecognizer("for last; do :; done; printf 'RIFF' > \"$last\"");
        using var fake = new FakeRecognizer($"head -c 4 \"$1\" >> \"$LOG\"; echo >> \"$LOG\"; printf '%b' '{Vtt}' > \"$2/t.vtt\"");

        await RecognizeAsync(fake, options => (options.ConvertToWav, options.FfmpegPath) = (true, ffmpeg.ExecutablePath));

        Assert.Equal("RIFF", fake.Log[1]);
        Assert.Contains($"-protocol_whitelist file", ffmpeg.Log[0], StringComparison.Ordinal);
        Assert.Contains($"-i {_folder.PathOf("it's audio.wav")} -vn", ffmpeg.Log[0], StringComparison.Ordinal);
        Assert.Contains("-ac 1 -ar 16000 -c:a pcm_s16le", ffmpeg.Log[0], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_real_ffmpeg_converts_audio_and_follows_no_list_of_addresses()
    {
        var ffmpeg = ProgramPath.Find("ffmpeg");
        Skip.If(ffmpeg is null || !File.Exists(ffmpeg), "ffmpeg is not installed.");
        using var fake = new FakeRecognizer($"head -c 4 \"$1\" >> \"$LOG\"; echo >> \"$LOG\"; printf '%b' '{Vtt}' > \"$2/t.vtt\"");
        Task<SpeechTranscript?> HearAsync(byte[] audio) => RecognizeAsync(
            fake, options => options.ConvertToWav = true, request => request with { AudioPath = Written(audio), Duration = TimeSpan.FromSeconds(1) });

        await HearAsync(SpeechAudio.Wave());
        Assert.Equal("RIFF", fake.Log[1]);

        foreach (var list in (string[])["#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n#EXT-X-ENDLIST\n", $"ffconcat version 1.0\nfile '{_folder.PathOf("sound.bin")}'\n"])
            Assert.Equal(ErrorCode.ToolFailed, (await Assert.ThrowsAsync<VideoDigesterException>(() => HearAsync(System.Text.Encoding.UTF8.GetBytes(list)))).Code);

        string Written(byte[] audio)
        {
            var path = _folder.PathOf("sound.bin");
            File.WriteAllBytes(path, audio);
            return path;
        }
    }

    [SkippableFact]
    public async Task An_ffmpeg_that_fails_is_named()
    {
        using var ffmpeg = new FakeRecognizer("echo 'Invalid data found' >&2; exit 1");
        using var fake = new FakeRecognizer("exit 0");

        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => RecognizeAsync(fake, options => (options.ConvertToWav, options.FfmpegPath) = (true, ffmpeg.ExecutablePath)));

        Assert.Equal(ErrorCode.ToolFailed, failure.Code);
        Assert.Contains("Invalid data found", failure.Message, StringComparison.Ordinal);
        Assert.Empty(fake.Log);
    }

    [SkippableFact]
    public async Task Words_that_are_heard_again_stay_as_they_are()
    {
        var repeated = string.Concat(Enumerable.Range(0, 6).Select(i => $"{i + 1}\\n00:00:0{i},000 --> 00:00:0{i + 1},000\\nThank you.\\n\\n"));
        using var fake = new FakeRecognizer($"printf '%b' '{repeated}' > \"$2/a.srt\"");

        Assert.Equal(6, (await RecognizeAsync(fake))!.Segments.Count);
    }

    private async Task<SpeechTranscript?> RecognizeAsync(
        FakeRecognizer fake, Action<SpeechCommandOptions>? configure = null, Func<SpeechRequest, SpeechRequest>? change = null, CancellationToken token = default)
    {
        var options = new SpeechCommandOptions { ExecutablePath = fake.ExecutablePath };
        options.Arguments.Add("{audio}");
        options.Arguments.Add("{output}");
        configure?.Invoke(options);
        await using var recognizer = new SpeechCommandRecognizer("fake", options, TimeProvider.System);
        var request = new SpeechRequest
        {
            AudioPath = _folder.Write("it's audio.wav", "not really"),
            Video = new VideoMetadata { Id = new VideoId("example", "talk"), Url = "https://videos.example/talk", FetchedAt = DateTimeOffset.UnixEpoch },
        };
        return await recognizer.RecognizeAsync(change?.Invoke(request) ?? request, token);
    }
}
