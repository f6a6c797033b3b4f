-- Users of the exchange. sender_comp_id is the account of the engine: never given twice.
CREATE SEQUENCE gateway.sender_comp_ids AS bigint START WITH 1001;

CREATE TABLE gateway.users
(
    sender_comp_id bigint PRIMARY KEY DEFAULT nextval('gateway.sender_comp_ids'),
    username       text NOT NULL,
    password_hash  text NOT NULL,
    role           text NOT NULL CHECK (role IN ('USER', 'ADMIN')),
    created_ns     bigint NOT NULL
);
CREATE UNIQUE INDEX users_by_name ON gateway.users (lower(username));

-- Who has logged in. Of a token only its SHA-256 is here.
CREATE TABLE gateway.sessions
(
    token_hash     bytea PRIMARY KEY CHECK (length(token_hash) = 32),
    sender_comp_id bigint NOT NULL REFERENCES gateway.users ON DELETE CASCADE,
    created_ns     bigint NOT NULL,
    expires_ns     bigint NOT NULL
);
CREATE INDEX sessions_by_user ON gateway.sessions (sender_comp_id, created_ns);
CREATE INDEX sessions_by_expiry ON gateway.sessions (expires_ns);

-- Keys that sign requests. Of an HMAC key the SHA-256 of its secret, of an Ed25519 key the public key.
CREATE TABLE gateway.api_keys
(
    key_id         text PRIMARY KEY,
    sender_comp_id bigint NOT NULL REFERENCES gateway.users ON DELETE CASCADE,
    label          text NOT NULL,
    algorithm      text NOT NULL CHECK (algorithm IN ('HMAC_SHA256', 'ED25519')),
    secret_hash    bytea,
    public_key     bytea,
    scopes         text NOT NULL,
    created_ns     bigint NOT NULL,
    last_used_ns   bigint,
    CHECK ((algorithm = 'HMAC_SHA256') = (secret_hash IS NOT NULL)),
    CHECK ((algorithm = 'ED25519') = (public_key IS NOT NULL))
);
CREATE INDEX api_keys_by_user ON gateway.api_keys (sender_comp_id);

-- Who did what. Rows are only ever added.
CREATE TABLE gateway.audit
(
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    time_ns  bigint NOT NULL,
    actor    text,
    address  text NOT NULL,
    action   text NOT NULL,
    detail   json NOT NULL,
    outcome  text NOT NULL
);
