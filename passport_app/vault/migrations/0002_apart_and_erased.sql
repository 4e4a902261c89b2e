-- One version of each record that has two of them side by side, so that finding these records reads no history.
-- A copy made apart could have left some already.
CREATE TABLE apart (
  revision TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;
INSERT INTO apart
SELECT max(id) FROM revision AS head
WHERE NOT EXISTS (
  SELECT 1 FROM revision AS later WHERE later.record = head.record AND instr(later.parents, head.id)
)
GROUP BY record HAVING count(*) > 1;

-- Records that were erased for good, and the highest counter at that time: no copy brings them back. A private one's
-- place is a keyed hash of its id, and the id is sealed in the payload; an open one needs none.
CREATE TABLE erased (
  place TEXT NOT NULL PRIMARY KEY,
  clock INTEGER NOT NULL,
  key_id TEXT,
  payload BLOB NOT NULL
) STRICT, WITHOUT ROWID;
