// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "import/markup/list_label.h"
#include "import/markup/markup_tree.h"
#include "import/office/office_text.h"

#include <QHash>

namespace Secto {

/** How the items of one level of a list are numbered. */
struct OdtLevel
{
    bool isNumbered = false;
    ListNumbers numbers = ListNumbers::Decimal;
    QString prefix;
    QString suffix;
    int start = 1;
};

/** The styles of an ODT file, those made while writing (content.xml) and the named ones (styles.xml). */
class OdtStyles
{
public:
    void add(const MarkupTree &tree);

    TextLooks looks(const QString &style) const;
    ParagraphRole role(const QString &style) const;
    /** @p level from 1 */
    OdtLevel level(const QString &list, int level) const { return m_lists.value(list).value(level); }

private:
    struct Style
    {
        QString name; ///< as the user sees it
        QString parent;
        TextLooks looks;
    };

    QHash<QString, Style> m_styles;
    QHash<QString, QHash<int, OdtLevel>> m_lists;
};

} // namespace Secto
