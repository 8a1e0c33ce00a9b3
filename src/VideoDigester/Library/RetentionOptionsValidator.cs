using Microsoft.Extensions.Options;

namespace VideoDigester.Library;

/// <summary>Checks what one call wants kept, by the same ranges as the library's own options.</summary>
[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
