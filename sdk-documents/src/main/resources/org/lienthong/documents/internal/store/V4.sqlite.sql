-- Documents handed in, until somebody looks. The files they name are in the table of files.

CREATE TABLE intake (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL,
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
  attempts INTEGER NOT NULL,
  problem TEXT NOT NULL,
  parts TEXT NOT NULL
);
