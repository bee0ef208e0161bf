-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 4: the doubts about a figure that somebody has confirmed, and what they were; the
-- indicators that are watched.

ALTER TABLE reading ADD COLUMN confirmed TEXT;
ALTER TABLE reading ADD COLUMN confirmed_note TEXT;
ALTER TABLE indicator ADD COLUMN star INTEGER NOT NULL DEFAULT 0 CHECK (star IN (0, 1));
DROP INDEX reading_report;
CREATE INDEX reading_report ON reading (indicator, month, version)
  WHERE coalesce (last_year, completion, added, removed, note, source, reason, next_step, light,
                  light_reason, confirmed, confirmed_note) IS NOT NULL;

INSERT INTO change (id, at, who, what, old, new)
  SELECT xushi_number ((SELECT coalesce (max (id), 0) FROM change)), xushi_now (), xushi_user (),
         'file.schema', '3', '4'
  WHERE EXISTS (SELECT 1 FROM plan);
