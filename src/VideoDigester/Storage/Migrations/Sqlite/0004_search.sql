-- What is searched. A passage has no text of its own: transcript_segments, videos and digests hold it. What was in the library before is indexed by a reindex.
ALTER TABLE videos ADD COLUMN indexed_at INTEGER;
ALTER TABLE transcripts ADD COLUMN indexed_at INTEGER;
ALTER TABLE digests ADD COLUMN indexed_at INTEGER;
CREATE INDEX ix_videos_language ON videos (language);
CREATE INDEX ix_transcripts_language ON transcripts (language);
CREATE INDEX ix_digests_language ON digests (language);
CREATE INDEX ix_videos_not_indexed ON videos (id) WHERE indexed_at IS NULL;
CREATE INDEX ix_transcripts_not_indexed ON transcripts (id) WHERE indexed_at IS NULL AND superseded_at IS NULL;
CREATE INDEX ix_digests_not_indexed ON digests (id) WHERE indexed_at IS NULL AND superseded_at IS NULL;

-- In a transcript they come in the order of their keys. Keys are never given a second time: what was computed of a passage elsewhere cannot come to stand for another.
CREATE TABLE transcript_passages (
    id            INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    transcript_id INTEGER NOT NULL REFERENCES transcripts (id) ON DELETE CASCADE,
    first_segment INTEGER NOT NULL CHECK (first_segment >= 0),
    last_segment  INTEGER NOT NULL,
    from_offset   INTEGER NOT NULL CHECK (from_offset >= 0),
    length        INTEGER NOT NULL CHECK (length > 0),
    signature     BLOB    NOT NULL,
    CHECK (last_segment >= first_segment)
) STRICT;
CREATE INDEX ix_transcript_passages_transcript_id ON transcript_passages (transcript_id);

-- Titles, parts of descriptions, and the head (position 0) and the items of digests.
CREATE TABLE text_passages (
    id          INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    video_id    INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
    digest_id   INTEGER REFERENCES digests (id) ON DELETE CASCADE,
    kind        TEXT    NOT NULL CHECK (kind <> ''),
    position    INTEGER NOT NULL CHECK (position >= 0),
    from_offset INTEGER NOT NULL CHECK (from_offset >= 0),
    length      INTEGER NOT NULL CHECK (length > 0),
    signature   BLOB    NOT NULL
) STRICT;
CREATE INDEX ix_text_passages_video_id ON text_passages (video_id);
CREATE INDEX ix_text_passages_digest_id ON text_passages (digest_id) WHERE digest_id IS NOT NULL;

-- The terms come analysed, with spaces between them; every other character is part of a term.
CREATE VIRTUAL TABLE transcript_passage_terms USING fts5 (
    terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);
CREATE TRIGGER tr_transcript_passages_terms AFTER DELETE ON transcript_passages BEGIN
    DELETE FROM transcript_passage_terms WHERE rowid = old.id;
END;
CREATE VIRTUAL TABLE text_passage_terms USING fts5 (
    terms, content = '', contentless_delete = 1, tokenize = "ascii tokenchars '!""#$%&''()*+,-./:;<=>?@[\]^_`{|}~'"
);
CREATE TRIGGER tr_text_passages_terms AFTER DELETE ON text_passages BEGIN
    DELETE FROM text_passage_terms WHERE rowid = old.id;
END;

CREATE TABLE embedding_models (
    id         INTEGER NOT NULL PRIMARY KEY,
    provider   TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    dimensions INTEGER NOT NULL CHECK (dimensions > 0),
    added_at   INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX ux_embedding_models_model ON embedding_models (provider, model, dimensions);

CREATE TABLE passage_vectors (
    model_id   INTEGER NOT NULL REFERENCES embedding_models (id) ON DELETE CASCADE,
    passage_id INTEGER NOT NULL REFERENCES transcript_passages (id) ON DELETE CASCADE,
    vector     BLOB    NOT NULL,
    PRIMARY KEY (model_id, passage_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX ix_passage_vectors_passage_id ON passage_vectors (passage_id);
