-- A table is made anew while another one points at it.
CREATE TABLE area_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, position REAL) STRICT;
INSERT INTO area_new SELECT id, name, id FROM area;
DROP TABLE area;
ALTER TABLE area_new RENAME TO area;
