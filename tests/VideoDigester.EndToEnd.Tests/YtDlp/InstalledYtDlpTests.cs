using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

public sealed class InstalledYtDlpTests() : RealYtDlpTests(RealYtDlp.Installed);
