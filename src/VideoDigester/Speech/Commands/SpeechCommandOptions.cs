using System.ComponentModel.DataAnnotations;

namespace VideoDigester;

/// <summary>A recogniser that is a program. Checked when a host starts, and on first use where there is no host.</summary>
public sealed class SpeechCommandOptions
{
    /// <summary>The program: a name that is looked up in <c>PATH</c>, or a path. Required.</summary>
    [Required]
    public string ExecutablePath { get; set; } = "";

    /// <summary>
    /// The arguments, one an item; no shell reads them. In an item stand for themselves:
    /// <c>{audio}</c> the full path of the audio; <c>{output}</c> that of an empty folder that the program writes to, which is below the folder that it runs in; <c>{language}</c> the language spoken, in two or three letters;
    /// <c>{duration}</c> the length in seconds. An item with a value that is not known is left out, so write an option and such a value as one item: <c>--language={language}</c>.
    /// One item names <c>{audio}</c>.
    /// </summary>
    public IList<string> Arguments { get; } = [];

    /// <summary>What <c>{language}</c> is where nobody says which language is spoken: <c>auto</c> for whisper.cpp; null, the default, leaves out the items that name it.</summary>
    public string? UnknownLanguage { get; set; }

    /// <summary>
    /// What the program writes. Null, the default, goes by the file's extension (<c>.json</c> before <c>.vtt</c> before <c>.srt</c> where it writes several), and by the content for what it prints.
    /// </summary>
    public SpeechOutputFormat? OutputFormat { get; set; }

    /// <summary>Whether the transcript is what the program prints on its standard output. False unless set: it writes a file into <c>{output}</c>, which an argument names.</summary>
    public bool ReadsStandardOutput { get; set; }

    /// <summary>Whether the audio is made 16 kHz mono WAV by ffmpeg first, which is all that whisper.cpp reads. False unless set.</summary>
    public bool ConvertToWav { get; set; }

    /// <summary>ffmpeg: a name that is looked up in <c>PATH</c>, or a path. <c>ffmpeg</c> unless set; used with <see cref="ConvertToWav"/> only.</summary>
    [Required]
    public string FfmpegPath { get; set; } = "ffmpeg";

    /// <summary>How long the program may run, ffmpeg before it, and the reading of what it wrote, each: 1 second to 7 days, 4 hours unless set. Waiting for a turn does not count.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "7.00:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromHours(4);

    /// <summary>How much the program may print, and how much it may write, in bytes: 1 KiB to 1 GiB, 64 MiB unless set.</summary>
    [Range(1024L, 1073741824L)]
    public long MaxOutputBytes { get; set; } = 64L * 1024 * 1024;

    /// <summary>How many of the program run at the same time: 1 to 64, 1 unless set. Further calls wait.</summary>
    [Range(1, 64)]
    public int MaxConcurrentCalls { get; set; } = 1;
}
