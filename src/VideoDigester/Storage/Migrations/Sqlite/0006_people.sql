-- A user who is forgotten but counted: the name is replaced by one that says nothing.
ALTER TABLE users ADD COLUMN anonymized_at INTEGER;

-- How long a digest takes to read. Of older digests about as many words as there are spaces; where so few are there that the script has none, its characters.
ALTER TABLE digests ADD COLUMN word_count INTEGER NOT NULL DEFAULT 0 CHECK (word_count >= 0);
UPDATE digests SET word_count = (
    SELECT CASE WHEN t.characters > 12 * t.words THEN t.characters ELSE t.words END
    FROM (
        SELECT length(d.text) AS characters, length(d.text) - length(replace(d.text, ' ', '')) + 1 AS words
        FROM (
            SELECT coalesce(digests.title || ' ', '') || digests.overview || coalesce(
                (SELECT ' ' || group_concat(coalesce(i.title || ' ', '') || i.text, ' ') FROM digest_items i WHERE i.digest_id = digests.id), '') AS text) d) t);

-- The newest digests: what a user has not read yet.
CREATE INDEX ix_digests_generated_at ON digests (generated_at, id);

CREATE INDEX ix_user_digests_saved_at ON user_digests (user_id, saved_at, digest_id);
CREATE INDEX ix_digest_interactions_digest ON digest_interactions (user_id, digest_id, action, occurred_at, dwell_ms);

-- Named lists of videos. One without an owner is everybody's.
CREATE TABLE collections (
    id          INTEGER NOT NULL PRIMARY KEY,
    public_id   TEXT    NOT NULL,
    owner_id    INTEGER REFERENCES users (id) ON DELETE CASCADE,
    name        TEXT    NOT NULL CHECK (name <> ''),
    description TEXT,
    created_at  INTEGER NOT NULL,
    updated_at  INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_collections_public_id ON collections (public_id);
CREATE UNIQUE INDEX ux_collections_name ON collections (owner_id, name);
CREATE UNIQUE INDEX ux_collections_shared ON collections (name) WHERE owner_id IS NULL;

CREATE TABLE collection_items (
    collection_id INTEGER NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
    video_id      INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL,
    added_at      INTEGER NOT NULL,
    PRIMARY KEY (collection_id, video_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_collection_items_position ON collection_items (collection_id, position);
CREATE INDEX ix_collection_items_video_id ON collection_items (video_id);

-- Where a user stopped in a video: at an item of a digest, at a moment, or at both.
CREATE TABLE reading_positions (
    user_id    INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    video_id   INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    digest_id  INTEGER REFERENCES digests (id) ON DELETE SET NULL,
    item       INTEGER CHECK (item >= 0),
    offset_ms  INTEGER CHECK (offset_ms >= 0),
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, video_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_reading_positions_updated_at ON reading_positions (user_id, updated_at, video_id);
CREATE INDEX ix_reading_positions_video_id ON reading_positions (video_id);
CREATE INDEX ix_reading_positions_digest_id ON reading_positions (digest_id) WHERE digest_id IS NOT NULL;

-- Videos that were removed from the library on purpose: they do not come back with their playlist, subscription or folder.
CREATE TABLE tombstones (
    id          INTEGER NOT NULL PRIMARY KEY,
    site        TEXT    NOT NULL CHECK (site <> ''),
    external_id TEXT    NOT NULL CHECK (external_id <> ''),
    url         TEXT,
    title       TEXT,
    removed_by  INTEGER REFERENCES users (id) ON DELETE SET NULL,
    removed_at  INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_tombstones_external_id ON tombstones (site, external_id);
CREATE INDEX ix_tombstones_removed_by ON tombstones (removed_by) WHERE removed_by IS NOT NULL;
CREATE INDEX ix_tombstones_url ON tombstones (url) WHERE site <> 'youtube';
