CREATE TABLE blob (
  sha256 TEXT PRIMARY KEY,
  size BIGINT NOT NULL,
  bytes ${bytes}
);

CREATE TABLE message (
  id TEXT PRIMARY KEY,
  direction TEXT NOT NULL,
  state TEXT NOT NULL,
  idempotency_key TEXT UNIQUE,
  fingerprint TEXT NOT NULL,
  business TEXT NOT NULL,
  targets TEXT NOT NULL,
  sender TEXT NOT NULL,
  sender_name TEXT NOT NULL,
  own_ids TEXT NOT NULL,
  document_id TEXT NOT NULL,
  code TEXT NOT NULL,
  wire_code TEXT NOT NULL,
  issue_date TEXT,
  subject TEXT NOT NULL,
  sha256 TEXT,
  connection TEXT NOT NULL,
  created_at BIGINT NOT NULL,
  updated_at BIGINT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL DEFAULT 0,
  lease_owner TEXT,
  lease_until BIGINT NOT NULL DEFAULT 0,
  problem TEXT NOT NULL DEFAULT '',
  journal_length INTEGER NOT NULL DEFAULT 0,
  journal_head TEXT NOT NULL,
  position BIGINT NOT NULL
);
CREATE INDEX message_by_position ON message (position);
CREATE INDEX message_by_identity ON message (direction, sender, document_id);
CREATE INDEX message_by_code ON message (direction, wire_code);
CREATE UNIQUE INDEX message_received_once ON message (sender, document_id, fingerprint)
  WHERE direction = 'in' AND sender <> '';
CREATE INDEX message_by_state ON message (direction, state, next_at);

CREATE TABLE recipient (
  message_id TEXT NOT NULL REFERENCES message (id),
  organization_id TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  connection TEXT NOT NULL,
  state TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (message_id, organization_id)
);

CREATE TABLE transmission (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES message (id),
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  connection TEXT NOT NULL,
  recipients TEXT NOT NULL,
  sender TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  position BIGINT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL,
  lease_owner TEXT,
  lease_until BIGINT NOT NULL DEFAULT 0,
  remote_id TEXT NOT NULL DEFAULT '',
  problem TEXT NOT NULL DEFAULT ''
);
CREATE INDEX transmission_due ON transmission (state, next_at)
  WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX transmission_dead ON transmission (position) WHERE state = 'DEAD';
CREATE INDEX transmission_by_position ON transmission (position);
CREATE INDEX transmission_by_message ON transmission (message_id, position);

CREATE TABLE event (
  message_id TEXT NOT NULL REFERENCES message (id),
  seq INTEGER NOT NULL,
  at BIGINT NOT NULL,
  type TEXT NOT NULL,
  actor TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (message_id, seq)
);

CREATE TABLE inbox (
  connection TEXT NOT NULL,
  kind TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  message_id TEXT,
  answer TEXT NOT NULL,
  acknowledged INTEGER NOT NULL DEFAULT 0,
  received_at BIGINT NOT NULL,
  PRIMARY KEY (connection, kind, remote_id)
);

CREATE TABLE orphan (
  connection TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  sender TEXT NOT NULL,
  status TEXT NOT NULL,
  document_id TEXT NOT NULL,
  code TEXT NOT NULL,
  received_at BIGINT NOT NULL,
  PRIMARY KEY (connection, remote_id)
);
