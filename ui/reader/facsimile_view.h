// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "session/open_document.h"
#include "theme/theme.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QToolButton;

namespace Secto {

class FacsimilePage;

/**
 * The pages that a document was read from, as pictures, with a line above that tells which one is
 * shown and turns them. It follows the place that is read, and a click on a page shows its text.
 */
class FacsimileView : public QWidget
{
    Q_OBJECT

public:
    explicit FacsimileView(QWidget *parent = nullptr);

    /** Whether @p document came as pages. */
    static bool canShow(const Document &document) { return !document.places.isEmpty(); }

    /** Reads the original; null, or a document that did not come as pages, for none. */
    void setOpenDocument(OpenDocument *document);
    void setTheme(const Theme &theme);

    /** The place of the text that is being read; where it is known, its page is shown. */
    void follow(const FieldId &field, qsizetype at);

    FacsimilePage *page() const { return m_page; }

signals:
    /** Escape: back to the text. */
    void leaveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &name, const QString &toolTip);
    void updateLine();
    void showTextAt(int page, const QPoint &at);
    QString printedNumber() const;

    FacsimilePage *m_page;
    QLabel *m_which;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_smaller;
    QToolButton *m_larger;
    Theme m_theme;
    QPointer<OpenDocument> m_document;
};

} // namespace Secto
