-- SPDX-FileCopyrightText: The Secto Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Tables that can be dropped at any time and are made again when a library is opened.
-- Statements are separated by an empty line.

-- What was found in a document, by which version of the extractor (JSON).
CREATE TABLE IF NOT EXISTS derived_extractions (
    document_id INTEGER PRIMARY KEY,
    version     INTEGER NOT NULL,
    extraction  TEXT    NOT NULL
);

-- Fingerprints of exported files as they were written: SHA-256 of the bytes and of the ids of the documents
-- whose notes they hold. Without one, an export asks before it overwrites.
CREATE TABLE IF NOT EXISTS derived_exports (
    path    TEXT NOT NULL PRIMARY KEY,
    sha256  BLOB NOT NULL,
    written INTEGER NOT NULL
);

-- The words of every document, for searching; rowid is the document's id. It holds no text: what is written
-- here was folded by the program before. Names: of the persons that the document speaks of; work: the user's
-- notes and tags; marks: classification, handling, routing. Beginnings of three letters have an index of their own:
-- what is searched for passes through them as it is typed.
CREATE VIRTUAL TABLE IF NOT EXISTS derived_words USING fts5 (
    title, body, notes, work, names, sender, recipient, place, marks,
    content = '', contentless_delete = 1, prefix = '3', tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE IF NOT EXISTS derived_people (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);

CREATE TABLE IF NOT EXISTS derived_people_named (
    document_id INTEGER NOT NULL,
    person_id   INTEGER NOT NULL,
    PRIMARY KEY (document_id, person_id)
) WITHOUT ROWID;

-- For counting whom most of the library names, without sorting.
CREATE INDEX IF NOT EXISTS derived_by_person ON derived_people_named (person_id);

-- As whom the user wants persons known, of names that decisions speak of: everywhere (document 0), or in one document.
CREATE TABLE IF NOT EXISTS derived_people_meant (
    found_id    INTEGER NOT NULL,
    document_id INTEGER NOT NULL,
    person_id   INTEGER NOT NULL,
    PRIMARY KEY (found_id, document_id)
) WITHOUT ROWID;

-- Who was found under those names: derived_people_named has who is meant instead.
CREATE TABLE IF NOT EXISTS derived_people_found (
    document_id INTEGER NOT NULL,
    person_id   INTEGER NOT NULL,
    PRIMARY KEY (document_id, person_id)
) WITHOUT ROWID;

-- Documents whose words above are not what the library says now. Triggers put them here, so that no change is
-- forgotten and saving a note stays quick; the indexer takes them off. (No OR IGNORE in them: a statement that
-- says ON CONFLICT itself would overrule it.)
CREATE TABLE IF NOT EXISTS derived_unindexed (
    document_id INTEGER PRIMARY KEY
);

CREATE TRIGGER IF NOT EXISTS derived_document_added AFTER INSERT ON documents BEGIN
    INSERT INTO derived_unindexed SELECT new.id WHERE new.id NOT IN (SELECT document_id FROM derived_unindexed);
END;

CREATE TRIGGER IF NOT EXISTS derived_document_changed AFTER UPDATE ON documents BEGIN
    INSERT INTO derived_unindexed SELECT new.id WHERE new.id NOT IN (SELECT document_id FROM derived_unindexed);
END;

CREATE TRIGGER IF NOT EXISTS derived_text_changed AFTER UPDATE ON texts BEGIN
    INSERT INTO derived_unindexed SELECT new.document_id WHERE new.document_id NOT IN (SELECT document_id FROM derived_unindexed);
END;

CREATE TRIGGER IF NOT EXISTS derived_annotation_added AFTER INSERT ON annotations BEGIN
    INSERT INTO derived_unindexed SELECT new.document_id WHERE new.document_id NOT IN (SELECT document_id FROM derived_unindexed);
END;

CREATE TRIGGER IF NOT EXISTS derived_annotation_changed AFTER UPDATE ON annotations BEGIN
    INSERT INTO derived_unindexed SELECT new.document_id WHERE new.document_id NOT IN (SELECT document_id FROM derived_unindexed);
END;

CREATE TRIGGER IF NOT EXISTS derived_decision_added AFTER INSERT ON decisions BEGIN
    INSERT INTO derived_unindexed SELECT new.document_id WHERE new.document_id NOT IN (SELECT document_id FROM derived_unindexed);
END;

CREATE TRIGGER IF NOT EXISTS derived_decision_taken_back AFTER DELETE ON decisions BEGIN
    INSERT INTO derived_unindexed SELECT old.document_id WHERE old.document_id NOT IN (SELECT document_id FROM derived_unindexed);
END;

CREATE TRIGGER IF NOT EXISTS derived_extraction_added AFTER INSERT ON derived_extractions BEGIN
    INSERT INTO derived_unindexed SELECT new.document_id WHERE new.document_id NOT IN (SELECT document_id FROM derived_unindexed);
END;

CREATE TRIGGER IF NOT EXISTS derived_extraction_changed AFTER UPDATE ON derived_extractions BEGIN
    INSERT INTO derived_unindexed SELECT new.document_id WHERE new.document_id NOT IN (SELECT document_id FROM derived_unindexed);
END;

-- Where documents are kept, as their source notes tell; written with their notes. Keys begin with what it is:
-- "repository johnson library", "file 762.0221", "lot 64d560", "folder 64d560 cf 1476", "collection …"; the version
-- of the reader is a key, too.
CREATE TABLE IF NOT EXISTS derived_kept_places (
    id   INTEGER PRIMARY KEY,
    key  TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS derived_kept (
    document_id INTEGER NOT NULL,
    place_id    INTEGER NOT NULL,
    PRIMARY KEY (document_id, place_id)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS derived_by_place ON derived_kept (place_id);

-- What held it before.
DROP TABLE IF EXISTS derived_files;

DROP TABLE IF EXISTS derived_search;
