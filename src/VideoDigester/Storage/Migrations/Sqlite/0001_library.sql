-- Instants are Unix milliseconds, durations and offsets are milliseconds, booleans are 0 or 1.

CREATE TABLE schema_migrations (
    version    INTEGER NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    checksum   TEXT    NOT NULL,
    applied_at INTEGER NOT NULL
) STRICT;

CREATE TABLE channels (
    id                  INTEGER NOT NULL PRIMARY KEY,
    site                TEXT    NOT NULL,
    external_id         TEXT    NOT NULL,
    name                TEXT,
    handle              TEXT,
    url                 TEXT,
    description         TEXT,
    thumbnail_url       TEXT,
    follower_count      INTEGER CHECK (follower_count >= 0),
    is_verified         INTEGER CHECK (is_verified IN (0, 1)),
    metadata_fetched_at INTEGER NOT NULL,
    added_at            INTEGER NOT NULL,
    updated_at          INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_channels_site_external_id ON channels (site, external_id);

CREATE TABLE videos (
    id                  INTEGER NOT NULL PRIMARY KEY,
    channel_id          INTEGER REFERENCES channels (id) ON DELETE RESTRICT,
    site                TEXT    NOT NULL,
    external_id         TEXT    NOT NULL,
    url                 TEXT    NOT NULL,
    title               TEXT,
    title_sort          TEXT GENERATED ALWAYS AS (substr(title, 1, 600)) VIRTUAL,
    description         TEXT,
    thumbnail_url       TEXT,
    duration_ms         INTEGER CHECK (duration_ms >= 0),
    published_at        INTEGER,
    published_precision TEXT CHECK (published_precision IN ('day', 'instant')),
    release_at          INTEGER,
    language            TEXT,
    live_status         TEXT,
    availability        TEXT,
    age_limit           INTEGER CHECK (age_limit >= 0),
    view_count          INTEGER CHECK (view_count >= 0),
    like_count          INTEGER CHECK (like_count >= 0),
    comment_count       INTEGER CHECK (comment_count >= 0),
    source_path         TEXT,
    removed_at          INTEGER,
    metadata_fetched_at INTEGER NOT NULL,
    added_at            INTEGER NOT NULL,
    updated_at          INTEGER NOT NULL,
    CHECK ((published_at IS NULL) = (published_precision IS NULL))
) STRICT;
CREATE UNIQUE INDEX ux_videos_site_external_id ON videos (site, external_id);
CREATE INDEX ix_videos_channel_id ON videos (channel_id) WHERE channel_id IS NOT NULL;
CREATE INDEX ix_videos_added_at ON videos (added_at, id);
CREATE INDEX ix_videos_published_at ON videos (published_at, id);
CREATE INDEX ix_videos_title_sort ON videos (title_sort, id);
CREATE INDEX ix_videos_duration_ms ON videos (duration_ms, id);
CREATE INDEX ix_videos_view_count ON videos (view_count, id);

CREATE TABLE video_statistics (
    video_id       INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    observed_at    INTEGER NOT NULL,
    view_count     INTEGER CHECK (view_count >= 0),
    like_count     INTEGER CHECK (like_count >= 0),
    comment_count  INTEGER CHECK (comment_count >= 0),
    follower_count INTEGER CHECK (follower_count >= 0),
    PRIMARY KEY (video_id, observed_at)
) STRICT, WITHOUT ROWID;

CREATE TABLE categories (
    id     INTEGER NOT NULL PRIMARY KEY,
    site   TEXT    NOT NULL,
    name   TEXT    NOT NULL,
    folded TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_categories_site_name ON categories (site, name);
CREATE INDEX ix_categories_folded ON categories (folded);

CREATE TABLE video_categories (
    video_id    INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    category_id INTEGER NOT NULL REFERENCES categories (id) ON DELETE RESTRICT,
    position    INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (video_id, category_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_video_categories_category_id ON video_categories (category_id);

CREATE TABLE tags (
    id     INTEGER NOT NULL PRIMARY KEY,
    name   TEXT    NOT NULL,
    folded TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_tags_name ON tags (name);
CREATE INDEX ix_tags_folded ON tags (folded);

CREATE TABLE video_tags (
    video_id INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    tag_id   INTEGER NOT NULL REFERENCES tags (id) ON DELETE RESTRICT,
    position INTEGER NOT NULL CHECK (position >= 0),
    PRIMARY KEY (video_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_video_tags_tag_id ON video_tags (tag_id);

CREATE TABLE video_chapters (
    video_id INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    start_ms INTEGER NOT NULL CHECK (start_ms >= 0),
    end_ms   INTEGER NOT NULL,
    title    TEXT    NOT NULL,
    PRIMARY KEY (video_id, position),
    CHECK (end_ms >= start_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE video_heatmap (
    video_id INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    position INTEGER NOT NULL CHECK (position >= 0),
    start_ms INTEGER NOT NULL CHECK (start_ms >= 0),
    end_ms   INTEGER NOT NULL,
    value    REAL    NOT NULL CHECK (value BETWEEN 0 AND 1),
    PRIMARY KEY (video_id, position),
    CHECK (end_ms >= start_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE transcripts (
    id            INTEGER NOT NULL PRIMARY KEY,
    video_id      INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    language      TEXT    NOT NULL,
    source        TEXT    NOT NULL CHECK (source <> ''),
    format        TEXT CHECK (format <> ''),
    status        TEXT    NOT NULL CHECK (status <> ''),
    source_url    TEXT,
    content_hash  TEXT    NOT NULL,
    segment_count INTEGER NOT NULL CHECK (segment_count >= 0),
    word_count    INTEGER NOT NULL CHECK (word_count >= 0),
    fetched_at    INTEGER NOT NULL,
    processed_at  INTEGER,
    superseded_at INTEGER,
    error_code    TEXT
) STRICT;
CREATE UNIQUE INDEX ux_transcripts_content ON transcripts (video_id, language, source, content_hash);
CREATE UNIQUE INDEX ux_transcripts_current ON transcripts (video_id, language, source) WHERE superseded_at IS NULL;

CREATE TABLE transcript_segments (
    transcript_id INTEGER NOT NULL REFERENCES transcripts (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL CHECK (position >= 0),
    start_ms      INTEGER NOT NULL CHECK (start_ms >= 0),
    end_ms        INTEGER NOT NULL,
    text          TEXT    NOT NULL,
    speaker       TEXT,
    PRIMARY KEY (transcript_id, position),
    CHECK (end_ms >= start_ms)
) STRICT, WITHOUT ROWID;

CREATE TABLE users (
    id           INTEGER NOT NULL PRIMARY KEY,
    external_id  TEXT    NOT NULL,
    display_name TEXT,
    email        TEXT,
    added_at     INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_users_external_id ON users (external_id);

CREATE TABLE llms (
    id             INTEGER NOT NULL PRIMARY KEY,
    provider       TEXT    NOT NULL,
    model          TEXT    NOT NULL,
    context_window INTEGER CHECK (context_window > 0),
    description    TEXT,
    added_at       INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_llms_provider_model ON llms (provider, model);

-- transcript_id has no action: removing the video takes both, removing a cited transcript alone is refused.
CREATE TABLE digests (
    id                  INTEGER NOT NULL PRIMARY KEY,
    public_id           TEXT    NOT NULL,
    video_id            INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    transcript_id       INTEGER NOT NULL REFERENCES transcripts (id) ON DELETE NO ACTION,
    llm_id              INTEGER NOT NULL REFERENCES llms (id) ON DELETE RESTRICT,
    requested_by        INTEGER REFERENCES users (id) ON DELETE SET NULL,
    digest_type         TEXT    NOT NULL CHECK (digest_type <> ''),
    language            TEXT    NOT NULL,
    writer_version      TEXT    NOT NULL,
    options             TEXT    NOT NULL,
    identity            TEXT    NOT NULL,
    title               TEXT,
    overview            TEXT    NOT NULL,
    input_tokens        INTEGER CHECK (input_tokens >= 0),
    cached_input_tokens INTEGER CHECK (cached_input_tokens >= 0),
    output_tokens       INTEGER CHECK (output_tokens >= 0),
    cost_nano_usd       INTEGER CHECK (cost_nano_usd >= 0),
    coverage            REAL    NOT NULL CHECK (coverage BETWEEN 0 AND 1),
    grounding           REAL    NOT NULL CHECK (grounding BETWEEN 0 AND 1),
    dropped             INTEGER NOT NULL CHECK (dropped >= 0),
    generated_at        INTEGER NOT NULL,
    stale_at            INTEGER,
    superseded_at       INTEGER
) STRICT;
CREATE UNIQUE INDEX ux_digests_public_id ON digests (public_id);
CREATE UNIQUE INDEX ux_digests_identity ON digests (identity) WHERE superseded_at IS NULL;
CREATE INDEX ix_digests_video_id ON digests (video_id, generated_at, id);
CREATE INDEX ix_digests_transcript_id ON digests (transcript_id);
CREATE INDEX ix_digests_llm_id ON digests (llm_id);
CREATE INDEX ix_digests_requested_by ON digests (requested_by) WHERE requested_by IS NOT NULL;

CREATE TABLE digest_items (
    id        INTEGER NOT NULL PRIMARY KEY,
    digest_id INTEGER NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    position  INTEGER NOT NULL CHECK (position >= 0),
    kind      TEXT    NOT NULL CHECK (kind <> ''),
    title     TEXT,
    text      TEXT    NOT NULL,
    start_ms  INTEGER NOT NULL CHECK (start_ms >= 0),
    end_ms    INTEGER NOT NULL,
    quote     TEXT    NOT NULL,
    support   REAL    NOT NULL CHECK (support BETWEEN 0 AND 1),
    CHECK (end_ms >= start_ms)
) STRICT;
CREATE UNIQUE INDEX ux_digest_items_position ON digest_items (digest_id, position);

CREATE TABLE digest_item_evidence (
    item_id       INTEGER NOT NULL REFERENCES digest_items (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL CHECK (position >= 0),
    first_segment INTEGER NOT NULL CHECK (first_segment >= 0),
    last_segment  INTEGER NOT NULL,
    quote         TEXT    NOT NULL,
    PRIMARY KEY (item_id, position),
    CHECK (last_segment >= first_segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE user_digests (
    user_id   INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    digest_id INTEGER NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    saved_at  INTEGER NOT NULL,
    note      TEXT,
    PRIMARY KEY (user_id, digest_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_user_digests_digest_id ON user_digests (digest_id);

CREATE TABLE digest_interactions (
    id          INTEGER NOT NULL PRIMARY KEY,
    user_id     INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    digest_id   INTEGER NOT NULL REFERENCES digests (id) ON DELETE CASCADE,
    action      TEXT    NOT NULL CHECK (action <> ''),
    occurred_at INTEGER NOT NULL,
    dwell_ms    INTEGER CHECK (dwell_ms >= 0)
) STRICT;
CREATE INDEX ix_digest_interactions_user_id ON digest_interactions (user_id, occurred_at);
CREATE INDEX ix_digest_interactions_digest_id ON digest_interactions (digest_id);

-- The log outlives what it is about: the links go to null, the identity of the video stays as text.
CREATE TABLE processing_logs (
    id                  INTEGER NOT NULL PRIMARY KEY,
    target              TEXT    NOT NULL,
    video_id            INTEGER REFERENCES videos (id) ON DELETE SET NULL,
    video_site          TEXT,
    video_external_id   TEXT,
    transcript_id       INTEGER REFERENCES transcripts (id) ON DELETE SET NULL,
    digest_id           INTEGER REFERENCES digests (id) ON DELETE SET NULL,
    llm_id              INTEGER REFERENCES llms (id) ON DELETE SET NULL,
    user_id             INTEGER REFERENCES users (id) ON DELETE SET NULL,
    step                TEXT    NOT NULL CHECK (step <> ''),
    outcome             TEXT    NOT NULL CHECK (outcome <> ''),
    attempt             INTEGER NOT NULL CHECK (attempt >= 1),
    started_at          INTEGER NOT NULL,
    completed_at        INTEGER NOT NULL,
    input_tokens        INTEGER CHECK (input_tokens >= 0),
    cached_input_tokens INTEGER CHECK (cached_input_tokens >= 0),
    output_tokens       INTEGER CHECK (output_tokens >= 0),
    cost_nano_usd       INTEGER CHECK (cost_nano_usd >= 0),
    error_code          TEXT,
    error_message       TEXT,
    retryable           INTEGER CHECK (retryable IN (0, 1)),
    next_attempt_at     INTEGER,
    worker              TEXT,
    CHECK (outcome <> 'failed' OR error_code IS NOT NULL),
    CHECK ((video_site IS NULL) = (video_external_id IS NULL))
) STRICT;
CREATE INDEX ix_processing_logs_video ON processing_logs (video_site, video_external_id, started_at, id) WHERE video_site IS NOT NULL;
CREATE INDEX ix_processing_logs_video_id ON processing_logs (video_id) WHERE video_id IS NOT NULL;
CREATE INDEX ix_processing_logs_transcript_id ON processing_logs (transcript_id) WHERE transcript_id IS NOT NULL;
CREATE INDEX ix_processing_logs_digest_id ON processing_logs (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX ix_processing_logs_llm_id ON processing_logs (llm_id) WHERE llm_id IS NOT NULL;
CREATE INDEX ix_processing_logs_user_id ON processing_logs (user_id) WHERE user_id IS NOT NULL;
