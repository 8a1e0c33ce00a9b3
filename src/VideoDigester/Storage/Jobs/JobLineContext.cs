using System.Text.Json.Serialization;

namespace VideoDigester.Storage.Jobs;

[JsonSerializable(typeof(List<JobLine>))]
[JsonSerializable(typeof(List<LeaseLine>))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class JobLineContext : JsonSerializerContext;
