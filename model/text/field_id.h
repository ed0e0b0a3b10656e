// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "text/text_range.h"

#include <QHashFunctions>
#include <QString>

#include <optional>

namespace Secto {

/**
 * Names one string of a document: its title, its body, or one footnote.
 *
 * Written "title", "body" or "note:LABEL", in the library file and in the
 * output of `secto extract`. A value; hashable.
 */
class FieldId
{
public:
    static FieldId title() { return FieldId(QStringLiteral("title")); }
    static FieldId body() { return FieldId(QStringLiteral("body")); }
    static FieldId note(const QString &label) { return FieldId(QStringLiteral("note:") + label); }

    /** Reads what toString() writes; nothing for any other text. */
    static std::optional<FieldId> fromString(const QString &text);

    /** The body. */
    FieldId()
        : FieldId(QStringLiteral("body"))
    {}

    bool isTitle() const { return m_key == u"title"; }
    bool isBody() const { return m_key == u"body"; }
    bool isNote() const { return m_key.startsWith(u"note:"); }

    /** The footnote's label ("2", "*"); empty for title and body. */
    QString noteLabel() const { return isNote() ? m_key.sliced(5) : QString(); }

    QString toString() const { return m_key; }

    friend bool operator==(const FieldId &, const FieldId &) = default;
    friend size_t qHash(const FieldId &id, size_t seed = 0) { return ::qHash(id.m_key, seed); }

private:
    explicit FieldId(QString key)
        : m_key(std::move(key))
    {}

    QString m_key;
};

/** A range of one field. */
struct TextSpan
{
    FieldId field;
    TextRange range;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

} // namespace Secto
