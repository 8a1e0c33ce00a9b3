CREATE TABLE users (id serial PRIMARY KEY, username varchar(50) UNIQUE, email varchar(255) UNIQUE, created_at timestamptz, updated_at timestamptz);
CREATE TABLE channels (
    id serial PRIMARY KEY, youtube_channel_id varchar(64) UNIQUE, name varchar(255), description text, thumbnail_url text, subscriber_count bigint, is_verified boolean,
    uploader varchar(255), uploader_id varchar(255), uploader_url text, channel_metadata jsonb, last_updated timestamptz, created_at timestamptz, updated_at timestamptz);
CREATE TABLE categories (id serial PRIMARY KEY, youtube_category_id varchar(16), name varchar(255), description text, created_at timestamptz, updated_at timestamptz);
CREATE TYPE processing_status AS ENUM ('PENDING', 'PROCESSING', 'COMPLETED', 'FAILED');
CREATE TABLE videos (
    id serial PRIMARY KEY, youtube_id varchar(16) UNIQUE, title varchar(255), description text, duration int, upload_date varchar(8), webpage_url text, thumbnail text,
    view_count bigint, like_count int, tags jsonb, categories jsonb, chapters jsonb, summary text, sentiment_score double precision, processing_status processing_status,
    processed boolean, error_message text, last_processed timestamptz, channel_id int NOT NULL REFERENCES channels (id), created_at timestamptz, updated_at timestamptz);
CREATE TABLE transcripts (
    id serial PRIMARY KEY, video_id int REFERENCES videos (id), source_url text, content text, status varchar(16), fetched_at timestamptz, processed_at timestamptz,
    error_log jsonb, created_at timestamptz, updated_at timestamptz);
CREATE TABLE llms (id serial PRIMARY KEY, name varchar(255), description text, base_cost_per_token numeric(10, 8), created_at timestamptz, updated_at timestamptz, UNIQUE (name, base_cost_per_token));
CREATE TABLE digests (
    id serial PRIMARY KEY, video_id int REFERENCES videos (id), llm_id int REFERENCES llms (id), user_id int REFERENCES users (id), content text, digest_type varchar(16),
    tokens_used int, cost numeric(10, 6), model_version varchar(64), generated_at timestamptz, last_updated timestamptz, extra_data jsonb, created_at timestamptz, updated_at timestamptz);
CREATE TABLE user_digests (
    id serial PRIMARY KEY, user_id int REFERENCES users (id), digest_id int REFERENCES digests (id), added_at timestamptz, created_at timestamptz, updated_at timestamptz, UNIQUE (user_id, digest_id));
CREATE TABLE digest_interactions (
    id serial PRIMARY KEY, user_id int REFERENCES users (id), digest_id int REFERENCES digests (id), video_id int REFERENCES videos (id), action varchar(16), action_at timestamptz,
    created_at timestamptz, updated_at timestamptz);

INSERT INTO users (id, username, email, created_at) VALUES
    (1, 'ann', 'ann@example.org', '2024-01-01T10:00:00+02'),
    (2, 'ben', 'ben@example.org', '2024-01-02T10:00:00Z');
INSERT INTO channels (id, youtube_channel_id, name, description, thumbnail_url, subscriber_count, is_verified, uploader_id, uploader_url, channel_metadata, last_updated) VALUES
    (1, 'UCevening_talks_00000000', 'Evening Talks', 'Talks after supper', 'https://example.org/talks.png', 1200, true, '@eveningtalks', 'https://www.youtube.com/@eveningtalks', '{"huge": 1}', '2024-02-01T00:00:00Z'),
    (2, 'UCnobody_yet_00000000000', 'No videos yet', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2024-02-01T00:00:00Z');
INSERT INTO videos (id, youtube_id, title, description, duration, upload_date, webpage_url, thumbnail, view_count, like_count, tags, categories, chapters, summary, processing_status, last_processed, channel_id, created_at, updated_at) VALUES
    (1, 'lampsABCD01', '[Part 1] How lamps burn', 'All about wicks.', 600, '20240115', 'https://www.youtube.com/watch?v=lampsABCD01', 'https://example.org/lamps.jpg', 5000, 70, '["lamps", "oil"]', '["Education"]',
        '[{"start_time": 0, "end_time": 90, "title": "The wick"}, {"start_time": 90.5, "end_time": 600, "title": "The chimney"}]', NULL, 'COMPLETED', NULL, 1, '2024-01-20T00:00:00Z', '2024-01-21T12:00:00Z'),
    (2, 'nowords_002', 'A film without words', NULL, NULL, '2024', NULL, NULL, NULL, -1, NULL, NULL, NULL, 'Nobody speaks in it.', 'COMPLETED', '2024-01-25T00:00:00Z', 1, '2024-01-20T00:00:00Z', '2024-01-21T12:00:00Z'),
    (3, NULL, 'It has no id', NULL, 10, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'FAILED', NULL, 1, NULL, NULL);
INSERT INTO transcripts (id, video_id, source_url, content, status, fetched_at) VALUES
    (1, 1, 'https://www.youtube.com/api/timedtext?v=lampsABCD01', 'A wick draws the oil upwards. The chimney makes the draught [Music] and the flame stands still.', 'processed', '2024-01-21T12:00:00Z'),
    (2, 2, NULL, '[Failed to fetch transcript: no captions]', 'failed', '2024-01-21T12:00:00Z'),
    (3, 3, NULL, 'Words of nothing.', 'processed', '2024-01-21T12:00:00Z');
INSERT INTO llms (id, name, base_cost_per_token) VALUES (1, 'gpt-4', 0.00003), (2, 'gpt-4', 0.00006);
INSERT INTO digests (id, video_id, llm_id, user_id, content, digest_type, tokens_used, cost, model_version, generated_at, extra_data) VALUES
    (1, 1, 1, 1, E'# Lamps\n- 0:00 The wick\n- 1:30 The chimney', 'highlights', 900, 0.027, 'gpt-4-0613', '2024-01-22T08:00:00Z', '{"temperature": 0.7}'),
    (2, 2, 2, NULL, 'A summary of silence.', 'summary', NULL, NULL, NULL, '2024-01-22T09:00:00Z', NULL),
    (3, 1, 1, 2, NULL, 'chapters', NULL, NULL, NULL, '2024-01-22T10:00:00Z', NULL),
    (4, 3, 1, 2, 'Of the video without an id.', 'summary', NULL, NULL, NULL, '2024-01-22T10:00:00Z', NULL);
INSERT INTO user_digests (id, user_id, digest_id, added_at) VALUES
    (1, 1, 1, '2024-01-23T07:00:00Z'),
    (2, 2, 4, '2024-01-23T07:00:00Z');
INSERT INTO digest_interactions (id, user_id, digest_id, video_id, action, action_at) VALUES
    (1, 1, 1, 1, 'saved', '2024-01-23T07:00:00Z'),
    (2, 1, 1, 1, 'watched', '2024-01-23T08:00:00Z'),
    (3, 2, 2, 2, 'skipped', '2024-01-24T08:00:00Z'),
    (4, 2, NULL, 1, 'watched', '2024-01-24T09:00:00Z'),
    (5, 2, 1, 1, 'applauded', '2024-01-24T09:00:00Z'),
    (6, 2, 1, 1, 'shared', '2024-01-24T10:00:00Z');
