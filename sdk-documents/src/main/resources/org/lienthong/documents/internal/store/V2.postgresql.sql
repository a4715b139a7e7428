-- Fewer indexes, and positions that no two rows share however many nodes write.

ALTER TABLE message ALTER COLUMN position ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('message', 'position'),
  (SELECT COALESCE(MAX(position), 0) + 1 FROM message), false);
ALTER TABLE transmission ALTER COLUMN position ADD GENERATED ALWAYS AS IDENTITY;
SELECT setval(pg_get_serial_sequence('transmission', 'position'),
  (SELECT COALESCE(MAX(position), 0) + 1 FROM transmission), false);

DROP INDEX message_by_identity;
DROP INDEX message_by_code;
DROP INDEX message_by_state;
DROP INDEX transmission_due;
CREATE INDEX message_by_document ON message (document_id);
CREATE INDEX message_by_code ON message (wire_code) WHERE direction = 'out';
CREATE INDEX message_open ON message (position)
  WHERE direction = 'in' AND state IN ('RECEIVED', 'HANDED_OVER');
CREATE INDEX message_quarantined ON message (position) WHERE state = 'QUARANTINED';
CREATE INDEX message_change ON message (position) WHERE direction = 'out' AND targets <> '';
CREATE INDEX transmission_open ON transmission (position)
  WHERE state IN ('QUEUED', 'SENDING');
CREATE INDEX orphan_by_document ON orphan (document_id);
CREATE INDEX orphan_by_code ON orphan (code);
