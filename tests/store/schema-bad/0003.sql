ALTER TABLE indicator ADD COLUMN note TEXT;
UPDATE indicator SET note = 'half done';
DELETE FROM no_such_table;
