-- SPDX-License-Identifier: GPL-3.0-or-later
-- Schema 2: how the figure of an indicator is counted.

ALTER TABLE indicator ADD COLUMN definition TEXT;
