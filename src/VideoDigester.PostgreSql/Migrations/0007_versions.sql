-- A version is a random number that every write draws anew, by triggers: whoever writes, and however, cannot forget it. A number that was drawn once does not come back, in a copy of the database either: what is
-- kept elsewhere under a version is of that version for good.
ALTER TABLE {schema}.channels ADD COLUMN version bigint NOT NULL DEFAULT 0;
ALTER TABLE {schema}.videos ADD COLUMN version bigint NOT NULL DEFAULT 0;

-- 64 bits of a strong generator's 122.
CREATE FUNCTION {schema}.draw_version() RETURNS bigint LANGUAGE sql VOLATILE AS $$ SELECT hashtextextended(gen_random_uuid()::text, 0) $$;
UPDATE {schema}.channels SET version = {schema}.draw_version();
UPDATE {schema}.videos SET version = {schema}.draw_version();

-- What any page of a list or of a search may depend on: all rows together. A writer changes one of them, so that few wait for each other.
CREATE TABLE {schema}.library_versions (
    shard   integer PRIMARY KEY,
    version bigint NOT NULL
);
INSERT INTO {schema}.library_versions (shard, version) SELECT shard, {schema}.draw_version() FROM generate_series(0, 31) AS shard;

CREATE FUNCTION {schema}.draw_row_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.version = {schema}.draw_version();
    RETURN NEW;
END $$;

-- What this transaction has written has a version that nobody else has seen: one is enough.
CREATE FUNCTION {schema}.draw_video_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE {schema}.videos v SET version = 0 WHERE v.id IN (SELECT c.video_id FROM changed c) AND v.xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$;
CREATE FUNCTION {schema}.draw_video_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE {schema}.videos v SET version = 0 WHERE v.id IN (OLD.video_id, NEW.video_id) AND v.xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$;
CREATE FUNCTION {schema}.draw_named_video_versions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'tags' THEN
        UPDATE {schema}.videos SET version = 0 WHERE id IN (SELECT l.video_id FROM {schema}.video_tags l WHERE l.tag_id = NEW.id);
    ELSE
        UPDATE {schema}.videos SET version = 0 WHERE id IN (SELECT l.video_id FROM {schema}.video_categories l WHERE l.category_id = NEW.id);
    END IF;
    RETURN NULL;
END $$;
CREATE FUNCTION {schema}.draw_library_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE {schema}.library_versions SET version = {schema}.draw_version() WHERE shard = pg_backend_pid() % 32 AND xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END $$;
CREATE TRIGGER tr_channels_version BEFORE INSERT OR UPDATE ON {schema}.channels FOR EACH ROW EXECUTE FUNCTION {schema}.draw_row_version();
CREATE TRIGGER tr_videos_version BEFORE INSERT OR UPDATE ON {schema}.videos FOR EACH ROW EXECUTE FUNCTION {schema}.draw_row_version();

-- What hangs on a video is part of it.
CREATE TRIGGER tr_video_statistics_inserted AFTER INSERT ON {schema}.video_statistics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_statistics_updated AFTER UPDATE ON {schema}.video_statistics REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_statistics_moved AFTER UPDATE ON {schema}.video_statistics REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_statistics_deleted AFTER DELETE ON {schema}.video_statistics REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_categories_inserted AFTER INSERT ON {schema}.video_categories REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_categories_updated AFTER UPDATE ON {schema}.video_categories REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_categories_moved AFTER UPDATE ON {schema}.video_categories REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_categories_deleted AFTER DELETE ON {schema}.video_categories REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_tags_inserted AFTER INSERT ON {schema}.video_tags REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_tags_updated AFTER UPDATE ON {schema}.video_tags REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_tags_moved AFTER UPDATE ON {schema}.video_tags REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_tags_deleted AFTER DELETE ON {schema}.video_tags REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_chapters_inserted AFTER INSERT ON {schema}.video_chapters REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_chapters_updated AFTER UPDATE ON {schema}.video_chapters REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_chapters_moved AFTER UPDATE ON {schema}.video_chapters REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_chapters_deleted AFTER DELETE ON {schema}.video_chapters REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_heatmap_inserted AFTER INSERT ON {schema}.video_heatmap REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_heatmap_updated AFTER UPDATE ON {schema}.video_heatmap REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_heatmap_moved AFTER UPDATE ON {schema}.video_heatmap REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_video_heatmap_deleted AFTER DELETE ON {schema}.video_heatmap REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_transcripts_inserted AFTER INSERT ON {schema}.transcripts REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
-- Whoever marks all transcripts as not indexed has locked their table and may wait for no video: that they are indexed shows in searches only.
CREATE TRIGGER tr_transcripts_updated AFTER UPDATE OF video_id, language, source, format, status, source_url, content_hash, segment_count, word_count, fetched_at, processed_at, superseded_at, error_code ON {schema}.transcripts FOR EACH ROW EXECUTE FUNCTION {schema}.draw_video_version();
CREATE TRIGGER tr_transcripts_deleted AFTER DELETE ON {schema}.transcripts REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION {schema}.draw_video_versions();
CREATE TRIGGER tr_categories_updated AFTER UPDATE ON {schema}.categories FOR EACH ROW EXECUTE FUNCTION {schema}.draw_named_video_versions();
CREATE TRIGGER tr_tags_updated AFTER UPDATE ON {schema}.tags FOR EACH ROW EXECUTE FUNCTION {schema}.draw_named_video_versions();

-- When the transaction is about to end: a writer that holds its row of library_versions waits for nobody any more. A digest never changes, but it is found by a search.
CREATE CONSTRAINT TRIGGER tr_channels_library AFTER INSERT OR UPDATE OR DELETE ON {schema}.channels DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {schema}.draw_library_version();
CREATE CONSTRAINT TRIGGER tr_videos_library AFTER INSERT OR UPDATE OR DELETE ON {schema}.videos DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {schema}.draw_library_version();
CREATE CONSTRAINT TRIGGER tr_digests_library AFTER INSERT OR UPDATE OR DELETE ON {schema}.digests DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {schema}.draw_library_version();
CREATE CONSTRAINT TRIGGER tr_transcripts_library AFTER UPDATE ON {schema}.transcripts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {schema}.draw_library_version();
