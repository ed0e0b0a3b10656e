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
