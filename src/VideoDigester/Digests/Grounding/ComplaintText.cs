namespace VideoDigester.Digests.Grounding;

/// <summary>Says in words what is wrong with an item, for the model that is to mend it and for people.</summary>
internal static class ComplaintText
{
    /// <summary>A complaint in words.</summary>
    public static string Of(Complaint complaint) => complaint.Kind switch
    {
        ComplaintKind.Empty => $"something is missing: {complaint.Detail}",
        ComplaintKind.NoSuchSegment => "it cites what does not exist",
        ComplaintKind.QuoteNotFound => "the quote does not stand in the transcript",
        ComplaintKind.OutsideItsPart => "it rests on words outside the part that it stands for",
        ComplaintKind.OutOfOrder => "another part begins at the same place",
        ComplaintKind.Duplicate => "another item says the same or has the same quote",
        ComplaintKind.UnsupportedNumber => $"the passages do not hold the number {complaint.Detail}",
        ComplaintKind.UnsupportedName => $"the passages do not hold the name {complaint.Detail}",
        ComplaintKind.UnsupportedDate => $"the passages do not hold the date {complaint.Detail}",
        ComplaintKind.NegationAdded => $"it denies what the passages say: {complaint.Detail}",
        ComplaintKind.NegationLost => $"the passages deny what it says: {complaint.Detail}",
        _ => $"the passages do not say this: {complaint.Detail}",
    };
}
