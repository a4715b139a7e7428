-- What a request named before it came, so that it is known when it does.

CREATE TABLE awaited (
  sender TEXT NOT NULL,
  document_id TEXT NOT NULL,
  request_id TEXT NOT NULL REFERENCES message (id),
  PRIMARY KEY (sender, document_id, request_id)
);
