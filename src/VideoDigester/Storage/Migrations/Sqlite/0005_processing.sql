-- Playlists, channels and their tabs. Listings are numbered: an entry's position says in which one it was last seen, and where.
CREATE TABLE playlists (
    id                  INTEGER NOT NULL PRIMARY KEY,
    site                TEXT    NOT NULL CHECK (site <> ''),
    external_id         TEXT    NOT NULL CHECK (external_id <> ''),
    url                 TEXT    NOT NULL CHECK (url <> ''),
    title               TEXT,
    description         TEXT,
    channel_id          INTEGER REFERENCES channels (id) ON DELETE SET NULL,
    entry_count         INTEGER CHECK (entry_count >= 0),
    listings            INTEGER NOT NULL DEFAULT 0 CHECK (listings >= 0),
    listed_at           INTEGER,
    added_at            INTEGER NOT NULL,
    metadata_fetched_at INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_playlists_external_id ON playlists (site, external_id);
CREATE INDEX ix_playlists_url ON playlists (url);
CREATE INDEX ix_playlists_channel_id ON playlists (channel_id) WHERE channel_id IS NOT NULL;

-- What a playlist holds, kept or not: an entry whose video was removed from the library does not come back by itself.
CREATE TABLE playlist_videos (
    id            INTEGER NOT NULL PRIMARY KEY,
    playlist_id   INTEGER NOT NULL REFERENCES playlists (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    entry_key     TEXT    NOT NULL CHECK (entry_key <> ''),
    url           TEXT    NOT NULL CHECK (url <> ''),
    title         TEXT,
    video_id      INTEGER REFERENCES videos (id) ON DELETE SET NULL,
    state         TEXT    NOT NULL CHECK (state <> ''),
    error_code    TEXT,
    error_message TEXT,
    retryable     INTEGER CHECK (retryable IN (0, 1)),
    tried_at      INTEGER,
    added_at      INTEGER NOT NULL,
    removed_at    INTEGER,
    CHECK (state <> 'failed' OR error_code IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX ux_playlist_videos_entry_key ON playlist_videos (entry_key, playlist_id);
CREATE INDEX ix_playlist_videos_position ON playlist_videos (playlist_id, position);
CREATE INDEX ix_playlist_videos_pending ON playlist_videos (playlist_id, position) WHERE state = 'pending';
CREATE INDEX ix_playlist_videos_video_id ON playlist_videos (video_id) WHERE video_id IS NOT NULL;
CREATE INDEX ix_playlist_videos_playlist_id ON playlist_videos (playlist_id, id);

CREATE TABLE subscriptions (
    id              INTEGER NOT NULL PRIMARY KEY,
    public_id       TEXT    NOT NULL,
    url             TEXT    NOT NULL CHECK (url <> ''),
    url_key         TEXT    NOT NULL CHECK (url_key <> ''),
    user_id         INTEGER REFERENCES users (id) ON DELETE CASCADE,
    playlist_id     INTEGER REFERENCES playlists (id) ON DELETE SET NULL,
    interval_ms     INTEGER NOT NULL CHECK (interval_ms > 0),
    priority        INTEGER NOT NULL,
    state           TEXT    NOT NULL CHECK (state <> ''),
    request         TEXT    NOT NULL,
    last_checked_at INTEGER,
    next_due_at     INTEGER NOT NULL,
    failures        INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    error_code      TEXT,
    error_message   TEXT,
    retryable       INTEGER CHECK (retryable IN (0, 1)),
    added_at        INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_subscriptions_public_id ON subscriptions (public_id);
CREATE UNIQUE INDEX ux_subscriptions_url_key ON subscriptions (url_key, coalesce(user_id, 0));
CREATE INDEX ix_subscriptions_due ON subscriptions (next_due_at) WHERE state = 'active';
CREATE INDEX ix_subscriptions_user_id ON subscriptions (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX ix_subscriptions_playlist_id ON subscriptions (playlist_id) WHERE playlist_id IS NOT NULL;

-- What a subscription wants of a playlist: the entries above first_entry, and those of subscription_videos. Up to last_entry a look has dealt with all of them.
CREATE TABLE subscription_playlists (
    subscription_id INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    playlist_id     INTEGER NOT NULL REFERENCES playlists (id) ON DELETE CASCADE,
    first_entry     INTEGER CHECK (first_entry >= 0),
    last_entry      INTEGER CHECK (last_entry >= 0),
    PRIMARY KEY (subscription_id, playlist_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_subscription_playlists_playlist_id ON subscription_playlists (playlist_id);

-- The entries of the back catalogue that a subscription took.
CREATE TABLE subscription_videos (
    subscription_id   INTEGER NOT NULL REFERENCES subscriptions (id) ON DELETE CASCADE,
    playlist_video_id INTEGER NOT NULL REFERENCES playlist_videos (id) ON DELETE CASCADE,
    PRIMARY KEY (subscription_id, playlist_video_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_subscription_videos_playlist_video_id ON subscription_videos (playlist_video_id);

-- How a site, or the provider of a model, is treated by all workers of the library. '*' stands for all of them.
CREATE TABLE site_states (
    site            TEXT    NOT NULL PRIMARY KEY,
    paused_until    INTEGER,
    failures        INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    next_request_at INTEGER,
    error_code      TEXT,
    error_message   TEXT,
    changed_at      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The queue. Of the queued jobs of a site the next is the first by priority, turn and id; jobs of one flow have their turns one after the other, those of several flows share them.
CREATE TABLE processing_jobs (
    id              INTEGER NOT NULL PRIMARY KEY,
    public_id       TEXT    NOT NULL,
    kind            TEXT    NOT NULL CHECK (kind <> ''),
    target          TEXT    NOT NULL,
    unique_key      TEXT    NOT NULL,
    request         TEXT    NOT NULL,
    site            TEXT    NOT NULL,
    state           TEXT    NOT NULL CHECK (state <> ''),
    priority        INTEGER NOT NULL,
    flow            TEXT    NOT NULL,
    turn            INTEGER NOT NULL,
    user_id         INTEGER REFERENCES users (id) ON DELETE SET NULL,
    subscription_id INTEGER REFERENCES subscriptions (id) ON DELETE SET NULL,
    attempts        INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    failures        INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
    lost_leases     INTEGER NOT NULL DEFAULT 0 CHECK (lost_leases >= 0),
    available_at    INTEGER NOT NULL,
    created_at      INTEGER NOT NULL,
    started_at      INTEGER,
    finished_at     INTEGER,
    changed_at      INTEGER NOT NULL,
    lease_until     INTEGER,
    leased_by       TEXT,
    fence           INTEGER NOT NULL DEFAULT 0,
    stop_requested  TEXT,
    progress_done   INTEGER,
    progress_total  INTEGER,
    result          TEXT,
    error_code      TEXT,
    error_message   TEXT,
    retryable       INTEGER CHECK (retryable IN (0, 1)),
    CHECK (state <> 'failed' OR error_code IS NOT NULL),
    CHECK ((state = 'running') = (lease_until IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX ux_processing_jobs_public_id ON processing_jobs (public_id);
CREATE UNIQUE INDEX ux_processing_jobs_unique_key ON processing_jobs (unique_key) WHERE state IN ('scheduled', 'queued', 'running', 'paused');
CREATE INDEX ix_processing_jobs_queued ON processing_jobs (site, priority DESC, turn, id) WHERE state = 'queued';
CREATE INDEX ix_processing_jobs_flow ON processing_jobs (flow, site, priority, turn) WHERE state IN ('scheduled', 'queued', 'running', 'paused');
CREATE INDEX ix_processing_jobs_scheduled ON processing_jobs (available_at) WHERE state = 'scheduled';
CREATE INDEX ix_processing_jobs_running ON processing_jobs (lease_until) WHERE state = 'running';
CREATE INDEX ix_processing_jobs_failed ON processing_jobs (id) WHERE state = 'failed';
CREATE INDEX ix_processing_jobs_changed_at ON processing_jobs (changed_at);
CREATE INDEX ix_processing_jobs_user_id ON processing_jobs (user_id) WHERE user_id IS NOT NULL;
CREATE INDEX ix_processing_jobs_subscription_id ON processing_jobs (subscription_id) WHERE subscription_id IS NOT NULL;

ALTER TABLE processing_logs ADD COLUMN job_id INTEGER REFERENCES processing_jobs (id) ON DELETE SET NULL;
CREATE INDEX ix_processing_logs_job_id ON processing_logs (job_id) WHERE job_id IS NOT NULL;
