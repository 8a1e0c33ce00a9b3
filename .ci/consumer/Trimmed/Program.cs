using Microsoft.Extensions.DependencyInjection;
using Plugin;
using Trimmed;
using VideoDigester;

// Published trimmed, warnings as errors: the contracts and a plug-in, without the engine.
var services = new ServiceCollection();
new Builder(services).AddDesk();

// Only the registration names the class: its constructor is there all the same.
var registration = services.Single(service => service.ServiceType == typeof(ILlmProvider));
var model = (ILlmProvider)registration.KeyedImplementationFactory!(new NoServices(), registration.ServiceKey);
var answer = await model.CompleteAsync(new LlmRequest { Messages = [new LlmMessage(LlmRole.User, "[1] Nothing that is used was taken away.")] });
if (!answer.Text.Contains("taken away", StringComparison.Ordinal))
    throw new InvalidOperationException(answer.Text);

var loaded = Directory.GetFiles(AppContext.BaseDirectory, "VideoDigester*.dll").Sum(file => new FileInfo(file).Length);
Console.WriteLine($"Trimmed: {VideoId.Parse("example:lighthouses")}, {model.Model.Name}; the contracts take {loaded / 1024} KiB.");
