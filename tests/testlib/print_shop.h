// SPDX-FileCopyrightText: The Secto Authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Secto::Testing {

enum class Face { Roman, Italic, Bold };

/**
 * Writes PDF files for tests, word by word at places that the test knows. The type is Courier: each
 * letter is 0.6 of the size wide, so that a test can tell where a line ends. Lengths are points
 * from the page's upper left corner, y of the line that letters stand on.
 */
class PrintShop
{
public:
    static constexpr double Width = 480;
    static constexpr double Height = 640;

    void beginPage();
    /** @p text in Latin letters, “ ” ’ – and — among them. */
    void put(double x, double y, double size, const QString &text, Face face = Face::Roman);
    /**
     * Sets @p text in lines as a printer does, as many words to a line as fit. "^1^" in it is a raised 1.
     * @p indent of the first line. @return y of the line that would come next
     */
    double paragraph(double x, double y, double width, double size, const QString &text, double indent = 0);

    void setTitle(const QString &title) { m_title = title; }
    void setAuthor(const QString &author) { m_author = author; }
    /** The pages are called "a", "b" … by the file. */
    void setLetteredPages() { m_isLettered = true; }

    /** The whole file. */
    QByteArray file() const;

    static double widthOf(const QString &text, double size) { return 0.6 * size * double(text.size()); }

private:
    QList<QByteArray> m_pages; ///< what is drawn on each
    QString m_title;
    QString m_author;
    bool m_isLettered = false;
};

} // namespace Secto::Testing
