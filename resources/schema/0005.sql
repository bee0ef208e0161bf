-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 5: what a meeting has seen can be printed again and compared with: the plan as it was, and
-- how its pages were set; named sets of such settings.

ALTER TABLE snapshot ADD COLUMN held TEXT
  CHECK (held GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
-- The reference keeps a meeting that another one was compared with from being taken back.
ALTER TABLE snapshot ADD COLUMN since INTEGER REFERENCES snapshot (id);
ALTER TABLE snapshot ADD COLUMN pages TEXT;
ALTER TABLE snapshot ADD COLUMN plan BLOB;

CREATE TABLE page_set (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  pages TEXT NOT NULL
) STRICT;

INSERT INTO change (id, at, who, what, old, new)
  SELECT xushi_number ((SELECT coalesce (max (id), 0) FROM change)), xushi_now (), xushi_user (),
         'file.schema', '4', '5'
  WHERE EXISTS (SELECT 1 FROM plan);
