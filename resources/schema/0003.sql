-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 3: numbers that two copies of a plan never give to two things, so that copies can meet.
-- Every new row, version, line of the log and step gets a number from one generator (milliseconds
-- since 2000 in the upper bits, 21 random bits below), which is greater than any in the file.
-- Numbers given before keep their value, but for versions of readings and snapshots: only their
-- order says what was revised, so they get the number of the time at which they were written. All
-- of this depends on the file alone: two copies that are upgraded apart from each other agree.

-- Times in old files are local, nearly always China's; the shift does not matter to their order.
CREATE TEMP TABLE frozen AS
  SELECT id, month, made_at,
         1048576 + id + max (coalesce (strftime ('%s', made_at, '-8 hours') - 946684800, 0) * 1000
                             << 21) OVER (ORDER BY id) AS number
  FROM snapshot;

-- A figure that was marked as revised stays so: its number is above that of the snapshot that saw
-- the one before it.
CREATE TEMP TABLE entry AS
  SELECT indicator, month, version,
         version + max (max (own, seen)) OVER (PARTITION BY indicator, month ORDER BY version)
           AS number
  FROM (SELECT r.indicator, r.month, r.version,
               coalesce (strftime ('%s', r.entered_at, '-8 hours') - 946684800, 0) * 1000 << 21
                 AS own,
               CASE WHEN r.revised
                 THEN coalesce ((SELECT max (f.number) FROM frozen f JOIN reading before
                                   ON before.indicator = r.indicator AND before.month = r.month
                                      AND before.version = r.version - 1
                                 WHERE f.month >= r.month AND f.made_at >= before.entered_at), 0)
                 ELSE 0 END AS seen
        FROM reading r);

ALTER TABLE plan ADD COLUMN uuid TEXT CHECK (length (uuid) = 36);
UPDATE plan SET uuid = xushi_uuid ((
  SELECT group_concat (at || ' ' || who || ' ' || what || ' ' || coalesce (key, '') || ' '
                       || coalesce (new, ''), char (10))
  FROM (SELECT * FROM change WHERE at = (SELECT at FROM change ORDER BY id LIMIT 1) ORDER BY id)));

CREATE TABLE area_3 (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  position REAL NOT NULL
) STRICT;
INSERT INTO area_3 SELECT id, name, position FROM area;
DROP TABLE area;
ALTER TABLE area_3 RENAME TO area;

CREATE TABLE indicator_3 (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  area INTEGER NOT NULL REFERENCES area (id),
  "group" INTEGER REFERENCES "group" (id),
  parent INTEGER REFERENCES indicator_3 (id) CHECK (parent <> id),
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  measure TEXT NOT NULL DEFAULT 'total'
    CHECK (measure IN ('total', 'growth', 'level', 'points', 'milestone', 'text')),
  unit TEXT,
  decimals INTEGER CHECK (decimals BETWEEN 0 AND 6),
  tolerance REAL CHECK (tolerance BETWEEN 0 AND 1e12),
  baseline REAL CHECK (abs (baseline) <= 1e12),
  passed_share REAL CHECK (passed_share BETWEEN 0 AND 1),
  pace TEXT,
  frequency TEXT NOT NULL DEFAULT 'monthly'
    CHECK (frequency IN ('monthly', 'quarterly', 'half-yearly', 'yearly')),
  available_from INTEGER NOT NULL DEFAULT 1 CHECK (available_from BETWEEN 1 AND 12),
  joint INTEGER NOT NULL DEFAULT 0 CHECK (joint IN (0, 1)),
  aggregate TEXT NOT NULL DEFAULT 'latest'
    CHECK (aggregate IN ('latest', 'average', 'maximum')),
  binding INTEGER NOT NULL DEFAULT 0 CHECK (binding IN (0, 1)),
  reduction INTEGER NOT NULL DEFAULT 0 CHECK (reduction IN (0, 1)),
  net INTEGER NOT NULL DEFAULT 0 CHECK (net IN (0, 1)),
  lead INTEGER REFERENCES department (id),
  leader INTEGER REFERENCES leader (id),
  quote TEXT,
  note TEXT,
  exempt TEXT,
  slow_width REAL CHECK (slow_width BETWEEN 0 AND 1e12),
  override_reason TEXT,
  definition TEXT
) STRICT;
INSERT INTO indicator_3
  SELECT id, key, area, "group", parent, position, name, measure, unit, decimals, tolerance,
         baseline, passed_share, pace, frequency, available_from, joint, aggregate, binding,
         reduction, net, lead, leader, quote, note, exempt, slow_width, override_reason,
         definition
  FROM indicator;
