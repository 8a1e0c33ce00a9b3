namespace VideoDigester.Storage.Rows;

/// <summary>A row that a site's own key names.</summary>
internal interface INamedOnSite : IKeyed
{
    string Site { get; }

    string ExternalId { get; }
}
