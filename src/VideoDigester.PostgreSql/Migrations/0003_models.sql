-- What models can take, what they cost and since when. Prices are billionths of a US dollar for a million tokens.
ALTER TABLE {schema}.llms ADD COLUMN max_output_tokens bigint CHECK (max_output_tokens > 0);

CREATE TABLE {schema}.llm_prices (
    llm_id                bigint NOT NULL REFERENCES {schema}.llms (id) ON DELETE CASCADE,
    effective_from        timestamptz NOT NULL,
    input_nano_usd        bigint NOT NULL CHECK (input_nano_usd >= 0),
    output_nano_usd       bigint NOT NULL CHECK (output_nano_usd >= 0),
    cached_input_nano_usd bigint CHECK (cached_input_nano_usd >= 0),
    PRIMARY KEY (llm_id, effective_from)
);

-- Who writes the digest of an identity, so that nobody else does meanwhile. A released row is the outcome of an attempt that failed.
CREATE TABLE {schema}.digest_claims (
    identity      text COLLATE "C" NOT NULL PRIMARY KEY,
    owner         uuid NOT NULL,
    claimed_at    timestamptz NOT NULL,
    lease_until   timestamptz NOT NULL,
    released_at   timestamptz,
    error_code    text,
    error_message text,
    retryable     boolean,
    CHECK ((released_at IS NULL) = (error_code IS NULL))
);

-- Answers of models that are paid for, until the digest they are for is stored.
CREATE TABLE {schema}.digest_parts (
    identity            text COLLATE "C" NOT NULL,
    call_hash           text COLLATE "C" NOT NULL,
    response            text NOT NULL,
    finish_reason       text NOT NULL CHECK (finish_reason <> ''),
    input_tokens        bigint CHECK (input_tokens >= 0),
    cached_input_tokens bigint CHECK (cached_input_tokens >= 0),
    output_tokens       bigint CHECK (output_tokens >= 0),
    cost_nano_usd       bigint CHECK (cost_nano_usd >= 0),
    created_at          timestamptz NOT NULL,
    PRIMARY KEY (identity, call_hash)
);
CREATE INDEX ix_digest_parts_created_at ON {schema}.digest_parts (created_at);

-- What was spent in a day, and what the calls under way may still spend.
CREATE TABLE {schema}.budget_ledger (
    scope             text COLLATE "C" NOT NULL,
    day               text COLLATE "C" NOT NULL,
    reserved_tokens   bigint NOT NULL DEFAULT 0 CHECK (reserved_tokens >= 0),
    reserved_nano_usd bigint NOT NULL DEFAULT 0 CHECK (reserved_nano_usd >= 0),
    spent_tokens      bigint NOT NULL DEFAULT 0 CHECK (spent_tokens >= 0),
    spent_nano_usd    bigint NOT NULL DEFAULT 0 CHECK (spent_nano_usd >= 0),
    PRIMARY KEY (scope, day)
);

ALTER TABLE {schema}.digest_items ADD COLUMN fields text;

-- A digest that failed has no row of its own: its type stands in the log.
ALTER TABLE {schema}.processing_logs ADD COLUMN digest_type text CHECK (digest_type <> '');
UPDATE {schema}.processing_logs l SET digest_type = d.digest_type FROM {schema}.digests d WHERE d.id = l.digest_id;
