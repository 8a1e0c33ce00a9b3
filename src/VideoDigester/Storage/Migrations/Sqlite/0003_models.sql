-- What models can take, what they cost and since when. Prices are billionths of a US dollar for a million tokens.
ALTER TABLE llms ADD COLUMN max_output_tokens INTEGER CHECK (max_output_tokens > 0);

CREATE TABLE llm_prices (
    llm_id                INTEGER NOT NULL REFERENCES llms (id) ON DELETE CASCADE,
    effective_from        INTEGER NOT NULL,
    input_nano_usd        INTEGER NOT NULL CHECK (input_nano_usd >= 0),
    output_nano_usd       INTEGER NOT NULL CHECK (output_nano_usd >= 0),
    cached_input_nano_usd INTEGER CHECK (cached_input_nano_usd >= 0),
    PRIMARY KEY (llm_id, effective_from)
) STRICT, WITHOUT ROWID;

-- Who writes the digest of an identity, so that nobody else does meanwhile. A released row is the outcome of an attempt that failed.
CREATE TABLE digest_claims (
    identity      TEXT    NOT NULL PRIMARY KEY,
    owner         TEXT    NOT NULL,
    claimed_at    INTEGER NOT NULL,
    lease_until   INTEGER NOT NULL,
    released_at   INTEGER,
    error_code    TEXT,
    error_message TEXT,
    retryable     INTEGER CHECK (retryable IN (0, 1)),
    CHECK ((released_at IS NULL) = (error_code IS NULL))
) STRICT, WITHOUT ROWID;

-- Answers of models that are paid for, until the digest they are for is stored.
CREATE TABLE digest_parts (
    identity            TEXT    NOT NULL,
    call_hash           TEXT    NOT NULL,
    response            TEXT    NOT NULL,
    finish_reason       TEXT    NOT NULL CHECK (finish_reason <> ''),
    input_tokens        INTEGER CHECK (input_tokens >= 0),
    cached_input_tokens INTEGER CHECK (cached_input_tokens >= 0),
    output_tokens       INTEGER CHECK (output_tokens >= 0),
    cost_nano_usd       INTEGER CHECK (cost_nano_usd >= 0),
    created_at          INTEGER NOT NULL,
    PRIMARY KEY (identity, call_hash)
) STRICT;
CREATE INDEX ix_digest_parts_created_at ON digest_parts (created_at);

-- What was spent in a day, and what the calls under way may still spend.
CREATE TABLE budget_ledger (
    scope             TEXT    NOT NULL,
    day               TEXT    NOT NULL,
    reserved_tokens   INTEGER NOT NULL DEFAULT 0 CHECK (reserved_tokens >= 0),
    reserved_nano_usd INTEGER NOT NULL DEFAULT 0 CHECK (reserved_nano_usd >= 0),
    spent_tokens      INTEGER NOT NULL DEFAULT 0 CHECK (spent_tokens >= 0),
    spent_nano_usd    INTEGER NOT NULL DEFAULT 0 CHECK (spent_nano_usd >= 0),
    PRIMARY KEY (scope, day)
) STRICT, WITHOUT ROWID;

ALTER TABLE digest_items ADD COLUMN fields TEXT;

-- A digest that failed has no row of its own: its type stands in the log.
ALTER TABLE processing_logs ADD COLUMN digest_type TEXT CHECK (digest_type <> '');
UPDATE processing_logs SET digest_type = (SELECT digest_type FROM digests WHERE digests.id = processing_logs.digest_id) WHERE digest_id IS NOT NULL;
