using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.Llm;

namespace VideoDigester.Tests.Digests.Llm.Hostile;

/// <summary>Whatever a model does: what is stored stands in the transcript, and what fails says why.</summary>
public sealed class HostileModelTests(HostileModelTests.Talk talk) : IClassFixture<HostileModelTests.Talk>
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var misbehaviour in Misbehaviours.All)
                foreach (var type in misbehaviour.Types)
                    cases.Add(misbehaviour.Name, type);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Nothing_is_stored_that_was_not_said(string name, string type)
    {
        var misbehaviour = Misbehaviours.All.Single(one => one.Name == name);
        var request = new DigestRequest(talk.Id, new DigestType(type)) { Provider = talk.ProviderOf(name) };
        Digest? digest = null;
        VideoDigesterException? failure = null;
        try
        {
            digest = (await talk.Library.Digests.DigestAsync(request)).Digest;
        }
        catch (VideoDigesterException exception)
        {
            failure = exception;
        }

        Assert.True(failure?.Code == misbehaviour.Fails, $"{failure?.Code.ToString() ?? "stored"} instead of {misbehaviour.Fails?.ToString() ?? "stored"}: {failure?.Message}{string.Concat(digest?.Items.Select(item => $"\n{item.Start} {item.Title}: {item.Text} «{item.Quote}»") ?? [])}");
        if (digest is null)
            return;
        StoredDigestRules.Check(digest, talk.Transcript);
        Assert.Equal(1, digest.Coverage);
        Assert.True(digest.Items.Count >= misbehaviour.Keeps * (digest.Items.Count + digest.Dropped), $"{digest.Items.Count} kept, {digest.Dropped} dropped");
    }

    [Fact]
    public void There_are_more_than_forty_misbehaviours() => Assert.InRange(Misbehaviours.All.Count, 40, 200);

    /// <summary>The sample talk in a library, with a provider for each misbehaviour.</summary>
    public sealed class Talk : IAsyncLifetime
    {
        private static readonly Dictionary<string, string> Providers = Misbehaviours.All.Select((one, at) => (one.Name, at)).ToDictionary(pair => pair.Name, pair => $"model-{pair.at}");

        public Talk() => Library = new TemporaryLibrary(
            configure: options =>
            {
                options.Digests.RetryDelay = TimeSpan.FromMilliseconds(1);
                options.Digests.CallTimeout = TimeSpan.FromSeconds(2);
                options.Digests.MaxRetries = 2;
            },
            build: builder =>
            {
                foreach (var misbehaviour in Misbehaviours.All)
                    builder.AddLlmProvider(Providers[misbehaviour.Name], _ => new ScriptedProvider(misbehaviour.Answer));
            });

        public TemporaryLibrary Library { get; }

        public VideoId Id { get; private set; }

        public Transcript Transcript { get; private set; } = null!;

        public string ProviderOf(string misbehaviour) => Providers[misbehaviour];

        public async Task InitializeAsync()
        {
            Id = (await Library.ImportAsync(Repository.PathOf("samples", "Data"))).Single().Id!.Value;
            Transcript = (await Library.Library.FindTranscriptAsync(Id))!;
        }

        public async Task DisposeAsync() => await Library.DisposeAsync();
    }
}
