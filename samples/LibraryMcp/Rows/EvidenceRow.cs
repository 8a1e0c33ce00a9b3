namespace LibraryMcp.Rows;

internal sealed record EvidenceRow(double Start, double End, string Quote);
