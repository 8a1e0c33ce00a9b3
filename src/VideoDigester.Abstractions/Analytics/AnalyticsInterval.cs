namespace VideoDigester;

/// <summary>Into which stretches of a time zone's calendar figures are divided.</summary>
public enum AnalyticsInterval
{
    /// <summary>Days, midnight to midnight.</summary>
    Day,

    /// <summary>Weeks, Monday to Sunday (ISO 8601).</summary>
    Week,

    /// <summary>Months of the Gregorian calendar.</summary>
    Month,
}
