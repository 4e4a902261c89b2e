-- Who this passport is: its id, this copy's id, when it was made.
CREATE TABLE meta (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Small values of this passport: labels, minutes, last choices. Never health words.
CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Everything that was ever written. A sealed row keeps its record's id, kind, date and authors inside its payload:
-- record is then a keyed hash, and recorder, informant, device and written are empty. top_clock is the highest clock
-- of all rows up to this one, so that the next one is known from the last row alone.
CREATE TABLE revision (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  record TEXT NOT NULL,
  parents TEXT NOT NULL,
  clock INTEGER NOT NULL,
  recorder TEXT NOT NULL,
  informant TEXT NOT NULL,
  device TEXT NOT NULL,
  written TEXT NOT NULL,
  removed INTEGER NOT NULL,
  key_id TEXT,
  top_clock INTEGER NOT NULL,
  payload BLOB NOT NULL
) STRICT;
CREATE INDEX revision_record ON revision (record, clock, id);

-- The newest head of every record, kept in the transaction that writes the revision. One tree in the order in which
-- it is read: every page more is time in each save. A sealed one has no kind or about but a sealed heading.
CREATE TABLE current (
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  clock INTEGER NOT NULL,
  revision TEXT NOT NULL,
  seq INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  heading BLOB,
  PRIMARY KEY (kind, about, clock, revision)
) STRICT, WITHOUT ROWID;

-- What is being typed, as it stands. Sealed ones have a keyed hash for a place.
CREATE TABLE draft (
  place TEXT NOT NULL PRIMARY KEY,
  key_id TEXT,
  payload BLOB NOT NULL
) STRICT, WITHOUT ROWID;
