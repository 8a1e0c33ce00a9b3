namespace WebLibrary.SettingChecks;

/// <summary>The host cannot start as it is set up. Each line names a setting and says what is wrong with it.</summary>
internal sealed class SettingException(IEnumerable<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    public SettingException(string setting, string sentence)
        : this([$"{setting}: {sentence}"])
    {
    }
}