DROP TABLE indicator;
ALTER TABLE indicator_3 RENAME TO indicator;
CREATE INDEX indicator_order ON indicator (area, "group", parent, position);
CREATE INDEX indicator_parent ON indicator (parent) WHERE parent IS NOT NULL;

CREATE TABLE support_3 (
  indicator INTEGER NOT NULL REFERENCES indicator (id),
  department INTEGER NOT NULL REFERENCES department (id),
  position REAL NOT NULL,
  PRIMARY KEY (indicator, department)
) STRICT, WITHOUT ROWID;
INSERT INTO support_3
  SELECT indicator, department, min (position) FROM support GROUP BY indicator, department;
DROP TABLE support;
ALTER TABLE support_3 RENAME TO support;

CREATE TABLE node_3 (
  id INTEGER PRIMARY KEY,
  indicator INTEGER NOT NULL REFERENCES indicator (id),
  position REAL NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  due_month INTEGER NOT NULL CHECK (due_month BETWEEN 1 AND 12),
  weight REAL NOT NULL CHECK (weight > 0 AND weight <= 1e12),
  finished TEXT CHECK (finished GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
INSERT INTO node_3 (indicator, position, name, due_month, weight, finished)
  SELECT indicator, position, name, due_month, weight, finished FROM node
  ORDER BY indicator, position;
DROP TABLE node;
ALTER TABLE node_3 RENAME TO node;
CREATE INDEX node_indicator ON node (indicator, position);

CREATE TABLE reading_3 (
  indicator INTEGER NOT NULL REFERENCES indicator (id),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  version INTEGER NOT NULL CHECK (version >= 1),
  value REAL CHECK (abs (value) <= 1e12),
  last_year REAL CHECK (abs (last_year) <= 1e12),
  completion REAL CHECK (abs (completion) <= 1e12),
  added REAL CHECK (abs (added) <= 1e12),
  removed REAL CHECK (abs (removed) <= 1e12),
  note TEXT,
  source TEXT,
  reason TEXT,
  next_step TEXT,
  light TEXT CHECK (light IN ('done', 'on-pace', 'slow', 'behind', 'unreported', 'not-due',
                              'exempt')),
  light_reason TEXT,
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  PRIMARY KEY (indicator, month, version)
) STRICT, WITHOUT ROWID;
INSERT INTO reading_3
  SELECT r.indicator, r.month, e.number, value, last_year, completion, added, removed, note,
         source, reason, next_step, light, light_reason, entered_at, entered_by
  FROM reading r JOIN entry e
    ON e.indicator = r.indicator AND e.month = r.month AND e.version = r.version;
DROP TABLE reading;
ALTER TABLE reading_3 RENAME TO reading;
CREATE INDEX reading_report ON reading (indicator, month, version)
  WHERE coalesce (last_year, completion, added, removed, note, source, reason, next_step, light,
                  light_reason) IS NOT NULL;

CREATE TABLE snapshot_3 (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
INSERT INTO snapshot_3
  SELECT f.number, s.name, s.month, s.made_at, s.made_by
  FROM snapshot s JOIN frozen f ON f.id = s.id;
UPDATE snapshot_row SET snapshot = (SELECT number FROM frozen WHERE id = snapshot);
DROP TABLE snapshot;
ALTER TABLE snapshot_3 RENAME TO snapshot;

-- A step is what undo takes back at once: its changeset, as SQLite's session extension records it;
-- NULL where it was too large to keep, or was made by another version of the file.
CREATE TABLE step (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  undoes INTEGER,
  seq INTEGER,
  changes BLOB
) STRICT;
ALTER TABLE change ADD COLUMN step INTEGER;

-- What the meeting of two copies has decided, and a person can decide otherwise.
CREATE TABLE conflict (
  id INTEGER PRIMARY KEY,
  step INTEGER NOT NULL,
  kind TEXT NOT NULL,
  "table" TEXT NOT NULL,
  "row" TEXT NOT NULL,
  what TEXT,
  mine TEXT,
  theirs TEXT,
  taken TEXT NOT NULL CHECK (taken IN ('mine', 'theirs')),
  settled TEXT
) STRICT;

-- The greatest number in the file is that of the log's last line.
INSERT INTO change (id, at, who, what, old, new)
  SELECT xushi_number (max ((SELECT coalesce (max (number), 0) FROM entry),
                            (SELECT coalesce (max (number), 0) FROM frozen),
                            (SELECT coalesce (max (id), 0) FROM change))),
         xushi_now (), xushi_user (), 'file.schema', '2', '3'
  WHERE EXISTS (SELECT 1 FROM plan);

DROP TABLE frozen;
DROP TABLE entry;
