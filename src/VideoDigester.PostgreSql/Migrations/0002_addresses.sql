-- Videos are found by the address of their page; YouTube's are found by the id that their addresses hold.
-- Hashed: an ordered index refuses entries above 2,704 bytes, and nobody asks for an order of addresses.
CREATE INDEX ix_videos_url ON {schema}.videos USING hash (url) WHERE site <> 'youtube';

-- The log is read in the order in which it was written.
DROP INDEX {schema}.ix_processing_logs_video;
CREATE INDEX ix_processing_logs_attempts ON {schema}.processing_logs (video_site, video_external_id, id) WHERE video_site IS NOT NULL;
CREATE INDEX ix_processing_logs_failed ON {schema}.processing_logs (id) WHERE error_code IS NOT NULL;
