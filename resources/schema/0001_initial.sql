-- SPDX-FileCopyrightText: The Secto Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is kept: never dropped, never rebuilt. Times are milliseconds since 1970, UTC.
-- Offsets are UTF-16 units in the field. Statements are separated by an empty line.

-- The bytes as they came. One may hold several documents.
CREATE TABLE originals (
    id          INTEGER PRIMARY KEY,
    sha256      BLOB    NOT NULL UNIQUE,
    size        INTEGER NOT NULL,
    compressed  BLOB    NOT NULL
);

-- The catalogue. Small rows, so that a list of all documents reads little.
CREATE TABLE documents (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    original_id INTEGER NOT NULL REFERENCES originals (id),
    ordinal     INTEGER NOT NULL,
    source      TEXT    NOT NULL,
    added       INTEGER NOT NULL,
    removed     INTEGER,
    number      TEXT    NOT NULL,
    title       TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    sender      TEXT    NOT NULL,
    recipient   TEXT    NOT NULL,
    date        TEXT    NOT NULL,
    place       TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    UNIQUE (original_id, ordinal)
);

-- The text, and what stands at places in it (JSON).
CREATE TABLE texts (
    document_id INTEGER PRIMARY KEY REFERENCES documents (id),
    body        TEXT NOT NULL,
    structure   TEXT NOT NULL,
    publication TEXT NOT NULL
);

CREATE TABLE footnotes (
    document_id INTEGER NOT NULL REFERENCES documents (id),
    position    INTEGER NOT NULL,
    label       TEXT    NOT NULL,
    text        TEXT    NOT NULL,
    call_field  TEXT,
    call_at     INTEGER,
    PRIMARY KEY (document_id, position)
) WITHOUT ROWID;

-- Metadata as it was imported, kept from the user's first correction on (JSON).
CREATE TABLE imported_metadata (
    document_id INTEGER PRIMARY KEY REFERENCES documents (id),
    metadata    TEXT NOT NULL
);

CREATE TABLE readings (
    document_id INTEGER PRIMARY KEY REFERENCES documents (id),
    opened      INTEGER NOT NULL,
    body_offset INTEGER NOT NULL
);

CREATE TABLE annotations (
    id          TEXT    NOT NULL PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    colour      TEXT    NOT NULL,
    note        TEXT    NOT NULL,
    created     INTEGER NOT NULL,
    modified    INTEGER NOT NULL,
    removed     INTEGER
);

CREATE INDEX annotations_of_document ON annotations (document_id, removed);

CREATE TABLE anchors (
    annotation_id TEXT    NOT NULL REFERENCES annotations (id),
    position      INTEGER NOT NULL,
    field         TEXT    NOT NULL,
    range_begin   INTEGER NOT NULL,
    range_end     INTEGER NOT NULL,
    quote         TEXT    NOT NULL,
    prefix        TEXT    NOT NULL,
    suffix        TEXT    NOT NULL,
    PRIMARY KEY (annotation_id, position)
) WITHOUT ROWID;

CREATE TABLE tags (
    annotation_id TEXT    NOT NULL REFERENCES annotations (id),
    position      INTEGER NOT NULL,
    tag           TEXT    NOT NULL,
    PRIMARY KEY (annotation_id, position)
) WITHOUT ROWID;

-- Only colours that the user has named.
CREATE TABLE colour_names (
    colour TEXT NOT NULL PRIMARY KEY,
    name   TEXT NOT NULL
);

-- What the user said about entities, in the order said. The place of the words, if any, is an anchor.
CREATE TABLE decisions (
    sequence    INTEGER PRIMARY KEY AUTOINCREMENT,
    id          TEXT    NOT NULL UNIQUE,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    action      TEXT    NOT NULL,
    subject     TEXT    NOT NULL,
    target      TEXT    NOT NULL,
    words       TEXT    NOT NULL,
    kind        TEXT    NOT NULL,
    name        TEXT    NOT NULL,
    made        INTEGER NOT NULL,
    field       TEXT,
    range_begin INTEGER,
    range_end   INTEGER,
    quote       TEXT,
    prefix      TEXT,
    suffix      TEXT
);

CREATE INDEX decisions_of_document ON decisions (document_id);
