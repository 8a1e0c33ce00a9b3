using Microsoft.Extensions.Options;

namespace VideoDigester.Caching;

[OptionsValidator]
internal sealed partial class HybridCachingOptionsValidator : IValidateOptions<HybridCachingOptions>;
