-- Videos are found by the address of their page; YouTube's are found by the id that their addresses hold.
CREATE INDEX ix_videos_url ON videos (url) WHERE site <> 'youtube';

-- The log is read in the order in which it was written.
DROP INDEX ix_processing_logs_video;
CREATE INDEX ix_processing_logs_attempts ON processing_logs (video_site, video_external_id, id) WHERE video_site IS NOT NULL;
CREATE INDEX ix_processing_logs_failed ON processing_logs (id) WHERE error_code IS NOT NULL;
