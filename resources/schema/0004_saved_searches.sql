-- SPDX-FileCopyrightText: The Secto Authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Searches that the user has saved under a name. Statements are separated by an empty line.

-- Options: word forms, context and its order, what the results are narrowed to (JSON).
CREATE TABLE saved_searches (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL,
    query   TEXT NOT NULL,
    options TEXT NOT NULL
);
