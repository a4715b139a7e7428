-- Fewer indexes, and tables in the order of their keys: one commit touches fewer pages.

CREATE TABLE new_message (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
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
  journal_head TEXT NOT NULL
);
INSERT INTO new_message (
  position, id, direction, state, idempotency_key, fingerprint, business, targets, sender,
  sender_name, own_ids, document_id, code, wire_code, issue_date, subject, sha256, connection,
  created_at, updated_at, attempts, next_at, lease_owner, lease_until, problem, journal_length,
  journal_head)
SELECT
  position, id, direction, state, idempotency_key, fingerprint, business, targets, sender,
  sender_name, own_ids, document_id, code, wire_code, issue_date, subject, sha256, connection,
  created_at, updated_at, attempts, next_at, lease_owner, lease_until, problem, journal_length,
  journal_head
FROM message ORDER BY position;
DROP TABLE message;
ALTER TABLE new_message RENAME TO message;

CREATE TABLE new_recipient (
  message_id TEXT NOT NULL REFERENCES message (id),
  organization_id TEXT NOT NULL,
  name TEXT NOT NULL,
  position INTEGER NOT NULL,
  connection TEXT NOT NULL,
  state TEXT NOT NULL,
  updated_at BIGINT NOT NULL,
  PRIMARY KEY (message_id, organization_id)
) WITHOUT ROWID;
INSERT INTO new_recipient (
  message_id, organization_id, name, position, connection, state, updated_at)
SELECT
  message_id, organization_id, name, position, connection, state, updated_at
FROM recipient;
DROP TABLE recipient;
ALTER TABLE new_recipient RENAME TO recipient;

CREATE TABLE new_transmission (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  message_id TEXT NOT NULL REFERENCES message (id),
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  connection TEXT NOT NULL,
  recipients TEXT NOT NULL,
  sender TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES blob (sha256),
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at BIGINT NOT NULL,
  lease_owner TEXT,
  lease_until BIGINT NOT NULL DEFAULT 0,
  remote_id TEXT NOT NULL DEFAULT '',
  problem TEXT NOT NULL DEFAULT ''
);
INSERT INTO new_transmission (
  position, id, message_id, kind, label, connection, recipients, sender, sha256, state,
  attempts, next_at, lease_owner, lease_until, remote_id, problem)
SELECT
  position, id, message_id, kind, label, connection, recipients, sender, sha256, state,
  attempts, next_at, lease_owner, lease_until, remote_id, problem
FROM transmission ORDER BY position;
DROP TABLE transmission;
ALTER TABLE new_transmission RENAME TO transmission;

CREATE TABLE new_event (
  message_id TEXT NOT NULL REFERENCES message (id),
  seq INTEGER NOT NULL,
  at BIGINT NOT NULL,
  type TEXT NOT NULL,
  actor TEXT NOT NULL,
  detail TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (message_id, seq)
) WITHOUT ROWID;
INSERT INTO new_event (
  message_id, seq, at, type, actor, detail, hash)
SELECT
  message_id, seq, at, type, actor, detail, hash
FROM event;
DROP TABLE event;
ALTER TABLE new_event RENAME TO event;

CREATE INDEX message_by_document ON message (document_id);
CREATE INDEX message_by_code ON message (wire_code) WHERE direction = 'out';
CREATE UNIQUE INDEX message_received_once ON message (sender, document_id, fingerprint)
  WHERE direction = 'in' AND sender <> '';
CREATE INDEX message_open ON message (position)
  WHERE direction = 'in' AND state IN ('RECEIVED', 'HANDED_OVER');
CREATE INDEX message_quarantined ON message (position) WHERE state = 'QUARANTINED';
CREATE INDEX message_change ON message (position) WHERE direction = 'out' AND targets <> '';
CREATE INDEX transmission_open ON transmission (position)
  WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX transmission_dead ON transmission (position) WHERE state = 'DEAD';
CREATE INDEX transmission_by_message ON transmission (message_id, position);
CREATE INDEX orphan_by_document ON orphan (document_id);
CREATE INDEX orphan_by_code ON orphan (code);
