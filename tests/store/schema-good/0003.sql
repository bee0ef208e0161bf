ALTER TABLE indicator ADD COLUMN note TEXT;
UPDATE indicator SET note = 'from 0003';
