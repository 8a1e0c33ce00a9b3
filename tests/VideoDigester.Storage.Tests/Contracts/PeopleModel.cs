namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What users see, by rules that fit on a page: each has a drawer of their own, and all have one together.</summary>
internal sealed class PeopleModel(IReadOnlyList<string> names, IReadOnlyList<(DigestId Id, VideoId VideoId)> digests)
{
    private readonly Dictionary<string, ModelUser> _users = names.ToDictionary(name => name, _ => new ModelUser(), StringComparer.Ordinal);

    public List<ModelCollection> Collections { get; } = [];

    /// <summary>What is kept of users who were deleted so that figures stay.</summary>
    public int Anonymous { get; private set; }

    public ModelUser this[string name] => _users[name];

    public IEnumerable<KeyValuePair<string, ModelUser>> Users => _users;

    public VideoId VideoOf(DigestId digest) => digests.First(known => known.Id == digest).VideoId;

    public IEnumerable<DigestId> SavedBy(string user) => this[user].Saves.OrderByDescending(save => save.Value.At).Select(save => save.Key);

    public IEnumerable<DigestId> UnreadBy(string user) => digests.Reverse().Select(digest => digest.Id).Where(digest => !this[user].HasDealtWith(digest));

    public IEnumerable<ReadingPosition> PositionsOf(string user) => this[user].Positions.Values.OrderByDescending(position => position.UpdatedAt);

    public IEnumerable<ModelCollection> SeenBy(string user) => Collections.Where(collection => collection.IsSeenBy(user)).OrderBy(collection => collection.Owner is null).ThenBy(collection => collection.Name, StringComparer.Ordinal);

    public bool IsTaken(string? owner, string name) => Collections.Exists(collection => collection.Owner == owner && collection.Name == name);

    public bool Delete(string user, UserDeletion mode)
    {
        var wasKnown = this[user].IsKnown;
        if (mode == UserDeletion.Anonymize)
            Anonymous += this[user].History.Count;
        Collections.RemoveAll(collection => collection.Owner == user);
        _users[user] = new ModelUser();
        return wasKnown;
    }
}
