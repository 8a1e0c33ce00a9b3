using System.Globalization;
using System.Text;

namespace VideoDigester.FakeYtDlp;

/// <summary>Writes the audio file that yt-dlp would, unless it is larger than it may be.</summary>
internal sealed class AudioWriter(Scenario scenario, CommandLine commandLine, TextWriter output)
{
    public void Write()
    {
        var path = commandLine.ValueOf("-o", "--output")!;
        var limit = long.Parse(commandLine.ValueOf("--max-filesize")!, CultureInfo.InvariantCulture);
        if (scenario.AudioBytes > limit)
        {
            output.WriteLine($"[download] File is larger than max-filesize ({scenario.AudioBytes} bytes > {limit} bytes). Aborting.");
            return;
        }

        output.WriteLine($"[download] Destination: {path}");
        var body = new byte[scenario.AudioBytes];
        Encoding.ASCII.GetBytes("RIFF    WAVEfmt ").AsSpan(0, Math.Min(16, body.Length)).CopyTo(body);
        File.WriteAllBytes(path, body);
    }
}
