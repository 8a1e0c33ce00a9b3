using Microsoft.Extensions.Options;

namespace VideoDigester.DependencyInjection;

[OptionsValidator]
internal sealed partial class VideoDigesterHealthOptionsValidator : IValidateOptions<VideoDigesterHealthOptions>;
