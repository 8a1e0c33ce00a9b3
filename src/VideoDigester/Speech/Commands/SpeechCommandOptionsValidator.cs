using Microsoft.Extensions.Options;

namespace VideoDigester.Speech.Commands;

[OptionsValidator]
internal sealed partial class SpeechCommandOptionsValidator : IValidateOptions<SpeechCommandOptions>;
