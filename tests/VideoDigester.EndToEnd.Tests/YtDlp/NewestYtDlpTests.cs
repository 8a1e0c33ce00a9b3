using VideoDigester.Testing.YtDlp;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

public sealed class NewestYtDlpTests() : RealYtDlpTests(RealYtDlp.Newest);
