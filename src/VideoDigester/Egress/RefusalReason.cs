namespace VideoDigester.Egress;

/// <summary>Why a connection was not made.</summary>
internal enum RefusalReason
{
    /// <summary>No address of the host is allowed.</summary>
    AddressNotAllowed,

    /// <summary>The port is one that no site is served from.</summary>
    PortNotAllowed,

    /// <summary>It is of a kind that is not fetched: ftp and its like.</summary>
    SchemeNotAllowed,

    /// <summary>The name has no address here, so there was nothing to check.</summary>
    Unresolvable,
}
