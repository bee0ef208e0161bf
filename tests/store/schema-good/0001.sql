PRAGMA application_id = 0x58555348;
CREATE TABLE area (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
CREATE TABLE indicator (id INTEGER PRIMARY KEY, area INTEGER REFERENCES area (id),
                        name TEXT NOT NULL) STRICT;
INSERT INTO area VALUES (1, 'first');
INSERT INTO indicator VALUES (1, 1, 'one');
