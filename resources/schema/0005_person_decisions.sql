-- SPDX-FileCopyrightText: The Secto Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What the user, or a colleague, said about persons of the whole library. Statements are separated by an empty line.

-- In the order said. Names are as documents name persons, given name first. Volume and document: where it holds, by
-- their identifiers; empty: everywhere. Origin: whose it is; empty: the user's own.
CREATE TABLE person_decisions (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT,
    id       TEXT    NOT NULL UNIQUE,
    action   TEXT    NOT NULL,
    name     TEXT    NOT NULL,
    other    TEXT    NOT NULL,
    volume   TEXT    NOT NULL,
    document TEXT    NOT NULL,
    origin   TEXT    NOT NULL,
    made     INTEGER NOT NULL,
    removed  INTEGER
);
