-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 1 of a plan file; docs/schema.md explains every table and column.
-- The program runs this in one transaction together with user_version.

PRAGMA application_id = 0x58555348;

CREATE TABLE plan (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  title TEXT,
  place TEXT,
  office TEXT,
  year INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2100),
  demo INTEGER NOT NULL DEFAULT 0 CHECK (demo IN (0, 1))
) STRICT;

CREATE TABLE rule (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  judge TEXT NOT NULL DEFAULT 'difference' CHECK (judge IN ('difference', 'ratio')),
  slow_width REAL NOT NULL DEFAULT 10 CHECK (slow_width >= 0),
  ratio_pass REAL NOT NULL DEFAULT 1.0,
  ratio_slow REAL NOT NULL DEFAULT 0.9,
  tolerance_growth REAL NOT NULL DEFAULT 1.0 CHECK (tolerance_growth >= 0),
  tolerance_points REAL NOT NULL DEFAULT 1.0 CHECK (tolerance_points >= 0),
  tolerance_about_rate REAL NOT NULL DEFAULT 0.2 CHECK (tolerance_about_rate >= 0),
  tolerance_about_total REAL NOT NULL DEFAULT 5 CHECK (tolerance_about_total >= 0),
  tolerance_level REAL NOT NULL DEFAULT 0 CHECK (tolerance_level >= 0),
  start_month INTEGER NOT NULL DEFAULT 3 CHECK (start_month BETWEEN 1 AND 12),
  lead TEXT NOT NULL DEFAULT 'printed' CHECK (lead IN ('printed', 'exact'))
) STRICT;

CREATE TABLE area (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  position REAL NOT NULL
) STRICT;

CREATE TABLE "group" (
  id INTEGER PRIMARY KEY,
  area INTEGER NOT NULL REFERENCES area (id),
  name TEXT NOT NULL CHECK (name <> ''),
  position REAL NOT NULL,
  UNIQUE (area, name)
) STRICT;

CREATE TABLE department (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE leader (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

-- AUTOINCREMENT: the row number of a deleted indicator, which may be its key in the log, is
-- never given to another one.
CREATE TABLE indicator (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE CHECK (key <> ''),
  area INTEGER NOT NULL REFERENCES area (id),
  "group" INTEGER REFERENCES "group" (id),
  parent INTEGER REFERENCES indicator (id) CHECK (parent <> id),
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
  slow_width REAL CHECK (slow_width >= 0),
  override_reason TEXT
) STRICT;
CREATE INDEX indicator_order ON indicator (area, "group", parent, position);
CREATE INDEX indicator_parent ON indicator (parent) WHERE parent IS NOT NULL;

CREATE TABLE support (
  indicator INTEGER NOT NULL REFERENCES indicator (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  department INTEGER NOT NULL REFERENCES department (id),
  PRIMARY KEY (indicator, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE target (
  indicator INTEGER NOT NULL REFERENCES indicator (id),
  version INTEGER NOT NULL CHECK (version >= 1),
  bound TEXT NOT NULL DEFAULT 'at-least'
    CHECK (bound IN ('at-least', 'at-most', 'about', 'range', 'corridor')),
  low REAL CHECK (abs (low) <= 1e12),
  high REAL CHECK (abs (high) <= 1e12),
  document TEXT,
  decided TEXT CHECK (decided GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  reason TEXT,
  PRIMARY KEY (indicator, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
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
  revised INTEGER NOT NULL DEFAULT 0 CHECK (revised IN (0, 1)),
  entered_at TEXT NOT NULL,
  entered_by TEXT NOT NULL,
  PRIMARY KEY (indicator, month, version)
) STRICT, WITHOUT ROWID;
-- Most months have a value and nothing else; this finds the others without asking each.
CREATE INDEX reading_report ON reading (indicator, month, version)
  WHERE coalesce (last_year, completion, added, removed, note, source, reason, next_step, light,
                  light_reason) IS NOT NULL;

CREATE TABLE node (
  indicator INTEGER NOT NULL REFERENCES indicator (id),
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL CHECK (name <> ''),
  due_month INTEGER NOT NULL CHECK (due_month BETWEEN 1 AND 12),
  weight REAL NOT NULL CHECK (weight > 0),
  finished TEXT CHECK (finished GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (indicator, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE difficulty (
  id INTEGER PRIMARY KEY,
  indicator INTEGER NOT NULL REFERENCES indicator (id),
  text TEXT NOT NULL CHECK (text <> ''),
  level TEXT,
  leader INTEGER REFERENCES leader (id),
  department INTEGER REFERENCES department (id),
  due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  result TEXT
) STRICT;
CREATE INDEX difficulty_indicator ON difficulty (indicator);

CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  month INTEGER NOT NULL CHECK (month BETWEEN 1 AND 12),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;

-- The indicator is no reference: what a meeting has seen outlives what is deleted later.
CREATE TABLE snapshot_row (
  snapshot INTEGER NOT NULL REFERENCES snapshot (id),
  indicator INTEGER NOT NULL,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  value REAL,
  completion REAL,
  lead REAL,
  light TEXT CHECK (light IN ('done', 'on-pace', 'slow', 'behind', 'unreported', 'not-due',
                              'exempt')),
  PRIMARY KEY (snapshot, indicator)
) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  key TEXT,
  name TEXT,
  what TEXT NOT NULL,
  old TEXT,
  new TEXT,
  why TEXT
) STRICT;
CREATE INDEX change_key ON change (key);
