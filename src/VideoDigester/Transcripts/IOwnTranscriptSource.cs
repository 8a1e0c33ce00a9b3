namespace VideoDigester.Transcripts;

/// <summary>A source of the library's own: when it is cancelled it ends what it runs before it returns, so it is waited for. Others may heed no token.</summary>
internal interface IOwnTranscriptSource : ITranscriptSource;
