using System.ComponentModel.DataAnnotations;

namespace WebLibrary.SettingChecks;

/// <summary>A whole address of the web, or nothing.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HttpAddressAttribute() : ValidationAttribute("It is no address that begins with http:// or https://.")
{
    public override bool IsValid(object? value) => value is null or Uri { IsAbsoluteUri: true, Scheme: "http" or "https" };
}
