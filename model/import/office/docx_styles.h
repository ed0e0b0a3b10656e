// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/markup/list_label.h"
#include "import/markup/markup_tree.h"
#include "import/office/office_text.h"

#include <QHash>

namespace Secto {

/** How a run of words looks by its own properties (w:rPr). */
TextLooks docxLooks(const MarkupTree &tree, int properties);

/** A place in a list: which list, and how deep. */
struct DocxListPlace
{
    QString list; ///< w:numId; empty or "0" for none
    int level = 0;
};

/** The styles of a DOCX file (styles.xml), each with what it has from the styles that it is based on. */
class DocxStyles
{
public:
    explicit DocxStyles(const MarkupTree &tree);

    ParagraphRole role(const QString &style) const { return m_styles.value(style).role; }
    TextLooks looks(const QString &style) const { return m_styles.value(style).looks; }
    DocxListPlace list(const QString &style) const { return m_styles.value(style).list; }

private:
    struct Style
    {
        QString basedOn;
        ParagraphRole role = ParagraphRole::Text;
        TextLooks looks;
        DocxListPlace list;
    };

    QHash<QString, Style> m_styles;
};

/** The lists of a DOCX file (numbering.xml), and how far they have counted. */
class DocxLists
{
public:
    explicit DocxLists(const MarkupTree &tree);

    /** What stands before the next item at @p place: "3.", "(a)"; empty for a dot. */
    QString nextLabel(const DocxListPlace &place);

private:
    static constexpr int Levels = 9;
    struct Level
    {
        bool isNumbered = false;
        ListNumbers numbers = ListNumbers::Decimal;
        QString text; ///< "%1.%2"
        int next = 1;
        int start = 1;
    };

    QHash<QString, QString> m_abstract;                ///< by numId
    QHash<QString, std::array<Level, Levels>> m_lists; ///< by abstractNumId
};

/** "lowerRoman" and the like; decimal for what is not known. */
ListNumbers docxNumbers(const QString &format);

/** Whether the property w:@p name is on in the properties at @p node: there, and not switched off. Nothing if not
 * there. */
std::optional<bool> docxSwitch(const MarkupTree &tree, int node, QStringView name);

} // namespace Secto
