namespace VideoDigester.Egress;

/// <summary>Why a connection was not made.</summary>
internal enum RefusalReason
{
    /// <summary>No address of the host is allowed.</summary>
    AddressNotAllowed,

    /// <summary>The port is one that no site is served from.</summary>
    PortNotAllowed,

    /// <summary>The name has no address here, so there was nothing to check.</summary>
    Unresolvable,
}
