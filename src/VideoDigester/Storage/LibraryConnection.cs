using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>One connection to the library's database and its tables.</summary>
internal sealed class LibraryConnection(DataOptions options) : DataConnection(options)
{
    public ITable<ChannelRow> Channels => this.GetTable<ChannelRow>();

    public ITable<VideoRow> Videos => this.GetTable<VideoRow>();

    public ITable<StatisticsRow> Statistics => this.GetTable<StatisticsRow>();

    public ITable<CategoryRow> Categories => this.GetTable<CategoryRow>();

    public ITable<VideoCategoryRow> VideoCategories => this.GetTable<VideoCategoryRow>();

    public ITable<TagRow> Tags => this.GetTable<TagRow>();

    public ITable<VideoTagRow> VideoTags => this.GetTable<VideoTagRow>();

    public ITable<ChapterRow> Chapters => this.GetTable<ChapterRow>();

    public ITable<HeatmapRow> Heatmap => this.GetTable<HeatmapRow>();

    public ITable<TranscriptRow> Transcripts => this.GetTable<TranscriptRow>();

    public ITable<SegmentRow> Segments => this.GetTable<SegmentRow>();

    public ITable<TranscriptPassageRow> TranscriptPassages => this.GetTable<TranscriptPassageRow>();

    public ITable<TextPassageRow> TextPassages => this.GetTable<TextPassageRow>();

    public ITable<EmbeddingModelRow> EmbeddingModels => this.GetTable<EmbeddingModelRow>();

    public ITable<PassageVectorRow> PassageVectors => this.GetTable<PassageVectorRow>();

    public ITable<LlmRow> Llms => this.GetTable<LlmRow>();

    public ITable<LlmPriceRow> LlmPrices => this.GetTable<LlmPriceRow>();

    public ITable<UserRow> Users => this.GetTable<UserRow>();

    public ITable<DigestRow> Digests => this.GetTable<DigestRow>();

    public ITable<DigestItemRow> DigestItems => this.GetTable<DigestItemRow>();

    public ITable<EvidenceRow> Evidence => this.GetTable<EvidenceRow>();

    public ITable<ClaimRow> Claims => this.GetTable<ClaimRow>();

    public ITable<PartRow> Parts => this.GetTable<PartRow>();

    public ITable<BudgetRow> Budgets => this.GetTable<BudgetRow>();

    public ITable<UserDigestRow> UserDigests => this.GetTable<UserDigestRow>();

    public ITable<InteractionRow> Interactions => this.GetTable<InteractionRow>();

    public ITable<CollectionRow> Collections => this.GetTable<CollectionRow>();

    public ITable<CollectionItemRow> CollectionItems => this.GetTable<CollectionItemRow>();

    public ITable<ReadingPositionRow> ReadingPositions => this.GetTable<ReadingPositionRow>();

    public ITable<TombstoneRow> Tombstones => this.GetTable<TombstoneRow>();

    public ITable<PlaylistRow> Playlists => this.GetTable<PlaylistRow>();

    public ITable<PlaylistVideoRow> PlaylistVideos => this.GetTable<PlaylistVideoRow>();

    public ITable<SubscriptionRow> Subscriptions => this.GetTable<SubscriptionRow>();

    public ITable<SubscriptionPlaylistRow> SubscriptionPlaylists => this.GetTable<SubscriptionPlaylistRow>();

    public ITable<SubscriptionVideoRow> SubscriptionVideos => this.GetTable<SubscriptionVideoRow>();

    public ITable<SiteStateRow> SiteStates => this.GetTable<SiteStateRow>();

    public ITable<JobRow> Jobs => this.GetTable<JobRow>();

    public ITable<LogRow> Logs => this.GetTable<LogRow>();

    public ITable<LibraryVersionRow> LibraryVersions => this.GetTable<LibraryVersionRow>();

    public ITable<MigrationRow> Migrations => this.GetTable<MigrationRow>();
}
