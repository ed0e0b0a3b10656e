-- SPDX-FileCopyrightText: The Secto Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Volumes: many documents of one file, in a tree of parts. Statements are separated by an empty line.

CREATE TABLE volumes (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    identifier  TEXT    NOT NULL UNIQUE,
    publication TEXT    NOT NULL,
    added       INTEGER NOT NULL
);

-- Compilations and chapters, in reading order: a parent stands before its children.
CREATE TABLE sections (
    volume_id  INTEGER NOT NULL REFERENCES volumes (id),
    position   INTEGER NOT NULL,
    parent     INTEGER,
    identifier TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    heading    TEXT    NOT NULL,
    page       TEXT    NOT NULL,
    PRIMARY KEY (volume_id, position)
) WITHOUT ROWID;

-- The volume's lists of persons and of abbreviations.
CREATE TABLE listed_names (
    volume_id  INTEGER NOT NULL REFERENCES volumes (id),
    list       TEXT    NOT NULL,
    position   INTEGER NOT NULL,
    identifier TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    remark     TEXT    NOT NULL,
    PRIMARY KEY (volume_id, list, position)
) WITHOUT ROWID;

-- Of a document that came alone: no volume, no section, an empty identifier.
ALTER TABLE documents ADD COLUMN volume_id INTEGER REFERENCES volumes (id);

ALTER TABLE documents ADD COLUMN section INTEGER;

ALTER TABLE documents ADD COLUMN identifier TEXT NOT NULL DEFAULT '';

CREATE INDEX documents_of_volume ON documents (volume_id, ordinal);
