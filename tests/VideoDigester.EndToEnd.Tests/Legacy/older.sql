CREATE TABLE users (id uuid PRIMARY KEY, username varchar(50) UNIQUE, email varchar(255) UNIQUE, created_at timestamp);
CREATE TABLE channels (id uuid PRIMARY KEY, youtube_channel_id varchar(64) UNIQUE, name varchar(255), description text, thumbnail_url text, created_at timestamp, updated_at timestamp);
CREATE TABLE videos (
    id uuid PRIMARY KEY, youtube_id varchar(16) UNIQUE, title varchar(255), description text, duration int, upload_date varchar(8), webpage_url text, view_count bigint,
    tags text, categories text, chapters text, channel_id uuid NOT NULL REFERENCES channels (id), created_at timestamp, updated_at timestamp);
CREATE TABLE transcripts (id uuid PRIMARY KEY, video_id uuid REFERENCES videos (id), content text, created_at timestamp);
CREATE TABLE llms (id uuid PRIMARY KEY, name varchar(255));
CREATE TABLE digests (id uuid PRIMARY KEY, video_id uuid REFERENCES videos (id), llm_id uuid REFERENCES llms (id), user_id uuid REFERENCES users (id), content text, digest_type varchar(16), generated_at timestamp);
CREATE TABLE user_digests (id uuid PRIMARY KEY, user_id uuid REFERENCES users (id), digest_id uuid REFERENCES digests (id), created_at timestamp);

INSERT INTO users VALUES ('00000000-0000-0000-0000-000000000001', 'ann', 'ann@example.org', '2024-01-01T08:00:00');
INSERT INTO channels VALUES ('00000000-0000-0000-0000-0000000000c1', 'UCevening_talks_00000000', 'Evening Talks', 'Talks after supper', 'https://example.org/talks.png', '2024-01-20T00:00:00', '2024-02-01T00:00:00');
INSERT INTO videos VALUES (
    '00000000-0000-0000-0000-0000000000d1', 'lampsABCD01', '[Part 1] How lamps burn', 'All about wicks.', 600, '20240115', 'https://www.youtube.com/watch?v=lampsABCD01', 5000,
    '["lamps", "oil"]', '["Education"]', '[{"start_time": 0, "end_time": 90, "title": "The wick"}, {"start_time": 90.5, "end_time": 600, "title": "The chimney"}]',
    '00000000-0000-0000-0000-0000000000c1', '2024-01-20T00:00:00', '2024-01-21T12:00:00');
INSERT INTO transcripts VALUES (
    '00000000-0000-0000-0000-0000000000e1', '00000000-0000-0000-0000-0000000000d1',
    'A wick draws the oil upwards. The chimney makes the draught [Music] and the flame stands still.', '2024-01-21T12:00:00');
INSERT INTO llms VALUES ('00000000-0000-0000-0000-0000000000a1', 'gpt-4');
INSERT INTO digests VALUES (
    '00000000-0000-0000-0000-0000000000f1', '00000000-0000-0000-0000-0000000000d1', '00000000-0000-0000-0000-0000000000a1', '00000000-0000-0000-0000-000000000001',
    E'# Lamps\n- 0:00 The wick\n- 1:30 The chimney', 'HIGHLIGHTS', '2024-01-22T08:00:00');
INSERT INTO user_digests VALUES ('00000000-0000-0000-0000-000000000091', '00000000-0000-0000-0000-000000000001', '00000000-0000-0000-0000-0000000000f1', '2024-01-23T07:00:00');
