-- SPDX-FileCopyrightText: The Secto Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The user's own collections of documents. Statements are separated by an empty line.

CREATE TABLE collections (
    id   TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
);

-- In the order collected.
CREATE TABLE collected (
    collection_id TEXT    NOT NULL REFERENCES collections (id),
    position      INTEGER NOT NULL,
    document_id   INTEGER NOT NULL REFERENCES documents (id),
    PRIMARY KEY (collection_id, position)
) WITHOUT ROWID;

CREATE INDEX collected_documents ON collected (document_id);
