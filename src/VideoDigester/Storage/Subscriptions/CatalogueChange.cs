namespace VideoDigester.Storage.Subscriptions;

/// <summary>What it means for the back catalogue that the settings of a subscription are changed.</summary>
internal enum CatalogueChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The next look takes from it what is wanted now; what was wanted before still is.</summary>
    LookAgain,

    /// <summary>The whole of it was wanted and is no longer: the next look begins anew.</summary>
    Forget,
}
