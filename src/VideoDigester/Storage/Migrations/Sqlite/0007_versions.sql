-- A version is a random number that every write draws anew, by triggers: whoever writes, and however, cannot forget it. A number that was drawn once does not come back, in a copy of the file either: what is
-- kept elsewhere under a version is of that version for good.
ALTER TABLE channels ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE videos ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
UPDATE channels SET version = random();
UPDATE videos SET version = random();

-- What any page of a list or of a search may depend on. One row here, several on PostgreSQL, where writers would wait for each other.
CREATE TABLE library_versions (
    shard   INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL
) STRICT;
INSERT INTO library_versions (shard, version) VALUES (0, random());
CREATE TRIGGER tr_channels_inserted AFTER INSERT ON channels BEGIN
    UPDATE channels SET version = random() WHERE id = new.id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_channels_updated AFTER UPDATE ON channels WHEN new.version = old.version BEGIN
    UPDATE channels SET version = random() WHERE id = new.id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_channels_deleted AFTER DELETE ON channels BEGIN
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_videos_inserted AFTER INSERT ON videos BEGIN
    UPDATE videos SET version = random() WHERE id = new.id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_videos_updated AFTER UPDATE ON videos WHEN new.version = old.version BEGIN
    UPDATE videos SET version = random() WHERE id = new.id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_videos_deleted AFTER DELETE ON videos BEGIN
    UPDATE library_versions SET version = random();
END;
-- What hangs on a video is part of it. Lists are written from their beginning: that they begin is enough, and a hundred points of a curve do not draw a hundred times.
CREATE TRIGGER tr_video_statistics_inserted AFTER INSERT ON video_statistics BEGIN
    UPDATE videos SET version = random() WHERE id = new.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_statistics_updated AFTER UPDATE ON video_statistics BEGIN
    UPDATE videos SET version = random() WHERE id IN (old.video_id, new.video_id);
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_statistics_deleted AFTER DELETE ON video_statistics BEGIN
    UPDATE videos SET version = random() WHERE id = old.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_categories_inserted AFTER INSERT ON video_categories WHEN new.position = 0 BEGIN
    UPDATE videos SET version = random() WHERE id = new.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_categories_updated AFTER UPDATE ON video_categories BEGIN
    UPDATE videos SET version = random() WHERE id IN (old.video_id, new.video_id);
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_categories_deleted AFTER DELETE ON video_categories BEGIN
    UPDATE videos SET version = random() WHERE id = old.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_tags_inserted AFTER INSERT ON video_tags WHEN new.position = 0 BEGIN
    UPDATE videos SET version = random() WHERE id = new.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_tags_updated AFTER UPDATE ON video_tags BEGIN
    UPDATE videos SET version = random() WHERE id IN (old.video_id, new.video_id);
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_tags_deleted AFTER DELETE ON video_tags BEGIN
    UPDATE videos SET version = random() WHERE id = old.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_chapters_inserted AFTER INSERT ON video_chapters WHEN new.position = 0 BEGIN
    UPDATE videos SET version = random() WHERE id = new.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_chapters_updated AFTER UPDATE ON video_chapters BEGIN
    UPDATE videos SET version = random() WHERE id IN (old.video_id, new.video_id);
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_chapters_deleted AFTER DELETE ON video_chapters BEGIN
    UPDATE videos SET version = random() WHERE id = old.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_heatmap_inserted AFTER INSERT ON video_heatmap WHEN new.position = 0 BEGIN
    UPDATE videos SET version = random() WHERE id = new.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_heatmap_updated AFTER UPDATE ON video_heatmap BEGIN
    UPDATE videos SET version = random() WHERE id IN (old.video_id, new.video_id);
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_video_heatmap_deleted AFTER DELETE ON video_heatmap BEGIN
    UPDATE videos SET version = random() WHERE id = old.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_transcripts_inserted AFTER INSERT ON transcripts BEGIN
    UPDATE videos SET version = random() WHERE id = new.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_transcripts_updated AFTER UPDATE OF video_id, language, source, format, status, source_url, content_hash, segment_count, word_count, fetched_at, processed_at, superseded_at, error_code ON transcripts BEGIN
    UPDATE videos SET version = random() WHERE id IN (old.video_id, new.video_id);
    UPDATE library_versions SET version = random();
END;
-- That it is indexed shows in searches only.
CREATE TRIGGER tr_transcripts_indexed AFTER UPDATE OF indexed_at ON transcripts BEGIN
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_transcripts_deleted AFTER DELETE ON transcripts BEGIN
    UPDATE videos SET version = random() WHERE id = old.video_id;
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_categories_updated AFTER UPDATE ON categories BEGIN
    UPDATE videos SET version = random() WHERE id IN (SELECT video_id FROM video_categories WHERE category_id = new.id);
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_tags_updated AFTER UPDATE ON tags BEGIN
    UPDATE videos SET version = random() WHERE id IN (SELECT video_id FROM video_tags WHERE tag_id = new.id);
    UPDATE library_versions SET version = random();
END;
-- A digest never changes, but it is found by a search.
CREATE TRIGGER tr_digests_inserted AFTER INSERT ON digests BEGIN
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_digests_updated AFTER UPDATE ON digests BEGIN
    UPDATE library_versions SET version = random();
END;
CREATE TRIGGER tr_digests_deleted AFTER DELETE ON digests BEGIN
    UPDATE library_versions SET version = random();
END;
