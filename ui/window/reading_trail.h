// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storage/library.h"

#include <QObject>

#include <optional>

namespace Secto {

/** A place in the library: a document and what stands at the top of its page, or the page of a person. */
struct ReadingPlace
{
    DocumentId document = 0;
    qsizetype offset = 0; ///< UTF-16 offset in the body
    QString person = {};  ///< instead of a document

    bool isNowhere() const { return document == 0 && person.isEmpty(); }

    friend bool operator==(const ReadingPlace &, const ReadingPlace &) = default;
};

/** The places read in this window, for back and forward, as in a browser. */
class ReadingTrail : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /** The reader leaves @p from for somewhere new; what was ahead is forgotten. */
    void leave(ReadingPlace from);

    /** The place before (or after), to be opened; @p from is kept for the way back. Nothing at the end of the trail. */
    std::optional<ReadingPlace> back(ReadingPlace from);
    std::optional<ReadingPlace> forward(ReadingPlace from);

    bool canGoBack() const { return !m_behind.isEmpty(); }
    bool canGoForward() const { return !m_ahead.isEmpty(); }

signals:
    void changed();

private:
    std::optional<ReadingPlace> go(QList<ReadingPlace> &there, QList<ReadingPlace> &here, ReadingPlace from);

    QList<ReadingPlace> m_behind;
    QList<ReadingPlace> m_ahead;
};

} // namespace Secto
